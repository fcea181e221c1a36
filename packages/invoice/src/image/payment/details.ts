import {
  type DanishSlip,
  formatBelgianCommunication,
  formatFinnishReference,
  formatIban,
  formatNorwegianAccount,
  formatRfReference,
  isKid,
  isOcr,
  normaliseBankgiro,
  normaliseBelgianCommunication,
  normaliseDutchReference,
  normaliseFinnishReference,
  normaliseIban,
  normaliseNorwegianAccount,
  normalisePlusgiro,
  normaliseRfReference,
  parseDanishSlip,
} from '../../identifiers/index.js';
import { type Decimal, round } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer } from '../../model/payment.js';
import type { Picture } from '../picture.js';

/** The amount that the document is about: BT-115, or the total where the document does not state it. */
export function amountDue(invoice: Invoice): Decimal | undefined {
  return invoice.totals.payable ?? invoice.totals.withVat;
}

/** Amount due in cents of the document's currency; undefined when the document states none. */
export function dueCents(invoice: Invoice): bigint | undefined {
  const due = amountDue(invoice);
  return due === undefined ? undefined : round(due, 2).units;
}

/** Whether money is to move: an invoice, with something due. */
export function isPayable(invoice: Invoice): boolean {
  return invoice.kind === 'invoice' && (dueCents(invoice) ?? 0n) > 0n;
}

/** The first reference that the payer must quote (BT-83). */
export function referenceOf(invoice: Invoice): string | undefined {
  return invoice.payments.map((p) => p.remittanceInformation?.trim()).find((text) => text !== undefined && text !== '');
}

/** An account to pay to, and how much of the amount due goes there where the document splits it. */
export interface Account extends CreditTransfer {
  part?: Decimal;
}

/** All accounts that can be paid to, without repeats. */
export function accountsOf(invoice: Invoice): Account[] {
  const seen = new Set<string>();
  return invoice.payments
    .flatMap((p) => p.creditTransfers.map((t): Account => (p.amount === undefined ? t : { ...t, part: p.amount })))
    .filter((t) => t.account !== '' && !seen.has(t.account) && seen.add(t.account));
}

/** A payment reference as it is printed. */
export interface PrintedReference {
  label: string;
  text: string;
}

/** The payment reference grouped as its kind is printed, under the name it has in the seller's country. */
export function paymentReference(picture: Picture): PrintedReference | undefined {
  const { invoice, texts } = picture;
  const raw = referenceOf(invoice);
  if (raw === undefined) return undefined;
  const country = invoice.seller.address?.country;
  const label = texts.payment.reference;
  const rf = normaliseRfReference(raw);
  if (rf !== undefined) return { label, text: formatRfReference(rf) };
  const finnish = normaliseFinnishReference(raw);
  if (finnish !== undefined && hasAccountIn(invoice, 'FI')) return { label, text: formatFinnishReference(finnish) };
  if (country === 'NO' && isKid(raw)) return { label: 'KID', text: raw };
  if (country === 'SE' && isOcr(raw)) return { label: 'OCR', text: raw };
  const danish = danishSlipOf(invoice);
  if (danish?.paymentId !== undefined) return { label, text: danish.paymentId };
  if (danish) return invoice.number === '' ? undefined : { label: texts.payment.message, text: invoice.number };
  const belgian = normaliseBelgianCommunication(raw);
  if (belgian !== undefined && (country === 'BE' || hasAccountIn(invoice, 'BE'))) {
    return { label, text: formatBelgianCommunication(belgian) };
  }
  const dutch = country === 'NL' ? normaliseDutchReference(raw) : undefined;
  return { label, text: dutch?.replace(/(.{4})(?=.)/g, '$1 ') ?? raw };
}

