import type { PlanView } from '../engine/planView.ts';
import { type Box, boxesOfFeatures, boxOfMicrogrid } from '../map/boxes.ts';
import { featureAt } from '../map/featureAt.ts';

/** Something that was looked for. */
export interface Hit {
  readonly kind: 'microgrid' | 'building' | 'place';
  readonly label: string;
  /** Where to look at it; degrees. */
  readonly box: Box;
  /** The micro-grid that it is or lies in, −1 for none. */
  readonly microgrid: number;
  /** lon, lat of what is no micro-grid. */
  readonly pin: readonly [number, number] | null;
}

/** Half the width of the view of a place, degrees: some 100 m. */
const AROUND = 0.001;

/** Micro-grids by their code or the name of their grid, buildings by their id, or a place by its coordinates; best first. */
export function find(view: PlanView, text: string, most: number): Hit[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const place = coordinatesIn(wanted);
  if (place) return [placeAt(view, place)];
  const microgrids = view.microgrids.flatMap(({ code }, i) => {
    const label = `${view.plan.grids[view.gridOf[i]!]!.name ?? ''} ${code}`.trim();
    const rank = rankOf([label.toLowerCase(), code.toLowerCase()], wanted);
    return rank < 0 ? [] : [{ rank, i, label, kind: 'microgrid' as const }];
  });
  const buildings = view.buildingIds.flatMap((id, i) => {
    const rank = rankOf([id.toLowerCase()], wanted);
    return rank < 0 ? [] : [{ rank, i, label: id, kind: 'building' as const }];
  });
  // Sorting is stable: micro-grids come before buildings of the same rank.
  const best = [...microgrids, ...buildings].sort((a, b) => a.rank - b.rank).slice(0, most);
  const boxes = best.some(({ kind }) => kind === 'building')
    ? boxesOfFeatures(view.buildingGround, view.buildingIds.length)
    : null;
  return best.map(({ i, label, kind }) => {
    if (kind === 'microgrid') return { kind, label, box: boxOfMicrogrid(view, i), microgrid: i, pin: null };
    const [west, south, east, north] = boxes!.subarray(4 * i, 4 * i + 4);
    return { ...placeAt(view, [(west! + east!) / 2, (south! + north!) / 2]), kind, label };
  });
}

/** 0 the same, 1 begins so, 2 holds it, −1 not at all. */
function rankOf(texts: readonly string[], wanted: string): number {
  if (texts.includes(wanted)) return 0;
  if (texts.some((text) => text.startsWith(wanted))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 2 : -1;
}

/** `lon, lat` in degrees, also `lat, lon` where only that can be meant; null for another text. */
export function coordinatesIn(text: string): readonly [lon: number, lat: number] | null {
  const [, first, second] = /^(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  if (Math.abs(a) <= 180 && Math.abs(b) <= 90) return [a, b];
  return Math.abs(b) <= 180 && Math.abs(a) <= 90 ? [b, a] : null;
}

function placeAt(view: PlanView, [lon, lat]: readonly [number, number]): Hit {
  return {
    kind: 'place',
    label: `${lon.toFixed(6)}, ${lat.toFixed(6)}`,
    box: [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND],
    microgrid: featureAt(view.microgridGround, lon, lat),
    pin: [lon, lat],
  };
}
