import type { Invoice } from '../model/invoice.js';

const FINNISH: Readonly<Record<string, string>> = {
  invoice: 'LASKU',
  creditNote: 'HYVITYSLASKU',
  interest: 'KORKOLASKU',
  reminder: 'MAKSUMUISTUTUS',
  collection: 'PERINTÄLASKU',
};

const ENGLISH: Readonly<Record<string, string>> = {
  invoice: 'INVOICE',
  creditNote: 'CREDIT NOTE',
  interest: 'INTEREST INVOICE',
  reminder: 'REMINDER',
  collection: 'COLLECTION NOTE',
};

/** What the printed document is headed with, in Finnish for Finnish sellers (Finvoice InvoiceTypeText, TEAPPS SUBJECT). */
export function heading({ seller, kind, purpose }: Invoice): string {
  const texts = seller.address?.country === 'FI' ? FINNISH : ENGLISH;
  const special = kind === 'invoice' && purpose ? texts[purpose] : undefined;
  return special ?? texts[kind] ?? 'INVOICE';
}
