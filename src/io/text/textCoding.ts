/**
 * The little of the Encoding standard that the engine needs. Browsers and Node both have it as globals; the engine
 * compiles without the types of either, so the shape is declared here and nowhere else.
 */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

interface Coding {
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
  ) => Decoder & { readonly encoding: string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

const coding = globalThis as unknown as Coding;

/** A decoder of the named encoding; a fatal one throws at the first malformed byte. Throws RangeError on an unknown name. */
export function decoder(label: string, fatal: boolean): Decoder & { readonly encoding: string } {
  return new coding.TextDecoder(label, { fatal, ignoreBOM: true });
}

/** The text as UTF-8 bytes, without a byte order mark. */
export function encodeUtf8(text: string): Uint8Array {
  return new coding.TextEncoder().encode(text);
}

/** The text of UTF-8 bytes that are known to be well-formed. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder('utf-8', false).decode(bytes);
}