/** The payment reference as a transfer quotes it: of a Belgian communication, with the signs that mark it as one. */
export function paymentReferenceText(invoice: Invoice): string | undefined {
  const raw = referenceOf(invoice);
  const belgian = hasAccountIn(invoice, 'BE') ? normaliseBelgianCommunication(raw ?? '') : undefined;
  return belgian === undefined ? raw : formatBelgianCommunication(belgian);
}

function hasAccountIn(invoice: Invoice, country: string): boolean {
  return accountsOf(invoice).some((t) => normaliseIban(t.account)?.startsWith(country));
}

/** The Danish payment slip that the document's reference and account make, or undefined. */
export function danishSlipOf(invoice: Invoice): DanishSlip | undefined {
  for (const payment of invoice.payments) {
    const reference = payment.remittanceInformation;
    if (reference === undefined) continue;
    for (const account of [...payment.creditTransfers.map((t) => t.account), undefined]) {
      const slip = parseDanishSlip(reference, account);
      if (slip) return slip;
    }
  }
  return undefined;
}

/** The bankgiro or plusgiro number of an account, or undefined when it is none. */
export function giroOf(
  account: CreditTransfer,
  invoice: Invoice,
): { kind: 'Bankgiro' | 'Plusgiro'; number: string } | undefined {
  // The Swedish national rules of Peppol name the giro in BT-86.
  const provider = account.serviceProvider?.toUpperCase().replace(/^SE:/, '');
  const bankgiro = normaliseBankgiro(account.account);
  // A number printed with its hyphen before the last four digits is a bankgiro, whoever forgot to say so.
  const looks = invoice.seller.address?.country === 'SE' && account.account.trim() === bankgiro;
  if (provider === 'BANKGIRO' || (looks && provider === undefined)) {
    return { kind: 'Bankgiro', number: bankgiro ?? account.account };
  }
  if (provider === 'PLUSGIRO')
    return { kind: 'Plusgiro', number: normalisePlusgiro(account.account) ?? account.account };
  return undefined;
}

/**
 * Who is paid: the payee (BG-10), else the seller. BT-85 names the account and not who holds it: Finnish senders write
 * the bank there.
 */
export function payeeName(invoice: Invoice): string {
  return invoice.payee?.name || invoice.seller.name;
}

/** How an account is printed: the name of its kind, the number, the BIC where one is given. */
export interface PrintedAccount {
  label: string;
  text: string;
  bic?: string;
  /** Under the number: the account's own name, and the part of the amount due that goes there. */
  below?: string;
}

export function printedAccount(account: Account, picture: Picture): PrintedAccount {
  const part = account.part && picture.format.money(account.part, picture.invoice.currency);
  const name = account.accountName === payeeName(picture.invoice) ? undefined : account.accountName;
  const below = [name, part].filter((text) => text !== undefined && text !== '').join('  ·  ');
  return { ...numberOf(account, picture), ...(below === '' ? {} : { below }) };
}

function numberOf(account: Account, { invoice, texts }: Picture): PrintedAccount {
  const giro = giroOf(account, invoice);
  if (giro) return { label: giro.kind, text: giro.number };
  const danish = danishSlipOf(invoice);
  if (danish?.creditor === account.account.replace(/[\s-]/g, '')) {
    return {
      label: Number(danish.cardType) > 70 ? 'FIK' : 'Giro',
      text: `+${danish.cardType} ${danish.creditor}`,
    };
  }
  const bic = account.serviceProvider === undefined ? {} : { bic: account.serviceProvider };
  const norwegian = normaliseNorwegianAccount(account.account);
  const isDomestic = invoice.seller.address?.country === 'NO' && invoice.currency === 'NOK';
  if (norwegian !== undefined && isDomestic) {
    return { label: texts.payment.number, text: formatNorwegianAccount(norwegian), ...bic };
  }
  const iban = normaliseIban(account.account);
  if (iban !== undefined) return { label: 'IBAN', text: formatIban(iban), ...bic };
  return { label: texts.payment.number, text: account.account, ...bic };
}
