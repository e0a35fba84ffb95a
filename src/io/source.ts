/** A file as it came: its name (for messages, never opened by the engine) and all its bytes. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}
