/**
 * Accents that a section may have, in the order in which sections without a choice take them: neighbours differ most. Their
 * values, in light and dark, are in `styles/colours.css`.
 */
export const COLOURS = ['red', 'blue', 'ochre', 'purple', 'green', 'orange', 'plum', 'teal'] as const;
