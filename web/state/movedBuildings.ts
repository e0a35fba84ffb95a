import type { Outcome } from '../../src/main.ts';

interface Compared {
  readonly partners: readonly { readonly a: string; readonly b: string }[];
  readonly changed_buildings: readonly {
    readonly building: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
}

/** Buildings whose households left their micro-grid's partner in the other plan: another code alone is no change. */
export function movedBuildings({ json }: Pick<Outcome, 'json'>): Set<string> {
  const { partners, changed_buildings } = json as Compared;
  const partnerOf = new Map(partners.map(({ a, b }) => [a, b]));
  return new Set(
    changed_buildings
      .filter(
        ({ from, to }) => from.length !== to.length || from.some((code) => !to.includes(partnerOf.get(code) ?? '')),
      )
      .map(({ building }) => building),
  );
}
