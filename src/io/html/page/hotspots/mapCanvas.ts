import { h } from '../dom.ts';
import { listenToGestures } from '../gestures.ts';
import { placeAt, type Size, type View, viewOf, zoomed } from '../view.ts';
import { DARK, LayerPaths, LIGHT, paintChosen, toGround } from './paint.ts';
import type { Chosen, Scene } from './scene.ts';

const NIGHT = matchMedia('(prefers-color-scheme: dark)');
/** Pixels around a point that count as on it. */
const REACH = 7;

/** The map of a result: a canvas that follows the reader's choices. All on it stands in the tables and files as well. */
export class MapCanvas {
  readonly canvas = h('canvas', { tabindex: 0, role: 'application', class: 'canvas' });
  onpaint: (scale: number) => void = () => {};
  onhover: (at: { x: number; y: number; chosen: Chosen } | null) => void = () => {};
  onpick: (chosen: Chosen | null) => void = () => {};
  readonly #scene: Scene;
  /** View of each layer; −1: hidden. */
  readonly #views: number[];
  readonly #paths: (LayerPaths | null)[];
  #view: View = { x: 0, y: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #frame = 0;
  #printing = false;
  #chosen: Chosen | null = null;
  readonly #base = h('canvas');
  #stale = true;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#views = scene.layers.map(() => 0);
    this.#paths = scene.layers.map(() => null);
    new ResizeObserver(() => this.#resize()).observe(this.canvas);
    NIGHT.addEventListener('change', () => this.#draw());
    addEventListener('beforeprint', () => this.#print(true));
    addEventListener('afterprint', () => this.#print(false));
    const pick = (x: number, y: number) => this.#pick(x, y);
    listenToGestures(this.canvas, {
      pan: (dx, dy) =>
        this.#show({ ...this.#view, x: this.#view.x - dx / this.#view.scale, y: this.#view.y - dy / this.#view.scale }),
      zoom: (factor, x, y) => this.zoom(factor, x, y),
      hover: (x, y) => {
        const chosen = this.#at(x, y);
        this.onhover(chosen === null ? null : { x, y, chosen });
      },
      leave: () => this.onhover(null),
      pick,
      pickMiddle: () => pick(this.#size.width / 2, this.#size.height / 2),
      all: () => this.all(),
      release: () => this.choose(null),
    });
  }

  get views(): readonly number[] {
    return this.#views;
  }

  /** Colours a layer by one of its views, or hides it (−1). */
  colour(layer: number, view: number): void {
    this.#views[layer] = view;
    this.#paths[layer] = null;
    this.#draw();
  }

  zoom(factor: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    const whole = this.#whole().scale;
    this.#show(zoomed(this.#view, factor, this.#size, x, y, [whole / 2, Math.max(20, whole * 4000)]));
  }

  all(): void {
    this.#show(this.#whole());
  }

  choose(chosen: Chosen | null): void {
    this.#chosen = chosen;
    this.onpick(chosen);
    this.#draw(false);
  }

  /** Chooses a thing and brings the map to it. */
  flyTo(chosen: Chosen): void {
    const { box } = this.#scene.layers[chosen.layer]!.shapes[chosen.thing]!;
    this.canvas.closest('.map')?.scrollIntoView({ block: 'nearest' });
    const { width, height } = this.#size;
    const near = viewOf(box, this.#size, Math.min(width, height) * 0.36, this.#whole().scale * 40);
    if (box[0] <= box[2]) this.#show(near);
    this.choose(chosen);
  }

  #whole(): View {
    return viewOf(this.#scene.box, this.#size, Math.min(26, this.#size.width * 0.04), Number.MAX_VALUE);
  }

  #at(px: number, py: number): Chosen | null {
    const [x, y] = placeAt(this.#view, this.#size, px, py);
    return this.#scene.at(x, y, REACH / this.#view.scale, this.#views);
  }

  #pick(px: number, py: number): void {
    this.choose(this.#at(px, py));
  }

  #show(view: View): void {
    this.#view = view;
    this.#draw();
  }

  #draw(anew = true): void {
    if (anew) this.#stale = true;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #resize(): void {
    const before = this.#size;
    const stood = before.width === 0 || Math.abs(this.#whole().scale - this.#view.scale) < 1e-12;
    this.#size = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    if (this.#size.width === 0 || this.#size.height === 0) return;
    if (stood) this.#view = this.#whole();
    this.#stale = true;
    this.#paint();
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#stale = true;
    this.#paint();
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { width, height } = this.#size;
    const base = this.#base.getContext('2d');
    const context = this.canvas.getContext('2d');
    if (width === 0 || height === 0 || !base || !context) return;
    const ratio = this.#printing ? 2 : Math.min(2, devicePixelRatio || 1);
    const look = NIGHT.matches && !this.#printing ? DARK : LIGHT;
    const { scale } = this.#view;
    if (this.#stale) {
      for (const canvas of [this.#base, this.canvas]) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
      }
      base.fillStyle = look.paper;
      base.fillRect(0, 0, this.#base.width, this.#base.height);
      const seen = toGround(base, this.#view, this.#size, ratio);
      for (const [i, layer] of this.#scene.layers.entries()) {
        const view = this.#views[i]!;
        if (view < 0 || !layer.data.views[view]) continue;
        this.#paths[i] ??= new LayerPaths(layer, view, this.#scene.box);
        this.#paths[i].paint(base, layer, view, seen, scale, look);
      }
      this.#stale = false;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#base, 0, 0);
    if (this.#chosen) {
      toGround(context, this.#view, this.#size, ratio);
      paintChosen(context, this.#scene, this.#chosen, scale, look);
    }
    this.onpaint(scale);
  }
}
