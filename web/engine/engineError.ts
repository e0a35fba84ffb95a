import type { NoteCode } from '../../src/main.ts';

/** The user's fault has a text to show as it is; ours is told as a fault of the program. */
export class EngineError extends Error {
  readonly fault: 'user' | 'ours';
  readonly code: NoteCode | null;

  constructor(fault: 'user' | 'ours', text: string, code: NoteCode | null = null) {
    super(text);
    this.code = code;
    this.name = 'EngineError';
    this.fault = fault;
  }
}
