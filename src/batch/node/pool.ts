import { Worker } from 'node:worker_threads';

/** What a thread is given: some jobs, each with its number. */
export interface Parcel<J> {
  readonly jobs: readonly { readonly id: number; readonly job: J }[];
}

/** What a thread tells: that it is ready, that one plan of its job is done, or a job's result. */
export type WorkerMessage<R> = 'ready' | 'step' | { readonly id: number; readonly result: R };

/** Why a job could not be done: it ended its thread, or was still at work after the time limit. */
export type JobFault =
  | { readonly kind: 'died'; readonly detail: string }
  | { readonly kind: 'hung'; readonly seconds: number };

export interface Pool<J, R> {
  /** Module that the threads run; it takes `Parcel`s and gives `WorkerMessage`s, the results in the order of the jobs. */
  readonly module: URL;
  readonly threads: number;
  /** Numbers of the jobs in the order in which they are handed out. */
  readonly order: readonly number[];
  readonly job: (id: number) => J;
  /** How much work a job is, in any unit: small ones are handed out several at a time. */
  readonly size: (id: number) => number;
  /** Longest time of one job, milliseconds. */
  readonly timeout: number;
  readonly result: (id: number, result: R) => void;
  /** A job that failed twice, each time on a new thread. */
  readonly failed: (id: number, fault: JobFault) => void;
  readonly step?: () => void;
}

/** A parcel holds at most so many jobs, so that no thread is left without work at the end. */
const MOST_JOBS = 16;
/** A thread gets its next parcel while it still has so many jobs. */
const LOW_WATER = 1;
/** A job that kills its thread or hangs is tried once more: a thread also dies of what others left in its memory. */
const ATTEMPTS = 2;
/** Threads that end before they took a job, one after the other, until the pool gives up. */
const STILLBORN = 3;

/**
 * Does jobs on supervised threads. A thread that dies or whose job exceeds the time limit is replaced; its job is tried once
 * more and then told as failed; the others that it held go back into the queue. Every job ends in exactly one call of
 * `result` or `failed`.
 *
 * @throws Error when threads cannot be started at all, or what `result` throws (a full disk); all threads are ended then
 */
export function runPool<J, R>(pool: Pool<J, R>): Promise<void> {
  return new Promise((resolve, reject) => {
    const queue = new Queue(pool);
    const team = new Set<Hand<J, R>>();
    let open = pool.order.length;
    let stillborn = 0;
    const end = (error?: unknown) => {
      clearInterval(watch);
      for (const hand of team) hand.stop();
      team.clear();
      if (error === undefined) resolve();
      else reject(error);
    };
    const guarded = (work: () => void) => {
      try {
        work();
      } catch (error) {
        end(error);
      }
    };
    const close = () => {
      if (--open === 0) end();
    };
    const supply = (hand: Hand<J, R>) => {
      if (!hand.ready || hand.held.length > LOW_WATER) return;
      const ids = queue.take(team.size);
      if (ids.length > 0) hand.give(ids, pool.job);
    };
    /** The thread is gone: its first job is to blame, the others are not. */
    const replace = (hand: Hand<J, R>, fault: JobFault) => {
      if (!team.delete(hand)) return;
      hand.stop();
      const [blamed, ...others] = hand.held;
      queue.putBack(others);
      if (blamed === undefined) {
        if (++stillborn >= STILLBORN) throw new Error(`Threads cannot be started: ${detailOf(fault)}`);
      } else if (queue.failedOnce(blamed) < ATTEMPTS) queue.putBack([blamed]);
      else {
        pool.failed(blamed, fault);
        close();
      }
      if (open === 0) return;
      hire();
      for (const other of team) supply(other);
    };
    const hire = () => {
      const hand = new Hand<J, R>(pool.module, {
        message: (message) =>
          guarded(() => {
            if (!team.has(hand)) return;
            if (message === 'step') return pool.step?.();
            if (message !== 'ready') {
              stillborn = 0;
              hand.held.shift();
              pool.result(message.id, message.result);
              close();
            }
            if (open > 0) supply(hand);
          }),
        died: (detail) => guarded(() => replace(hand, { kind: 'died', detail })),
      });
      team.add(hand);
    };
    const watch = setInterval(
      () =>
        guarded(() => {
          for (const hand of [...team])
            if (hand.late(pool.timeout)) replace(hand, { kind: 'hung', seconds: pool.timeout / 1000 });
        }),
      Math.min(500, Math.max(20, pool.timeout / 10)),
    );
    if (open === 0) return end();
    for (let i = 0; i < Math.max(1, Math.min(pool.threads, open)); i++) hire();
  });
}

function detailOf(fault: JobFault): string {
  return fault.kind === 'died' ? fault.detail : `no answer in ${fault.seconds} s`;
}

/** The jobs that wait, and how often each has failed. */
class Queue<J, R> {
  readonly #pool: Pool<J, R>;
  readonly #back: number[] = [];
  readonly #faults = new Map<number, number>();
  #next = 0;
  #left: number;

  constructor(pool: Pool<J, R>) {
    this.#pool = pool;
    this.#left = pool.order.reduce((sum, id) => sum + this.#weight(id), 0);
  }

  /** The jobs of the next parcel: about an eighth of a thread's share of what is left, a failed job always alone. */
  take(threads: number): number[] {
    const again = this.#back.shift();
    if (again !== undefined) return [again];
    const { order } = this.#pool;
    const most = this.#left / (8 * threads);
    const ids: number[] = [];
    for (let weight = 0; this.#next < order.length && ids.length < MOST_JOBS; ) {
      const id = order[this.#next]!;
      const own = this.#weight(id);
      if (ids.length > 0 && weight + own > most) break;
      weight += own;
      this.#left -= own;
      ids.push(id);
      this.#next++;
    }
    return ids;
  }

  putBack(ids: readonly number[]): void {
    this.#back.push(...ids);
  }

  failedOnce(id: number): number {
    const times = (this.#faults.get(id) ?? 0) + 1;
    this.#faults.set(id, times);
    return times;
  }

  #weight(id: number): number {
    return this.#pool.size(id) + 1;
  }
}

/** One thread and the jobs that it holds, in the order in which it does them. */
class Hand<J, R> {
  readonly held: number[] = [];
  ready = false;
  readonly #worker: Worker;
  #since = 0;
  #suspect = false;

  constructor(
    module: URL,
    on: { readonly message: (message: WorkerMessage<R>) => void; readonly died: (detail: string) => void },
  ) {
    this.#worker = new Worker(module);
    this.#worker.on('message', (message: WorkerMessage<R>) => {
      if (message === 'ready') this.ready = true;
      this.#moved();
      on.message(message);
    });
    this.#worker.on('error', (error) => on.died(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => on.died(`exit ${code}`));
  }

  give(ids: readonly number[], job: (id: number) => J): void {
    if (this.held.length === 0) this.#moved();
    this.held.push(...ids);
    this.#worker.postMessage({ jobs: ids.map((id) => ({ id, job: job(id) })) } satisfies Parcel<J>);
  }

  /** Whether its job takes longer than allowed. Asked twice, since our own thread may be late with reading what it told. */
  late(timeout: number): boolean {
    if (!this.ready || this.held.length === 0 || performance.now() - this.#since <= timeout) return false;
    if (this.#suspect) return true;
    this.#suspect = true;
    return false;
  }

  stop(): void {
    void this.#worker.terminate();
  }

  #moved(): void {
    this.#since = performance.now();
    this.#suspect = false;
  }
}
