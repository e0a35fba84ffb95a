import type { Position } from 'geojson';
import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { GridTask } from './gridTask.ts';
import type { Job } from './job.ts';

/**
 * A task with its many small arrays and texts in two large ones: threads clone it in a third of the time. Still
 * self-contained plain data.
 */
export interface PackedTask {
  /** All else. */
  readonly rest: Omit<GridTask, 'households' | 'buildings' | 'barriers'>;
  /** Columns of the household table that hold numbers. */
  readonly numbers: Omit<HouseholdTable, TextColumn>;
  /** JSON: text columns of households by name, buildings and barriers without their shapes. */
  readonly texts: string;
  /** Counts, then degrees: of each building its polygons, of each polygon its rings; then the lines of the barriers. */
  readonly shapes: Float64Array;
}

/** A job that can be sent. */
export type PackedJob = {
  [K in Job['kind']]: Omit<Job & { kind: K }, 'task'> & { readonly task: PackedTask };
}[Job['kind']];

type TextColumn = 'id' | 'building' | 'unit' | 'floor' | 'room';

interface Texts {
  readonly households: Pick<HouseholdTable, TextColumn>;
  readonly buildings: readonly Omit<Building, 'ground'>[];
  readonly barriers: readonly Omit<Barrier, 'line'>[];
}

export function packJob(job: Job): PackedJob {
  return { ...job, task: packTask(job.task) };
}

export function unpackJob(job: PackedJob): Job {
  return { ...job, task: unpackTask(job.task) } as Job;
}

function packTask({ households, buildings, barriers, ...rest }: GridTask): PackedTask {
  const { id, building, unit, floor, room, ...numbers } = households;
  const shapes: number[] = [];
  const put = (line: readonly Position[]) => {
    shapes.push(line.length);
    for (const [lon, lat] of line) shapes.push(lon!, lat!);
  };
  const texts: Texts = {
    households: { id, building, unit, floor, room },
    buildings: buildings.map(({ ground: { coordinates }, ...plain }) => {
      shapes.push(coordinates.length);
      for (const rings of coordinates) {
        shapes.push(rings.length);
        for (const ring of rings) put(ring);
      }
      return plain;
    }),
    barriers: barriers.map(({ line, ...plain }) => {
      put(line);
      return plain;
    }),
  };
  return { rest, numbers, texts: JSON.stringify(texts), shapes: new Float64Array(shapes) };
}

function unpackTask({ rest, numbers, texts, shapes }: PackedTask): GridTask {
  const { households, buildings, barriers } = JSON.parse(texts) as Texts;
  let at = 0;
  const take = (): Position[] => {
    const line: Position[] = new Array(shapes[at++]!);
    for (let i = 0; i < line.length; i++, at += 2) line[i] = [shapes[at]!, shapes[at + 1]!];
    return line;
  };
  return {
    ...rest,
    households: { ...numbers, ...households },
    buildings: buildings.map((plain) => {
      const coordinates: Position[][][] = [];
      for (let polygons = shapes[at++]!; polygons > 0; polygons--) {
        const rings: Position[][] = [];
        for (let count = shapes[at++]!; count > 0; count--) rings.push(take());
        coordinates.push(rings);
      }
      return { ...plain, ground: { type: 'MultiPolygon', coordinates } };
    }),
    barriers: barriers.map((plain) => ({ ...plain, line: take() })),
  };
}
