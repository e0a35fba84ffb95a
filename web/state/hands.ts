import type { EngineClient } from '../engine/client.ts';
import type { TownNames } from '../engine/protocol.ts';
import type { Store } from './store.ts';

/** What those who act on the plan that is shown have at hand. */
export interface Hands {
  readonly store: Store;
  readonly engine: EngineClient;
  /** Where the engine keeps that plan. */
  readonly plan: string;
  /** The town's files and how they are read. */
  readonly names: () => TownNames;
  /** Tells the user of a fault. */
  readonly fail: (error: unknown) => void;
}
