import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Step } from '../../src/main.ts';
import type { EditView } from '../engine/editView.ts';
import type { Edited, Listener } from '../engine/protocol.ts';
import { EditActions, type EditEngine } from './editing.ts';
import { type State, Store } from './store.ts';

const lock: Step = { grid: 'g', lock: 'g01' };
const view = (past: readonly Step[]) => ({ grid: 'g', codes: ['g01', 'g02'], past }) as unknown as EditView;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An engine that solves for a while and may be stopped; it keeps what it was asked. */
function opened(past: readonly Step[]) {
  const asked: (readonly Step[])[] = [];
  let stop: (error: unknown) => void = () => {};
  const engine = {
    steps: async (steps: readonly Step[], _: unknown, { step }: Listener = {}): Promise<Edited> => {
      asked.push(steps);
      if (!('solve' in steps[0]!)) return { edit: view(steps), refused: null };
      const stopped = new Promise<never>((_, reject) => {
        stop = reject;
      });
      step?.(0.1);
      await Promise.race([wait(350), stopped]);
      step?.(0.5);
      await Promise.race([wait(20), stopped]);
      return { edit: view([...past, ...steps]), refused: null };
    },
  };
  const store = new Store({ lang: 'en', task: null, editing: null } as State);
  const failures: unknown[] = [];
  const remembered: (readonly Step[])[] = [];
  const edits = new EditActions(
    store,
    engine as unknown as EditEngine,
    (error) => failures.push(error),
    (steps) => remembered.push(steps),
  );
  store.set({ editing: { view: view(past), tool: 'pick', chosen: new Set(), slot: -1, refused: null } });
  return { store, edits, asked, failures, remembered, stop: (error: unknown) => stop(error) };
}

// Whatever else the machine does, the clock goes by what is awaited.
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('drawing micro-grids anew', () => {
  beforeAll(() => {
    vi.useFakeTimers();
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it('shows how far it is once it takes long, and nothing afterwards', async () => {
    const { store, edits, remembered } = opened([]);
    const done = edits.solve(null);
    await pass(100);
    expect(store.state.task).toBeNull();
    await pass(255);
    expect(store.state.task).toMatchObject({ done: 50, total: 100 });
    await pass(20);
    await done;
    expect(store.state.task).toBeNull();
    expect(remembered).toEqual([[{ grid: 'g', solve: 'all' }]]);
  });

  it('takes the steps before it again when it is stopped', async () => {
    const { store, edits, asked, failures, stop } = opened([lock]);
    const done = edits.solve([1]);
    await pass(20);
    stop(new DOMException('cancelled', 'AbortError'));
    await done;
    expect(asked).toEqual([[{ grid: 'g', solve: ['g02'] }], [lock]]);
    expect(failures).toEqual([]);
    expect(store.state.editing?.view.past).toEqual([lock]);
  });

  it('tells any other fault', async () => {
    const { edits, failures, stop } = opened([]);
    const done = edits.solve(null);
    await pass(20);
    stop(new Error('broken'));
    await done;
    expect(failures).toHaveLength(1);
  });
});
