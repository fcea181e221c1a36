/** An indirect object: others point at it by its number. */
export class Ref {
  constructor(readonly id: number) {}
}

/** A text string, as opposed to a name. */
export class PdfText {
  constructor(readonly text: string) {}
}

/** A PDF value. Plain strings are names, bytes are a byte string; a member that is undefined is left out. */
export type PdfValue = number | boolean | string | Ref | PdfText | Uint8Array | readonly PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** A text string of a value that may be absent. */
export const textOrNothing = (text: string | undefined): PdfText | undefined =>
  text === undefined ? undefined : new PdfText(text);

/** A number with at most `digits` decimals and no exponent. */
export function writeNumber(value: number, digits = 2): string {
  const factor = 10 ** digits;
  const rounded = Math.round(value * factor) / factor;
  if (!Number.isFinite(rounded)) throw new RangeError(`${value} is no number of a PDF`);
  return Math.abs(rounded) < 1e-6 ? '0' : String(rounded);
}

/** Writes a value (ISO 32000-1, 7.3). The result is Latin-1. */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return `/${writeName(value)}`;
  if (typeof value === 'number') return writeNumber(value, 4);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Ref) return `${value.id} 0 R`;
  if (value instanceof PdfText) return writeText(value.text);
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  const members = Object.entries(value as PdfDictionary).filter(
    (member): member is [string, PdfValue] => member[1] !== undefined,
  );
  return `<<${members.map(([key, member]) => `/${writeName(key)} ${writeValue(member)}`).join('')}>>`;
}

function writeName(name: string): string {
  return name.replace(/[^\w.+-]/g, (c) =>
    Array.from(Buffer.from(c), (byte) => `#${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

function writeText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A moment as PDF writes it, in UTC. */
export function pdfDate(moment: Date): PdfText {
  return new PdfText(`D:${moment.toISOString().replace(/\..*$|[-T:]/g, '')}Z`);
}
