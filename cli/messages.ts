import type { Outcome, Raw } from '../src/main.ts';

/** What the shell asks of the thread that does the work. */
export interface Job {
  readonly command: string;
  readonly raw: Readonly<Record<string, Raw>>;
  readonly lang: 'en' | 'zh';
  readonly version: string;
  /** Standard output is kept for one JSON object. */
  readonly json: boolean;
}

/** What that thread tells the shell. */
export type Report =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'start'; readonly bar: number; readonly what: string; readonly total: number }
  | { readonly kind: 'step'; readonly bar: number; readonly done: number }
  | { readonly kind: 'end'; readonly bar: number }
  | { readonly kind: 'output'; readonly text: string }
  /** A path that is being written: to be cleaned when the run is interrupted. */
  | { readonly kind: 'writing'; readonly path: string }
  /** From now on what is done is kept when the run is interrupted, and `--resume` goes on with it. */
  | { readonly kind: 'resumable' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly fault: 'user' | 'ours'; readonly text: string };
