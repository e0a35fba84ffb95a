import { isException } from './exception.ts';
import type { Picture } from './picture.ts';
import type { Pile } from './piles.ts';
import { serialOf } from './serial.ts';
import { type Box, meets } from './shape.ts';

const FONT = '"Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

/** Pixels from a label's middle to the border that a number needs, and a number with its households. */
const NUMBER_ALONE = 9;
const NUMBER_AND_HOUSEHOLDS = 17;

/** A label that would like to be written: its lines, and the pixels around its middle that it would fill. */
interface Label {
  readonly lines: readonly { readonly text: string; readonly font: string; readonly dy: number }[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The more room there is, the sooner it is written. */
  readonly rank: number;
}

/**
 * Labels where there is room, none over another: numbers of micro-grids with their households; names of grids while those
 * are too small; and a mark on every exception, at all scales.
 */
export function paintLabels(canvas: CanvasRenderingContext2D, picture: Picture, seen: Box): void {
  const { scene, data, state, theme, view, size } = picture;
  const pixel = (x: number, y: number): [number, number] => [
    (x - view.x) * view.scale + size.width / 2,
    (y - view.y) * view.scale + size.height / 2,
  ];
  const labels: Label[] = [];
  const marks: { x: number; y: number; label: Label | null }[] = [];
  let visible = 0;
  for (const pile of scene.piles) {
    const { members } = pile;
    const { shape } = scene.microgrids[members[0]!]!;
    if (!meets(shape.box, seen)) continue;
    visible++;
    const exception = members.some((m) => isException(data.microgrids[m]!));
    const room = Math.min(shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]) * view.scale;
    if (room < 20 && !exception) continue;
    scene.labels(shape).forEach((point, piece) => {
      const [x, y] = pixel(point.x, point.y);
      // Households are told once, the number on every piece.
      const radius = Math.min(point.room * view.scale, piece === 0 ? Infinity : NUMBER_AND_HOUSEHOLDS - 1);
      const label = state.layers.labels ? numberLabel(picture, pile, x, y, radius) : null;
      if (label) labels.push(label);
      if (exception && piece === 0) marks.push({ x, y, label });
    });
  }
  // Numbers mean little before one sees whose they are.
  if (state.layers.labels && state.layers.grids && labels.length < visible * 0.4) {
    labels.length = 0;
    scene.grids.forEach(({ shape }, i) => {
      const width = (shape.box[2] - shape.box[0]) * view.scale;
      if (!meets(shape.box, seen) || width < 56) return;
      const point = scene.labels(shape)[0];
      if (!point) return;
      const [x, y] = pixel(point.x, point.y);
      const text = data.grids[i]!.name ?? data.grids[i]!.code;
      labels.push({
        lines: [{ text, font: '600 13px', dy: 0 }],
        x,
        y,
        width: text.length * 13,
        height: 18,
        rank: 1e6 + width,
      });
    });
  }
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  const written = new Set(apart(labels));
  const radius = view.scale < 0.12 ? 3 : view.scale < 0.4 ? 5.5 : 7;
  const drawMarks = () => {
    for (const { x, y, label } of marks) {
      mark(canvas, picture, x, label && written.has(label) ? label.y - label.height / 2 - 7 : y, radius);
    }
  };
  // Small ones lie under the names, not over them.
  if (radius < 5) drawMarks();
  for (const { lines, x, y } of written) {
    for (const { text, font, dy } of lines) {
      canvas.font = `${font} ${FONT}`;
      canvas.strokeStyle = theme.halo;
      canvas.lineWidth = 3.4;
      canvas.strokeText(text, x, y + dy);
      canvas.fillStyle = theme.ink;
      canvas.fillText(text, x, y + dy);
    }
  }
  if (radius >= 5) drawMarks();
}

/** The label of a micro-grid or a stack, as much of it as its room in pixels holds; null where nothing fits. */
function numberLabel(
  { data, words }: Picture,
  { members, others }: Pile,
  x: number,
  y: number,
  radius: number,
): Label | null {
  if (radius < NUMBER_ALONE) return null;
  const items = members.map((m) => data.microgrids[m]!);
  const all = [...members, ...others].sort((a, b) => a - b).map((m) => data.microgrids[m]!);
  const serials = all.map((m) => serialOf(m.code, data.grids[m.grid]?.code ?? ''));
  const text = serials.length > 2 ? `${serials[0]}–${serials.at(-1)}` : serials.join('·');
  const large = radius > 34;
  const font = `600 ${large ? 14 : 12}px`;
  const width = text.length * 8 + 4;
  if (radius < NUMBER_AND_HOUSEHOLDS || others.length > 0)
    return { lines: [{ text, font, dy: 0 }], x, y, width, height: 14, rank: radius };
  const households = words.say('label-households', { n: items.reduce((sum, m) => sum + m.households, 0) });
  const lines = [
    { text, font, dy: -7 },
    { text: households, font: `${large ? 12 : 11}px`, dy: 8 },
  ];
  return { lines, x, y, width: Math.max(width, households.length * 7), height: 30, rank: radius };
}

/** Those labels that do not touch one that has more room. */
function apart(labels: readonly Label[]): Label[] {
  const out: Label[] = [];
  for (const label of [...labels].sort((a, b) => b.rank - a.rank)) {
    const free = out.every(
      (other) =>
        Math.abs(other.x - label.x) * 2 > other.width + label.width ||
        Math.abs(other.y - label.y) * 2 > other.height + label.height,
    );
    if (free) out.push(label);
    if (out.length > 600) break;
  }
  return out;
}

/** A round mark with an exclamation point where there is room for one. */
function mark(canvas: CanvasRenderingContext2D, { theme }: Picture, x: number, y: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.fillStyle = theme.warning;
  canvas.fill();
  canvas.lineWidth = radius < 5 ? 0.8 : 1.5;
  canvas.strokeStyle = theme.warningInk;
  canvas.stroke();
  if (radius < 5) return;
  canvas.fillStyle = theme.warningInk;
  canvas.font = `700 ${radius * 1.6}px ${FONT}`;
  canvas.fillText('!', x, y + 0.5);
}
