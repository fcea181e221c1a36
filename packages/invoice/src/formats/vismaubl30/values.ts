import type { Shape } from '../../json/shape.js';
import { isIsoDate } from '../../mapping/codecs.js';
import { type Decimal, formatDecimal, tryParseDecimal } from '../../model/decimal.js';

/** A leaf of the model as text. */
export function leafText(shape: Shape, value: unknown): string {
  if (shape.kind === 'decimal') return formatDecimal(value as Decimal);
  if (shape.kind === 'bytes') return Buffer.from(value as Uint8Array).toString('base64');
  return String(value);
}

/** The leaf that a text stands for; undefined when it stands for none of the shape. */
export function leafOf(shape: Shape, text: string): unknown {
  switch (shape.kind) {
    case 'text':
      return text;
    case 'date':
      return isIsoDate(text) ? text : undefined;
    case 'decimal':
      return tryParseDecimal(text);
    case 'integer':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'bytes':
      return /^[A-Za-z0-9+/\s]*={0,2}$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : undefined;
    case 'choice':
      return Object.hasOwn(shape.words, text) ? text : undefined;
    default:
      return undefined;
  }
}
