import type { PageData } from '../pageData.ts';
import { fillsOf } from './colouring.ts';
import { h } from './dom.ts';
import { listenToGestures } from './gestures.ts';
import { paint, paintChosen } from './paint.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Box } from './shape.ts';
import type { Store } from './state.ts';
import { DARK, LIGHT } from './theme.ts';
import { between, placeAt, type Size, type View, viewOf, zoomed } from './view.ts';
import type { Words } from './words.ts';

const STILL = matchMedia('(prefers-reduced-motion: reduce)');
const NIGHT = matchMedia('(prefers-color-scheme: dark)');
/** On a narrow screen the details lie over the lower part of the map. */
const NARROW = matchMedia('(max-width: 760px)');
const FLIGHT = 550;

/** The map: a canvas that follows the reader's choices. Everything on it can also be reached through the tables. */
export class MapView {
  readonly canvas = h('canvas', { tabindex: 0, role: 'application', class: 'canvas' });
  /** Called after each painting, with the pixels that a metre takes. */
  onpaint: (scale: number) => void = () => {};
  /** Called when the pointer rests on the map: pixels, or null when it has left. */
  onhover: (at: { x: number; y: number; building: number } | null) => void = () => {};
  readonly #data: PageData;
  readonly #scene: Scene;
  readonly #store: Store;
  #words: Words;
  #view: View = { x: 0, y: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #fills: readonly string[];
  #frame = 0;
  /** The map without what is pointed at, and whether it must be painted anew. */
  readonly #base = h('canvas');
  #stale = true;
  #flight = 0;
  #printing = false;

  constructor(data: PageData, scene: Scene, store: Store, words: Words) {
    this.#data = data;
    this.#scene = scene;
    this.#store = store;
    this.#words = words;
    this.#fills = fillsOf(store.state.colourBy, data);
    store.listen((state, before) => {
      if (state.colourBy !== before.colourBy) this.#fills = fillsOf(state.colourBy, data);
      this.draw(state.colourBy !== before.colourBy || state.layers !== before.layers);
    });
    new ResizeObserver(() => this.#resize()).observe(this.canvas);
    NIGHT.addEventListener('change', () => this.draw());
    addEventListener('beforeprint', () => this.#print(true));
    addEventListener('afterprint', () => this.#print(false));
    listenToGestures(this.canvas, {
      pan: (dx, dy) =>
        this.#show({ ...this.#view, x: this.#view.x - dx / this.#view.scale, y: this.#view.y - dy / this.#view.scale }),
      zoom: (factor, x, y) => this.zoom(factor, x, y),
      hover: (x, y) => this.#hover(x, y),
      leave: () => this.#leave(),
      pick: (x, y) => this.#pick(x, y),
      pickMiddle: () => this.#pick(this.#size.width / 2, this.#size.height / 2),
      all: () => this.all(),
      release: () => store.set({ selected: null }),
    });
  }

  set words(words: Words) {
    this.#words = words;
    this.canvas.setAttribute('aria-label', words.say('map-help'));
    this.draw();
  }

  /** Zooms around a pixel, by default the middle. */
  zoom(factor: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    this.#show(zoomed(this.#view, factor, this.#size, x, y, [this.#least(), 20]));
  }

  /** Shows the whole plan. */
  all(): void {
    this.#fly(this.#whole());
  }

  /** Flies to a box of the plane. */
  flyTo(box: Box): void {
    if (box[0] > box[2]) return;
    const { width, height } = this.#size;
    const view = viewOf(box, this.#size, Math.min(width, height) * (NARROW.matches ? 0.34 : 0.28), 3);
    this.#fly(NARROW.matches ? { ...view, y: view.y + (height * 0.22) / view.scale } : view);
  }

  /** Scrolls the page as far as is needed to see the map. */
  comeIntoSight(): void {
    const frame = this.canvas.closest('.map');
    frame?.scrollIntoView({ block: 'nearest', behavior: STILL.matches ? 'auto' : 'smooth' });
  }

  /** Asks for a painting before the next frame; not `anew`: only what is pointed at has changed. */
  draw(anew = true): void {
    if (anew) this.#stale = true;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #whole(): View {
    return viewOf(this.#scene.box, this.#size, Math.min(24, this.#size.width * 0.03));
  }

  #least(): number {
    return Math.min(0.05, this.#whole().scale / 2);
  }

  #show(view: View): void {
    cancelAnimationFrame(this.#flight);
    this.#view = view;
    this.draw();
  }

  #fly(to: View): void {
    cancelAnimationFrame(this.#flight);
    if (STILL.matches) {
      this.#show(to);
      return;
    }
    const from = this.#view;
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.max(0, Math.min(1, (now - start) / FLIGHT));
      this.#view = share === 1 ? to : between(from, to, share);
      this.draw();
      if (share < 1) this.#flight = requestAnimationFrame(step);
    };
    this.#flight = requestAnimationFrame(step);
  }

  #resize(): void {
    const first = this.#size.width === 0;
    const whole = first ? null : this.#whole();
    const stood = whole !== null && Math.abs(whole.scale - this.#view.scale) < 1e-9;
    this.#size = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    if (this.#size.width === 0 || this.#size.height === 0) return;
    if (first || stood) this.#view = this.#whole();
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
    if (width === 0 || height === 0) return;
    const ratio = this.#printing ? 2 : Math.min(2, devicePixelRatio || 1);
    const picture: Picture = {
      data: this.#data,
      scene: this.#scene,
      state: this.#store.state,
      words: this.#words,
      theme: NIGHT.matches && !this.#printing ? DARK : LIGHT,
      fills: this.#fills,
      view: this.#view,
      size: this.#size,
      ratio,
    };
    const base = this.#base.getContext('2d');
    const context = this.canvas.getContext('2d');
    if (!base || !context) return;
    if (this.#stale) {
      for (const canvas of [this.#base, this.canvas]) {
        if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
        if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
      }
      paint(base, picture);
      this.#stale = false;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#base, 0, 0);
    paintChosen(context, picture);
    this.onpaint(this.#view.scale);
  }

  #hover(px: number, py: number): void {
    const [x, y] = placeAt(this.#view, this.#size, px, py);
    const hovered = this.#scene.microgridsAt(x, y)[0] ?? -1;
    if (hovered !== this.#store.state.hovered) this.#store.set({ hovered });
    this.onhover(hovered < 0 ? null : { x: px, y: py, building: this.#scene.buildingAt(x, y) });
  }

  #leave(): void {
    if (this.#store.state.hovered !== -1) this.#store.set({ hovered: -1 });
    this.onhover(null);
  }

  /** Selects what lies under a pixel; again at the same place: the next of those above each other. */
  #pick(px: number, py: number): void {
    const [x, y] = placeAt(this.#view, this.#size, px, py);
    const found = this.#scene.microgridsAt(x, y);
    const { selected } = this.#store.state;
    if (found.length === 0) {
      const grid = this.#scene.gridAt(x, y);
      this.#store.set({ selected: grid < 0 ? null : { kind: 'grid', index: grid } });
      return;
    }
    const before = selected?.kind === 'microgrid' ? found.indexOf(selected.index) : -1;
    const index = found[(before + 1) % found.length]!;
    this.#store.set({ selected: { kind: 'microgrid', index, building: this.#scene.buildingAt(x, y) } });
    const { height } = this.#size;
    if (NARROW.matches && py > height * 0.4)
      this.#fly({ ...this.#view, y: this.#view.y + (py - height * 0.28) / this.#view.scale });
  }
}
