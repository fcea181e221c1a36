import { FormatError, type FormatProblem } from '../formats/format.js';
import { isIsoDate } from '../mapping/codecs.js';
import { tryParseDecimal } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import { BUSINESS_TERMS, termOf } from '../model/terms.js';
import { INVOICE_SHAPE } from './invoice-shape.js';
import { jsonName } from './names.js';
import type { ListShape, Member, ObjectShape, Shape } from './shape.js';

/** Problems that one error names at most. */
const mostProblems = 100;

/**
 * Reads the JSON that `invoiceToJson` writes. Numbers may be texts or JSON numbers; absent, null and empty members are
 * the same.
 *
 * @param value parsed JSON
 * @throws FormatError `invalid_value`, each problem with its path and business term; members that nobody knows are
 *   problems too, since what they say would be lost
 */
export function invoiceFromJson(value: unknown): Invoice {
  const reading = new JsonReading();
  const invoice = reading.object(INVOICE_SHAPE, value, '');
  const { problems } = reading;
  if (problems.length === 0 && invoice !== undefined) return invoice as unknown as Invoice;
  throw new FormatError('invalid_value', 'The JSON is no invoice', problems);
}

/** No character that XML cannot hold (XML 1.0, 2.2): every format but this one is XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

class JsonReading {
  readonly problems: FormatProblem[] = [];

  object(shape: ObjectShape, value: unknown, path: string): Record<string, unknown> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.#wrong(path, 'must be an object with named members');
    }
    const given = value as Readonly<Record<string, unknown>>;
    const out: Record<string, unknown> = {};
    const known = new Set<string>();
    for (const [name, member] of Object.entries(shape.members)) {
      const key = jsonName(name);
      known.add(key);
      const at = path === '' ? name : `${path}.${name}`;
      const read = isAbsent(given[key]) ? this.#absent(member, at) : this.#value(member.shape, given[key], at);
      if (read !== undefined) out[name] = read;
    }
    for (const key of Object.keys(given)) {
      if (known.has(key)) continue;
      const at = path === '' ? key : `${path}.${key}`;
      this.#wrong(at, `is not known; ${shape.name} has ${[...known].join(', ')}`);
    }
    return out;
  }

  /** What stands for a member that is not given. */
  #absent({ optional, shape }: Member, path: string): unknown {
    if (optional) return undefined;
    if (shape.kind === 'text' || shape.kind === 'date') return '';
    if (shape.kind === 'list') return [];
    if (shape.kind === 'object') return this.object(shape, {}, path);
    return this.#wrong(path, 'is missing');
  }

  #value(shape: Shape, value: unknown, path: string): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#text(value, path);
      case 'date':
        return typeof value === 'string' && isIsoDate(value)
          ? value
          : this.#wrong(path, 'must be a day such as 2026-01-31');
      case 'decimal':
        return this.#decimal(value, path);
      case 'integer':
        return Number.isSafeInteger(value) && (value as number) >= 0
          ? value
          : this.#wrong(path, 'must be a whole number from 0');
      case 'bytes':
        return this.#bytes(value, path);
      case 'choice': {
        const found = Object.entries(shape.words).find(([, word]) => word === value)?.[0];
        return found ?? this.#wrong(path, `must be one of ${Object.values(shape.words).join(', ')}`);
      }
      case 'list':
        return this.#list(shape, value, path);
      case 'object':
        return this.object(shape, value, path);
    }
  }

  #text(value: unknown, path: string): string | undefined {
    if (typeof value !== 'string') return this.#wrong(path, 'must be text');
    return UNFIT.test(value) ? this.#wrong(path, 'has a character that no XML document can hold') : value;
  }

  #decimal(value: unknown, path: string): unknown {
    if (typeof value === 'string') {
      return tryParseDecimal(value) ?? this.#wrong(path, 'must be a decimal number such as 12.50');
    }
    if (typeof value !== 'number') return this.#wrong(path, 'must be a decimal number such as 12.50');
    // JSON numbers have been through binary by now; up to 15 digits they come back as they were written.
    const written = String(value);
    const decimal = written.replace(/\D/g, '').length <= 15 ? tryParseDecimal(written) : undefined;
    return decimal ?? this.#wrong(path, 'has more digits than a JSON number keeps: write it as text');
  }

  #bytes(value: unknown, path: string): Uint8Array | undefined {
    const isBase64 = typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0;
    return isBase64 ? new Uint8Array(Buffer.from(value, 'base64')) : this.#wrong(path, 'must be base64');
  }

  #list({ of }: ListShape, value: unknown, path: string): unknown {
    if (!Array.isArray(value)) return this.#wrong(path, 'must be a list');
    return value.map((member, at) => this.#value(of, member, `${path}[${at}]`));
  }

  #wrong(path: string, what: string): undefined {
    if (this.problems.length === mostProblems) return undefined;
    const term = termOf(path);
    const named = term === undefined ? '' : `${term} ${nameOf(term)} `;
    this.problems.push({ message: `${named}${what}`, path: path === '' ? 'invoice' : `invoice.${jsonName(path)}` });
    return undefined;
  }
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const names = new Map([...BUSINESS_TERMS.values()].map(({ term, name }) => [term, name]));
const nameOf = (term: string): string => names.get(term) ?? '';
