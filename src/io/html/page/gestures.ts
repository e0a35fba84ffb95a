/** What hands and keys ask of the map, in pixels of its own. */
export interface Gestures {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
  pick(x: number, y: number): void;
  pickMiddle(): void;
  all(): void;
  release(): void;
}

/** A press that moves less than this is a click. */
const SLACK = 5;

/** Drag and pinch, wheel, double click, and keys of a focused map. */
export function listenToGestures(element: HTMLElement, act: Gestures): void {
  const fingers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const at = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = 0;
    fingers.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    const now = at(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') act.hover(now.x, now.y);
      return;
    }
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const apart =
        Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      act.zoom(apart, other.x, other.y);
    } else if (moved > SLACK) act.pan(now.x - before.x, now.y - before.y);
    fingers.set(event.pointerId, now);
  });
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && moved <= SLACK && fingers.size === 0) {
      const { x, y } = at(event);
      act.pick(x, y);
    }
  };
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', () => act.leave());
  element.addEventListener('dblclick', (event) => {
    const { x, y } = at(event);
    act.zoom(2, x, y);
  });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 18 : 1;
      const { x, y } = at(event);
      act.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018)), x, y);
    },
    { passive: false },
  );
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? 240 : 80;
    const middle = [element.clientWidth / 2, element.clientHeight / 2] as const;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => act.pan(step, 0),
      ArrowRight: () => act.pan(-step, 0),
      ArrowUp: () => act.pan(0, step),
      ArrowDown: () => act.pan(0, -step),
      '+': () => act.zoom(1.5, ...middle),
      '=': () => act.zoom(1.5, ...middle),
      '-': () => act.zoom(1 / 1.5, ...middle),
      _: () => act.zoom(1 / 1.5, ...middle),
      '0': () => act.all(),
      Enter: () => act.pickMiddle(),
      Escape: () => act.release(),
    };
    const key = keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  });
}
