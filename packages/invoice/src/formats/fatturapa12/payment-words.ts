import { type Decimal, formatDecimal } from '../../model/decimal.js';

/** One part of a payment that is made in several. */
export interface Instalment {
  dueDate?: string;
  amount: Decimal;
}

/** How the instalments of a document are told where a format has one due date (BT-20). */
export function wordsOfInstalments(instalments: readonly Instalment[], currency: string): string {
  const parts = instalments.map(({ dueDate, amount }) => [dueDate, formatDecimal(amount), currency].join(' ').trim());
  return `Rate: ${parts.join('; ')}`;
}

/** Payment terms that are nothing but the instalments of the document. */
export const instalmentWords = /^Rate: (?:\d{4}-\d{2}-\d{2} )?-?[\d.]+ [A-Z]{3}(?:; |$)/;

/** Whether an account number has the form that the format takes. */
export function isIban(account: string | undefined): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i.test(account?.replace(/\s/g, '') ?? '');
}
