import { normaliseFinnishReference } from './finnish-reference.js';
import { normaliseIban } from './iban.js';
import { normaliseRfReference } from './rf-reference.js';

/** What a Finnish bank barcode says. */
export interface BarcodeInput {
  /** A Finnish IBAN. */
  iban: string;
  /** Euro cents. Above 999 999.99 euros (or negative) the barcode carries zeros and the payer types the amount. */
  amountCents: bigint;
  /** National reference (version 4) or RF reference with a numeric body (version 5). */
  reference: string;
  /** ISO date; without it the payer chooses. */
  dueDate?: string;
}

/**
 * The Finnish virtual barcode: 54 digits that net banks take and that Code 128C prints (Finance Finland, "Bank bar code
 * guide", versions 4 and 5).
 *   v4: 4, IBAN without FI (16), euros (6), cents (2), 000, national reference (20), due date YYMMDD
 *   v5: 5, IBAN without FI (16), euros (6), cents (2), RF check digits (2), reference body (21), due date YYMMDD
 * @returns undefined when the account is not Finnish, the reference invalid or not numeric, or the date no ISO date.
 */
export function finnishVirtualBarcode(input: BarcodeInput): string | undefined {
  const iban = normaliseIban(input.iban);
  if (!iban?.startsWith('FI')) return undefined;
  const reference = referencePart(input.reference);
  const due = dueDatePart(input.dueDate);
  if (reference === undefined || due === undefined) return undefined;
  const fits = input.amountCents >= 0n && input.amountCents <= 99_999_999n;
  const amount = (fits ? input.amountCents : 0n).toString().padStart(8, '0');
  return `${reference.version}${iban.slice(2)}${amount}${reference.digits}${due}`;
}

function referencePart(text: string): { version: 4 | 5; digits: string } | undefined {
  const rf = normaliseRfReference(text);
  if (rf !== undefined) {
    const body = rf.slice(4);
    return /^\d+$/.test(body) ? { version: 5, digits: `${rf.slice(2, 4)}${body.padStart(21, '0')}` } : undefined;
  }
  const national = normaliseFinnishReference(text);
  return national === undefined ? undefined : { version: 4, digits: `000${national.padStart(20, '0')}` };
}

function dueDatePart(date: string | undefined): string | undefined {
  if (date === undefined) return '000000';
  const match = /^\d{2}(\d{2})-(\d{2})-(\d{2})/.exec(date);
  return match ? `${match[1]}${match[2]}${match[3]}` : undefined;
}

/** A virtual barcode read back; amounts in euro cents, the date without its century (YYMMDD, absent when zero). */
export interface BarcodeContent {
  iban: string;
  amountCents: bigint;
  reference: string;
  dueYymmdd?: string;
}

/** Reads a 54-digit virtual barcode of version 4 or 5; undefined when it is none or its account or reference is wrong. */
export function parseFinnishVirtualBarcode(text: string): BarcodeContent | undefined {
  const digits = text.replace(/\s/g, '');
  if (!/^[45]\d{53}$/.test(digits)) return undefined;
  const iban = normaliseIban(`FI${digits.slice(1, 17)}`);
  const body = digits.slice(28, 48).replace(/^0+/, '');
  const reference =
    digits[0] === '4'
      ? normaliseFinnishReference(body)
      : normaliseRfReference(`RF${digits.slice(25, 27)}${digits.slice(27, 48).replace(/^0+/, '')}`);
  if (iban === undefined || reference === undefined) return undefined;
  const due = digits.slice(48);
  return {
    iban,
    amountCents: BigInt(digits.slice(17, 25)),
    reference,
    ...(due === '000000' ? {} : { dueYymmdd: due }),
  };
}
