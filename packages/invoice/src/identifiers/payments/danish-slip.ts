import { luhnDigit, luhnValid } from '../checksums.js';

/** Digits of the payment id, check digit included, by card type; 0 for types without one. */
const ID_LENGTHS = { '01': 0, '04': 16, '15': 16, '71': 15, '73': 0, '75': 16 } as const;

/** Types of Danish payment slips: 01, 04 and 15 pay to a giro account, 71, 73 and 75 to a FIK creditor. */
export type DanishCardType = keyof typeof ID_LENGTHS;

/** What a Danish payment slip says (Nets, "Fælles indbetalingskort"). */
export interface DanishSlip {
  cardType: DanishCardType;
  /** With its check digit, filled up with zeros; absent in types without one. */
  paymentId?: string;
  /** FIK creditor number of 8 digits, or giro account of 7 or 8. */
  creditor: string;
}

/**
 * Reads a payment reference that names a card type: the whole code line (`+71<000000001234566+12345678<`), or as Peppol
 * writes it (DK-R-008, DK-R-010), `71#000000001234566` with the creditor as the account.
 * @returns undefined for anything else, and for an id whose check digit (Luhn) is wrong.
 */
export function parseDanishSlip(reference: string, account?: string): DanishSlip | undefined {
  const bare = reference.replace(/\s/g, '');
  const line = /^\+?(\d{2})<(\d*)\+(\d{7,8})<?$/.exec(bare);
  const short = /^(\d{2})#(\d*)$/.exec(bare);
  const [, type, id] = line ?? short ?? [];
  const creditor = line?.[3] ?? account?.replace(/[\s-]/g, '') ?? '';
  if (type === undefined || id === undefined || !(type in ID_LENGTHS)) return undefined;
  const cardType = type as DanishCardType;
  if (!(Number(cardType) > 70 ? /^\d{8}$/ : /^\d{7,8}$/).test(creditor)) return undefined;
  const length = ID_LENGTHS[cardType];
  if (length === 0) return id === '' ? { cardType, creditor } : undefined;
  if (id.length > length || !luhnValid(id)) return undefined;
  return { cardType, paymentId: id.padStart(length, '0'), creditor };
}

/** The code line as slips print it and net banks take it: `+71<000000001234566+12345678<`. */
export function danishSlipLine({ cardType, paymentId = '', creditor }: DanishSlip): string {
  return `+${cardType}<${paymentId}+${creditor}<`;
}

/**
 * Adds the check digit to the number that a payment id is made of, and zeros before it.
 * @throws RangeError when the type has no id or the number does not fit.
 */
export function makeDanishPaymentId(body: string, cardType: DanishCardType): string {
  const length = ID_LENGTHS[cardType];
  if (!/^\d+$/.test(body) || body.length >= length) {
    throw new RangeError(`A payment id of type ${cardType} is made of at most ${length - 1} digits`);
  }
  return `${body}${luhnDigit(body)}`.padStart(length, '0');
}
