import {
  attributeOf,
  type InputChecksum,
  joinTown,
  openTownPart,
  type PlanParameters,
  type Platform,
  type Town,
} from '../../src/main.ts';
import type { TownNames } from './protocol.ts';
import type { VirtualFiles } from './virtualFiles.ts';

const ROLES = ['grids', 'households', 'buildings', 'barriers'] as const;
type TownRole = (typeof ROLES)[number];

interface ReadPart {
  /** What it was read from, and how. */
  readonly from: readonly unknown[];
  readonly part: Town;
  readonly inputs: readonly InputChecksum[];
}

/** The inputs of the town that was read last, each read when it is first needed and kept while its files stay the same. */
export class TownParts {
  readonly #files: VirtualFiles;
  readonly #read = new Map<TownRole, ReadPart>();

  constructor(files: VirtualFiles) {
    this.#files = files;
  }

  /** One input; what is to be said of it is said when it is woven. */
  async part(
    role: TownRole,
    platform: Platform,
    names: TownNames,
    parameters: Pick<PlanParameters, 'crs' | 'balance'>,
  ): Promise<ReadPart> {
    const how = JSON.stringify([names[role], names.map, names.encoding, parameters.crs, parameters.balance]);
    const from = [how, ...names[role].map((name) => this.#files.get(name))];
    const known = this.#read.get(role);
    if (known && known.from.length === from.length && from.every((own, i) => own === known.from[i])) return known;
    const quiet = { ...platform, say: () => {} };
    const read = await openTownPart(
      quiet,
      { ...names, maxRejected: 1, crs: parameters.crs, attribute: attributeOf(parameters) },
      role,
    );
    const part = { from, ...read };
    this.#read.set(role, part);
    return part;
  }

  /** All of them together. */
  async town(
    platform: Platform,
    names: TownNames,
    parameters: Pick<PlanParameters, 'crs' | 'balance'>,
  ): Promise<{ readonly town: Town; readonly inputs: readonly InputChecksum[] }> {
    const parts: ReadPart[] = [];
    for (const role of ROLES) parts.push(await this.part(role, platform, names, parameters));
    return { town: joinTown(parts.map(({ part }) => part)), inputs: parts.flatMap(({ inputs }) => inputs) };
  }
}
