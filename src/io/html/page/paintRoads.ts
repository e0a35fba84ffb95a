import type { BarrierKind } from './barrierKind.ts';
import type { Road, Scene } from './scene.ts';
import type { Box } from './shape.ts';
import type { Theme } from './theme.ts';

/** Paints barriers of the given kinds: as wide as they are on the ground, but never too thin to see nor too thick to look past. */
export function paintRoads(
  canvas: CanvasRenderingContext2D,
  scene: Scene,
  theme: Theme,
  seen: Box,
  scale: number,
  kinds: readonly BarrierKind[],
): void {
  const roads = scene.roads.filter((road) => kinds.includes(road.kind));
  const stroke = (road: Road, colour: string, pixels: number, dash: readonly number[] = []) => {
    canvas.strokeStyle = colour;
    canvas.lineWidth = pixels / scale;
    canvas.setLineDash(dash.map((d) => d / scale));
    for (const path of road.tiles.within(seen)) canvas.stroke(path);
    canvas.setLineDash([]);
  };
  const visible = roads.filter((road) => road.kind !== 'minor' || road.width * scale > 0.9);
  for (const road of visible) {
    const px = pixels(road, scale);
    if (road.kind === 'minor' || road.kind === 'major') stroke(road, theme.roadCasing, px + 1.2);
  }
  for (const road of visible) {
    const px = pixels(road, scale);
    if (road.kind === 'water') stroke(road, theme.water, px);
    else if (road.kind === 'wall') stroke(road, theme.wall, 1.4, [5, 2.5]);
    else if (road.kind === 'rail') {
      stroke(road, theme.rail, Math.max(2.4, px * 0.7));
      canvas.lineCap = 'butt';
      stroke(road, theme.railGap, Math.max(1.2, px * 0.7 - 1.6), [7, 7]);
      canvas.lineCap = 'round';
    } else stroke(road, theme.road, px);
  }
}

function pixels({ kind, width }: Road, scale: number): number {
  const least = kind === 'major' ? 2 : kind === 'water' ? (width > 10 ? 2 : 1) : 0.8;
  const most = kind === 'water' ? 400 : 26;
  return Math.min(most, Math.max(least, width * scale * (kind === 'water' ? 1 : 0.7)));
}
