import { InputError } from '../../model/error.ts';

/** Parses one JSON text of a plan's file; a fault names the file and the line where the text stands. */
export function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('plan-file-broken', { file, line });
  }
}

/** The fields of an object that was read, each checked when it is taken; a fault names the file, the place and the field. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #file: string;
  readonly #place: string;

  private constructor(values: Readonly<Record<string, unknown>>, file: string, place: string) {
    this.#values = values;
    this.#file = file;
    this.#place = place;
  }

  static of(value: unknown, file: string, place: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new InputError('plan-field-wrong', { file, place, field: '{}' });
    return new Fields(value as Readonly<Record<string, unknown>>, file, place);
  }

  fault(field: string): InputError {
    return new InputError('plan-field-wrong', { file: this.#file, place: this.#place, field });
  }

  /** Neither missing nor null. */
  has(field: string): boolean {
    return this.#values[field] !== undefined && this.#values[field] !== null;
  }

  text(field: string): string {
    const value = this.#values[field];
    if (typeof value !== 'string') throw this.fault(field);
    return value;
  }

  textOrNull(field: string): string | null {
    return this.has(field) ? this.text(field) : null;
  }

  number(field: string): number {
    const value = this.#values[field];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.fault(field);
    return value;
  }

  numberOrNull(field: string): number | null {
    return this.has(field) ? this.number(field) : null;
  }

  flag(field: string): boolean {
    const value = this.#values[field];
    if (typeof value !== 'boolean') throw this.fault(field);
    return value;
  }

  oneOf<const T extends string>(field: string, allowed: readonly T[]): T {
    const value = this.text(field);
    const found = allowed.find((item) => item === value);
    if (found === undefined) throw this.fault(field);
    return found;
  }

  list(field: string): readonly unknown[] {
    const value = this.#values[field];
    if (!Array.isArray(value)) throw this.fault(field);
    return value;
  }

  inner(field: string): Fields {
    return Fields.of(this.#values[field], this.#file, `${this.#place}.${field}`);
  }

  /** The objects of a list. */
  each(field: string): Fields[] {
    return this.list(field).map((value, i) => Fields.of(value, this.#file, `${this.#place}.${field}[${i}]`));
  }

  /** An object of texts and numbers, such as the arguments of a note. */
  scalars(field: string): Record<string, string | number> {
    const inner = this.inner(field);
    const scalars: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(inner.#values)) {
      if (typeof value !== 'string' && typeof value !== 'number') throw inner.fault(name);
      scalars[name] = value;
    }
    return scalars;
  }
}
