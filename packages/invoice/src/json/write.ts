import type { Decimal } from '../model/decimal.js';
import { formatDecimal } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import { INVOICE_SHAPE } from './invoice-shape.js';
import { jsonName } from './names.js';
import type { ObjectShape, Shape } from './shape.js';

/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * The invoice as JSON: every member of the model but `extensions`, named in snake case. Amounts, prices, quantities
 * and rates are texts with exactly the decimals they have (`"12.50"`), files are base64. What is empty is left out.
 */
export function invoiceToJson(invoice: Invoice): { [name: string]: Json } {
  return writeObject(INVOICE_SHAPE, invoice as unknown as Readonly<Record<string, unknown>>);
}

function writeObject(shape: ObjectShape, value: Readonly<Record<string, unknown>>): { [name: string]: Json } {
  const out: { [name: string]: Json } = {};
  for (const [name, member] of Object.entries(shape.members)) {
    const json = write(member.shape, value[name]);
    if (json !== undefined && !isEmpty(json)) out[jsonName(name)] = json;
  }
  return out;
}

const isEmpty = (json: Json): boolean =>
  json === '' || (typeof json === 'object' && json !== null && Object.keys(json).length === 0);

function write(shape: Shape, value: unknown): Json | undefined {
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case 'text':
    case 'date':
      return value as string;
    case 'integer':
      return value as number;
    case 'decimal':
      return formatDecimal(value as Decimal);
    case 'bytes':
      return Buffer.from(value as Uint8Array).toString('base64');
    case 'choice':
      return shape.words[value as string];
    case 'list':
      return (value as unknown[]).map((member) => write(shape.of, member) ?? null);
    case 'object':
      return writeObject(shape, value as Readonly<Record<string, unknown>>);
  }
}
