/** Some households of one row that live behind one door of a building. */
export interface Dwelling {
  /** Row of the household table. */
  readonly row: number;
  readonly households: number;
  readonly building: string;
  readonly unit: string | null;
  readonly floor: string | null;
  readonly room: string | null;
}

/** What told where to cut: entrances, storeys, storeys with the households spread evenly over them, or nothing. */
export type CutBy = 'units' | 'floors' | 'floors-spread' | 'equal-parts';
