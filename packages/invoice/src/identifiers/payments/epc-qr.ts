import { finnishToRf } from './creditor-reference.js';
import { isBic, normaliseIban } from './iban.js';

/** A SEPA credit transfer to be scanned. */
export interface EpcQrInput {
  /** Beneficiary name; cut at 70 characters, the field's limit. */
  name: string;
  iban: string;
  bic?: string;
  /** Euro cents, 1 to 99 999 999 999. */
  amountCents: bigint;
  /** RF or Finnish national reference; the latter is turned into its RF form, as the field holds ISO 11649 only. */
  reference?: string;
  /** Free text for the payee, when there is no structured reference; cut at 140 characters. */
  text?: string;
}

/** The guideline's limit for the whole payload: what fits QR version 13 at level M. */
const PAYLOAD_BYTES = 331;

/**
 * The text of an EPC QR code, version 2, UTF-8, SEPA credit transfer in euros (European Payments Council EPC069-12).
 * Encode it as a QR code of error correction level M.
 * @returns undefined when the account or the amount does not allow one. A reference that is neither RF nor Finnish
 *          goes into the free text.
 */
export function epcQrPayload(input: EpcQrInput): string | undefined {
  const iban = normaliseIban(input.iban);
  if (iban === undefined || input.amountCents < 1n || input.amountCents > 99_999_999_999n) return undefined;
  const name = clean(input.name, 70);
  if (name === '') return undefined;
  const structured = input.reference === undefined ? undefined : finnishToRf(input.reference);
  const unstructured = structured === undefined ? clean(input.text ?? input.reference ?? '', 140) : '';
  const bic = input.bic?.replace(/\s/g, '').toUpperCase();
  const euros = `${input.amountCents / 100n}.${(input.amountCents % 100n).toString().padStart(2, '0')}`;
  const fields = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic !== undefined && isBic(bic) ? bic : '',
    name,
    iban,
    `EUR${euros}`,
    '',
    structured ?? '',
  ];
  const text = cutToBytes(unstructured, PAYLOAD_BYTES - Buffer.byteLength(`${fields.join('\n')}\n`));
  // Trailing empty fields and their separators may be left out.
  return [...fields, text].join('\n').replace(/\n+$/, '');
}

/** The longest beginning of the text that fits the bytes, whole characters only. */
function cutToBytes(text: string, bytes: number): string {
  const characters = Array.from(text);
  while (Buffer.byteLength(characters.join('')) > bytes) characters.pop();
  return characters.join('');
}

/** A line of text: no line breaks, control characters or halves of characters, none of which UTF-8 readers take. */
function clean(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '');
  return Array.from(line.trim()).slice(0, limit).join('');
}
