import type { Layer, PickingInfo } from '@deck.gl/core';
import { PolygonLayer, TextLayer } from '@deck.gl/layers';
import type { EditView } from '../engine/editView.ts';
import type { Editing, State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { LABEL_FONT } from './labelFont.ts';
import { hue, type Rgba, rgba } from './palette.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** The cells of the grid that is being changed, by micro-grid, with what is chosen on top. */
export function editLayers({ view, chosen, slot }: Editing, { dark, lang }: State): Layer[] {
  const { atoms, places, codes, locked, figures, colours } = view;
  const slotOfSite = new Int32Array(view.ids.length).fill(-1);
  const chosenSites = new Set<number>();
  atoms.site.forEach((site, atom) => {
    slotOfSite[site] = atoms.slot[atom]!;
    if (chosen.has(atom)) chosenSites.add(site);
  });
  const ink: Rgba = dark ? [240, 242, 246, 255] : [20, 24, 31, 255];
  const held = new Set(locked);
  return [
    new PolygonLayer<Piece>({
      id: 'edit-cells',
      data: cellsOf(view),
      getPolygon: (d) => d.polygon as never,
      getFillColor: (d) =>
        chosenSites.has(d.feature)
          ? [10, 79, 208, 210]
          : rgba(hue(colours[slotOfSite[d.feature]!] ?? 0), dark ? 160 : 205),
      getLineColor: dark ? [255, 255, 255, 60] : [60, 60, 60, 60],
      getLineWidth: 0.6,
      lineWidthUnits: 'pixels',
      pickable: true,
      updateTriggers: { getFillColor: [chosen, atoms.slot, dark], getLineColor: [dark] },
    }),
    new PolygonLayer<Piece>({
      id: 'edit-ground',
      data: piecesOf(view.ground),
      getPolygon: (d) => d.polygon as never,
      filled: false,
      getLineColor: (d) => (d.feature === slot ? [10, 79, 208, 255] : ink),
      getLineWidth: (d) => (d.feature === slot ? 4 : 2),
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: [slot, dark], getLineWidth: [slot] },
    }),
    new TextLayer<number>({
      id: 'edit-labels',
      data: figures.slots.map((_, i) => i),
      getPosition: (i) => middleOf(view, figures.slots[i]!.slot, places),
      getText: (i) => {
        const { slot: own, households } = figures.slots[i]!;
        const code = codes[own] ?? '';
        return `${code.slice(-2)}\n${households}${held.has(own) ? `\n${say(lang, 'locked')}` : ''}`;
      },
      getSize: 13,
      getColor: ink,
      outlineColor: dark ? [12, 14, 18, 255] : [255, 255, 255, 255],
      outlineWidth: 5,
      fontSettings: LABEL_FONT,
      fontFamily: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
      fontWeight: 700,
      characterSet: 'auto',
      updateTriggers: { getColor: [dark] },
    }),
  ];
}

const cells = new WeakMap<object, Piece[]>();

/** The cells are the same at every step: they are kept by their columns' bytes. */
function cellsOf({ cells: columns }: EditView): Piece[] {
  const known = cells.get(columns);
  if (known) return known;
  const pieces = piecesOf(columns);
  cells.set(columns, pieces);
  return pieces;
}

/** The site of a micro-grid that is nearest to its middle: a place for its label that lies inside. */
function middleOf({ atoms }: EditView, slot: number, places: Float64Array): [number, number] {
  const own = [...new Set(atoms.site.filter((_, atom) => atoms.slot[atom] === slot))];
  const lon = own.reduce((sum, site) => sum + places[2 * site]!, 0) / Math.max(1, own.length);
  const lat = own.reduce((sum, site) => sum + places[2 * site + 1]!, 0) / Math.max(1, own.length);
  let best: [number, number] = [lon, lat];
  let least = Number.POSITIVE_INFINITY;
  for (const site of own) {
    const far = (places[2 * site]! - lon) ** 2 + (places[2 * site + 1]! - lat) ** 2;
    if (far < least) {
      least = far;
      best = [places[2 * site]!, places[2 * site + 1]!];
    }
  }
  return best;
}

/** The site under the pointer, −1 for none. */
export function pickedSite(info: PickingInfo): number {
  return info.layer?.id === 'edit-cells' && info.object ? (info.object as Piece).feature : -1;
}

/** Atoms that stand on a site. */
export function atomsOfSite({ atoms }: EditView, site: number): number[] {
  return [...atoms.site.keys()].filter((atom) => atoms.site[atom] === site);
}
