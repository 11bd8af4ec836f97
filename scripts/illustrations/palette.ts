/** Colours of an illustration, from far to near. */
export interface Palette {
  readonly skyTop: string;
  readonly skyBottom: string;
  readonly sun: string;
  readonly far: string;
  readonly middle: string;
  readonly near: string;
  readonly light: string;
  readonly accent: string;
}

export const PALETTES = {
  dusk: {
    skyTop: '#2b3a67',
    skyBottom: '#f2a57b',
    sun: '#fde2b3',
    far: '#6a5c83',
    middle: '#44406b',
    near: '#1f2244',
    light: '#fbe9d0',
    accent: '#e4572e',
  },
  morning: {
    skyTop: '#bfdcea',
    skyBottom: '#fdf1d8',
    sun: '#f9c35b',
    far: '#a9c4c9',
    middle: '#5f8f98',
    near: '#234e5c',
    light: '#fff8e8',
    accent: '#d1495b',
  },
  paddy: {
    skyTop: '#e9dfb8',
    skyBottom: '#f7efd6',
    sun: '#e2873d',
    far: '#b9bd7f',
    middle: '#7c9450',
    near: '#3d5a33',
    light: '#fffaf0',
    accent: '#b3432b',
  },
  night: {
    skyTop: '#0d1530',
    skyBottom: '#31406f',
    sun: '#f3ecd2',
    far: '#3a4a7b',
    middle: '#24315a',
    near: '#0a1024',
    light: '#dfe6f5',
    accent: '#ffb347',
  },
  clay: {
    skyTop: '#f3d9c4',
    skyBottom: '#faf0e2',
    sun: '#d9572b',
    far: '#d8a47f',
    middle: '#b0683f',
    near: '#5c2f1d',
    light: '#fffaf2',
    accent: '#276678',
  },
  sea: {
    skyTop: '#cfe8e4',
    skyBottom: '#f5fbf4',
    sun: '#f2b134',
    far: '#8cc3bd',
    middle: '#3f8f93',
    near: '#12464f',
    light: '#ffffff',
    accent: '#e4572e',
  },
  press: {
    skyTop: '#eceae4',
    skyBottom: '#f9f7f1',
    sun: '#c8102e',
    far: '#cfcabd',
    middle: '#8d8878',
    near: '#25262b',
    light: '#ffffff',
    accent: '#c8102e',
  },
} as const satisfies Readonly<Record<string, Palette>>;

export type Mood = keyof typeof PALETTES;
