import { assemblePlan } from '../batch/assemblePlan.ts';
import { splitCity } from '../batch/splitCity.ts';
import { weaveOrSetAside } from '../batch/weaveOrSetAside.ts';
import { loadGeos } from '../geometry/geos.ts';
import { readTown } from '../io/readTown.ts';
import type { Source } from '../io/source.ts';
import { InputError } from '../model/error.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS, type Weights } from '../model/limits.ts';
import type { Balance, Plan, PlanParameters } from '../model/plan.ts';
import { solve } from '../partition/solve.ts';
import { limitsOf } from './inputOptions.ts';
import { attributeOf } from './planParameters.ts';

/** The files of a town, as bytes. */
export interface WeaveInput {
  readonly grids: Source;
  readonly households: Source;
  readonly buildings?: Source;
  readonly barriers?: readonly Source[];
}

/** What the options of `gridloom partition` say, by the same names. */
export interface WeaveOptions {
  /** Households a micro-grid, default 50 and 100. */
  readonly min?: number;
  readonly max?: number;
  /** Default: the middle of min and max. */
  readonly target?: number;
  readonly weights?: Partial<Weights>;
  /** Shared evenly beside the households: `people` or a numeric column of the household table, and its weight. */
  readonly balance?: Balance;
  readonly seed?: number;
  readonly effort?: string;
  readonly smallPieces?: 'join' | 'keep';
  readonly codePattern?: string;
  /** Datum of all inputs: wgs84 (default), cgcs2000, gcj02, bd09 or EPSG:n. */
  readonly crs?: string;
}

/**
 * The main job as one call: weaves the grids of a town into micro-grids, in this thread. The same input and options give
 * the same plan, in Node and in the browser.
 *
 * @throws InputError when an input cannot be used: file, row and remedy are in its note; `input-not-given` and `option-unknown`
 * for what no type checker saw
 */
export async function weaveTown(input: WeaveInput, options: WeaveOptions = {}): Promise<Plan> {
  refuseWrong(input, options);
  const parameters: PlanParameters = {
    limits: limitsOf(options.min ?? DEFAULT_LIMITS.min, options.target ?? null, options.max ?? DEFAULT_LIMITS.max),
    weights: { ...DEFAULT_WEIGHTS, ...options.weights },
    seed: options.seed ?? 1,
    effort: options.effort ?? 'normal',
    smallPieces: options.smallPieces ?? 'join',
    crs: options.crs ?? 'wgs84',
    codePattern: options.codePattern ?? '{grid}{number:2}',
    lang: 'en',
    version: '',
    ...(options.balance === undefined ? {} : { balance: options.balance }),
  };
  const geos = await loadGeos();
  const none = new Map<string, string>();
  const town = readTown(
    geos,
    { ...input, buildings: input.buildings ?? null, barriers: input.barriers ?? [] },
    {
      crs: parameters.crs,
      encoding: null,
      maps: { grids: none, households: none, buildings: none, barriers: none },
      maxRejected: 0.2,
      attribute: attributeOf(parameters),
    },
  );
  const work = splitCity(town, parameters);
  const engine = { geos, solve, now: () => 0 };
  const results = Array.from({ length: work.length }, (_, grid) => weaveOrSetAside(engine, work.task(grid)));
  return assemblePlan(town, work, results, { ...town, inputs: [], parameters });
}

/** Every option by its name, so that the list is complete: the compiler sees to it. */
const OPTIONS: Readonly<Record<keyof WeaveOptions, true>> = {
  min: true,
  max: true,
  target: true,
  weights: true,
  balance: true,
  seed: true,
  effort: true,
  smallPieces: true,
  codePattern: true,
  crs: true,
};
const INPUTS: Readonly<Record<keyof WeaveInput, true>> = {
  grids: true,
  households: true,
  buildings: true,
  barriers: true,
};

function refuseWrong(input: WeaveInput, options: WeaveOptions): void {
  const file = '{ name, bytes }';
  const isFile = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array;
  for (const role of ['grids', 'households'] as const)
    if (!isFile(input?.[role])) throw new InputError('input-not-given', { input: role, form: file });
  if (input.buildings !== undefined && !isFile(input.buildings))
    throw new InputError('input-not-given', { input: 'buildings', form: file });
  const { barriers = [] } = input;
  if (!Array.isArray(barriers) || !barriers.every(isFile))
    throw new InputError('input-not-given', { input: 'barriers', form: `[${file}, …]` });
  refuseUnknown(input, INPUTS);
  refuseUnknown(options, OPTIONS);
  refuseUnknown(options.weights ?? {}, DEFAULT_WEIGHTS);
}

function refuseUnknown(given: object, known: object): void {
  for (const option of Object.keys(given))
    if (!Object.hasOwn(known, option))
      throw new InputError('option-unknown', { option, known: Object.keys(known).join(', ') });
}
