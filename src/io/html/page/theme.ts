/** Colours of the map, for light and dark surroundings. Fills are seen through, so that ground and houses show. */
export interface Theme {
  readonly paper: string;
  readonly ground: string;
  readonly fills: readonly string[];
  readonly fillAlpha: number;
  readonly building: string;
  readonly emptyBuilding: string;
  readonly water: string;
  readonly rail: string;
  readonly railGap: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly wall: string;
  readonly border: string;
  readonly borderCasing: string;
  readonly gridBorder: string;
  readonly gridCasing: string;
  readonly ink: string;
  readonly halo: string;
  readonly select: string;
  readonly warning: string;
  readonly warningInk: string;
}

/** Paul Tol's "light" scheme: eight hues that stay apart for colour-blind eyes and carry dark text. */
const FILLS = ['#77AADD', '#EE8866', '#EEDD88', '#44BB99', '#FFAABB', '#BBCC33', '#99DDFF', '#C9B8E8'];

export const LIGHT: Theme = {
  paper: '#f2f0ea',
  ground: '#fbfaf6',
  fills: FILLS,
  fillAlpha: 0.62,
  building: 'rgba(66, 52, 40, 0.46)',
  emptyBuilding: 'rgba(120, 120, 128, 0.36)',
  water: '#7fb4dc',
  rail: '#55585f',
  railGap: '#ffffff',
  road: '#ffffff',
  roadCasing: 'rgba(110, 104, 92, 0.55)',
  wall: '#8a5a3c',
  border: '#3d4350',
  borderCasing: 'rgba(255, 255, 255, 0.8)',
  gridBorder: '#1b1f27',
  gridCasing: 'rgba(255, 255, 255, 0.9)',
  ink: '#14171c',
  halo: 'rgba(255, 255, 255, 0.86)',
  select: '#0a4fd0',
  warning: '#b3261e',
  warningInk: '#ffffff',
};

export const DARK: Theme = {
  paper: '#101317',
  ground: '#191d23',
  fills: FILLS,
  fillAlpha: 0.48,
  building: 'rgba(8, 10, 14, 0.55)',
  emptyBuilding: 'rgba(150, 158, 170, 0.22)',
  water: '#2f5f86',
  rail: '#aeb4bf',
  railGap: '#22262d',
  road: '#3a404a',
  roadCasing: 'rgba(0, 0, 0, 0.5)',
  wall: '#c08a63',
  border: '#e4e8ef',
  borderCasing: 'rgba(0, 0, 0, 0.55)',
  gridBorder: '#ffffff',
  gridCasing: 'rgba(0, 0, 0, 0.75)',
  ink: '#f4f6f9',
  halo: 'rgba(12, 14, 18, 0.82)',
  select: '#7db1ff',
  warning: '#ff8a75',
  warningInk: '#1a0d0a',
};
