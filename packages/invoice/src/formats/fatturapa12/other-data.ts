import { isIsoDate } from '../../mapping/codecs.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { type Decimal, formatDecimal, isDecimal, tryParseDecimal } from '../../model/decimal.js';
import { decimals } from './codecs.js';
import { latinText } from './letters.js';

/**
 * AltriDatiGestionali: further data of a line, each with a type of at most ten letters and a text, a number or a date.
 * Business terms that the format has no other place for stand here under their number (`BT-14`), so that a recipient
 * can see them and reading finds them again.
 */
export interface Entry {
  type: string;
  value: string | Decimal;
}

const PATH = 'AltriDatiGestionali';
const LENGTH = 60;
/** A text that is a number as the format writes it. */
const NUMBER = /^-?(?:0|[1-9]\d{0,10})\.\d{2,8}$/;

/** The entries of a line; a text that goes on in the next entry of its type is put together again. */
export function entriesOf(line: SourceNode): Entry[] {
  const entries: Entry[] = [];
  let open = false;
  for (const node of line.all(PATH)) {
    const type = node.first('TipoDato')?.text.trim() ?? '';
    const text = node.first('RiferimentoTesto')?.text;
    const last = entries.at(-1);
    if (open && text !== undefined && last?.type === type && typeof last.value === 'string') last.value += text;
    else {
      const value = text ?? numberOf(node) ?? node.first('RiferimentoData')?.text.trim();
      if (value !== undefined) entries.push({ type, value });
    }
    open = text !== undefined && [...text].length === LENGTH;
  }
  return entries;
}

function numberOf(node: SourceNode): Decimal | undefined {
  return tryParseDecimal(node.first('RiferimentoNumero')?.text ?? '');
}

/** Puts an entry to a line; a long text goes on in further entries. */
export function writeEntry(line: TargetNode, { type, value }: Entry): void {
  const add = (name: string, text: string) => {
    const node = line.add(PATH);
    node.add('TipoDato', type);
    node.add(name, text);
  };
  if (isDecimal(value)) add('RiferimentoNumero', decimals(value, 2, 8));
  else if (NUMBER.test(value)) add('RiferimentoNumero', value);
  else if (isIsoDate(value)) add('RiferimentoData', value);
  else {
    const letters = [...latinText(value)];
    for (let start = 0; start < letters.length; start += LENGTH) {
      add('RiferimentoTesto', letters.slice(start, start + LENGTH).join(''));
    }
  }
}

/** A row: type of the entry, where the value stands in a part of the model, and when it stands here. */
export interface FurtherTerm<T> {
  type: string;
  path: string;
  /** Whether the term has no other place. */
  home: boolean;
  when(from: T): boolean;
}

/** A row for a term that always stands here. */
export function always<T>(type: string, path: string): FurtherTerm<T> {
  return { type, path, home: true, when: () => true };
}

/** A row for a term that has no other place, and needs none in some invoices. */
export function except<T>(type: string, path: string, said: (from: T) => boolean): FurtherTerm<T> {
  return { type, path, home: true, when: (from) => !said(from) };
}

/** A row for a term that stands here only where its own place does not do. */
export function unless<T>(type: string, path: string, placed: (from: T) => boolean): FurtherTerm<T> {
  return { type, path, home: false, when: (from) => !placed(from) };
}

/** The business terms of rows that have no other place; those of a scheme are no terms of their own. */
export function typesOf<T>(rows: readonly FurtherTerm<T>[]): string[] {
  return rows.filter(({ type, home }) => home && /^BT-\d+$/.test(type)).map(({ type }) => type);
}

/** The value at a path such as `delivery.location.value` or `payments.0.meansText`. */
export function valueAt(part: object, path: string): string | Decimal | undefined {
  let at: unknown = part;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, step);
  }
  if (typeof at === 'string') return at === '' ? undefined : at;
  return isDecimal(at) ? at : undefined;
}

function put(part: object, path: string, value: string | Decimal): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: object = part;
  for (const step of steps) {
    const next: unknown = Reflect.get(at, step);
    if (typeof next === 'object' && next !== null) at = next;
    // A way to pay that the document does not have is not made for what only describes it.
    else if (Array.isArray(at)) return;
    else {
      const made = {};
      Reflect.set(at, step, made);
      at = made;
    }
  }
  Reflect.set(at, last, value);
}

/** The rows whose value is a number; a text that looks like one is written as one too. */
const NUMBERS: ReadonlySet<string> = new Set(
  [93, 94, 100, 101, 111, 129, 146, 147, 148, 149].map((number) => `BT-${number}`),
);

function valueFor(type: string, value: string | Decimal): string | Decimal | undefined {
  if (NUMBERS.has(type)) return isDecimal(value) ? value : tryParseDecimal(value);
  return isDecimal(value) ? formatDecimal(value) : value.trim();
}

/** Reads what the rows are for; gives the entries that none is for. */
export function readTerms<T extends object>(
  rows: readonly FurtherTerm<T>[],
  entries: readonly Entry[],
  into: T,
): Entry[] {
  return entries.filter(({ type, value }) => {
    const row = rows.find((candidate) => candidate.type === type);
    const read = row && valueFor(type, value);
    if (row && read !== undefined) put(into, row.path, read);
    return row === undefined;
  });
}

/** The entries that the rows make of a part of the model. */
export function entriesFor<T extends object>(rows: readonly FurtherTerm<T>[], from: T): Entry[] {
  return rows.flatMap(({ type, path, when }) => {
    const value = valueAt(from, path);
    return value !== undefined && when(from) ? [{ type, value }] : [];
  });
}
