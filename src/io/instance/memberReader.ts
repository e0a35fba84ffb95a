import { InputError } from '../../model/error.ts';

/** Reads the members of a JSON object by kind; a member that is missing or null is null, one of another kind an error. */
export class MemberReader {
  readonly file: string;
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(file: string, value: unknown) {
    this.file = file;
    if (!isObject(value)) throw this.malformed('{ }', '{"nodes": […], "edges": […]}');
    this.#members = value;
  }

  /** The error of a member that is not as it should be; `form` shows how it should look. */
  malformed(member: string, form: string): InputError {
    return new InputError('instance-member', { file: this.file, member, form });
  }

  number(member: string, least: number): number | null {
    const value = this.#members[member] ?? null;
    if (value === null || (typeof value === 'number' && value >= least && value < Number.POSITIVE_INFINITY))
      return value;
    throw this.malformed(member, '75');
  }

  whole(member: string, least: number): number | null {
    const value = this.number(member, least);
    if (value === null || Number.isSafeInteger(value)) return value;
    throw this.malformed(member, '3');
  }

  truth(member: string): boolean | null {
    const value = this.#members[member] ?? null;
    if (value === null || typeof value === 'boolean') return value;
    throw this.malformed(member, 'true');
  }

  list(member: string, form: string): readonly unknown[] | null {
    const value = this.#members[member] ?? null;
    if (value === null || Array.isArray(value)) return value;
    throw this.malformed(member, form);
  }

  object(member: string, form: string): Readonly<Record<string, unknown>> | null {
    const value = this.#members[member] ?? null;
    if (value === null || isObject(value)) return value;
    throw this.malformed(member, form);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
