/** Characters from which a headline in the largest size fills more than a screen of a phone. */
const LONG = 90;

/** A class for headlines that need a smaller size; none for most. */
export const lengthOf = (title: string): 'long' | undefined => (title.length > LONG ? 'long' : undefined);
