import {
  epcQrPayload,
  finnishVirtualBarcode,
  formatFinnishReference,
  formatIban,
  formatRfReference,
  isKid,
  isOcr,
  normaliseBankgiro,
  normaliseFinnishReference,
  normaliseIban,
  normalisePlusgiro,
  normaliseRfReference,
} from '../identifiers/index.js';
import { type Decimal, round } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { CreditTransfer } from '../model/payment.js';
import type { Picture } from './picture.js';

/** The amount that the document is about: BT-115, or the total where the document does not state it. */
export function amountDue(invoice: Invoice): Decimal | undefined {
  return invoice.totals.payable ?? invoice.totals.withVat;
}

/** A payment reference as it is printed. */
export interface PrintedReference {
  label: string;
  text: string;
}

/** The first reference that the payer must quote (BT-83), grouped as its kind is printed. */
export function paymentReference(picture: Picture): PrintedReference | undefined {
  const { invoice, texts } = picture;
  const raw = referenceOf(invoice);
  if (raw === undefined) return undefined;
  const country = invoice.seller.address?.country;
  const rf = normaliseRfReference(raw);
  if (rf !== undefined) return { label: texts.payment.reference, text: formatRfReference(rf) };
  const finnish = normaliseFinnishReference(raw);
  if (finnish !== undefined && hasFinnishAccount(invoice)) {
    return { label: texts.payment.reference, text: formatFinnishReference(finnish) };
  }
  if (country === 'NO' && isKid(raw)) return { label: 'KID', text: raw };
  if (country === 'SE' && isOcr(raw)) return { label: 'OCR', text: raw };
  return { label: texts.payment.reference, text: raw };
}

function referenceOf(invoice: Invoice): string | undefined {
  return invoice.payments.map((p) => p.remittanceInformation?.trim()).find((text) => text !== undefined && text !== '');
}

function hasFinnishAccount(invoice: Invoice): boolean {
  return transfers(invoice).some((t) => normaliseIban(t.account)?.startsWith('FI'));
}

/** All accounts that can be paid to, without repeats. */
export function transfers(invoice: Invoice): CreditTransfer[] {
  const seen = new Set<string>();
  return invoice.payments
    .flatMap((p) => p.creditTransfers)
    .filter((t) => t.account !== '' && !seen.has(t.account) && seen.add(t.account));
}

/** How an account is printed: the name of its kind, the number, the BIC where one is given. */
export function printedAccount(
  transfer: CreditTransfer,
  picture: Picture,
): { label: string; text: string; bic?: string } {
  const provider = transfer.serviceProvider?.toUpperCase();
  // The Swedish national rules of Peppol name the giro in BT-86.
  if (provider === 'SE:BANKGIRO') {
    return { label: 'Bankgiro', text: normaliseBankgiro(transfer.account) ?? transfer.account };
  }
  if (provider === 'SE:PLUSGIRO') {
    return { label: 'Plusgiro', text: normalisePlusgiro(transfer.account) ?? transfer.account };
  }
  const iban = normaliseIban(transfer.account);
  const account = iban === undefined ? transfer.account : formatIban(iban);
  const label = iban === undefined ? picture.texts.payment.account : 'IBAN';
  const bic = transfer.serviceProvider;
  return bic === undefined ? { label, text: account } : { label, text: account, bic };
}

/** Amount due in cents of the document's currency; undefined when the document states none. */
function dueCents(invoice: Invoice): bigint | undefined {
  const due = amountDue(invoice);
  return due === undefined ? undefined : round(due, 2).units;
}

/** Whether money is to move: an invoice, with something due. */
export function isPayable(invoice: Invoice): boolean {
  return invoice.kind === 'invoice' && (dueCents(invoice) ?? 0n) > 0n;
}

/** The Finnish virtual barcode of a domestic euro invoice, or undefined where none applies. */
export function barcodeOf(invoice: Invoice): string | undefined {
  const reference = referenceOf(invoice);
  const cents = dueCents(invoice);
  if (!isPayable(invoice) || reference === undefined || cents === undefined || invoice.currency !== 'EUR')
    return undefined;
  const buyerCountry = invoice.buyer.address?.country ?? '';
  if (invoice.seller.address?.country !== 'FI' || (buyerCountry !== '' && buyerCountry !== 'FI')) return undefined;
  for (const transfer of transfers(invoice)) {
    const barcode = finnishVirtualBarcode({
      iban: transfer.account,
      amountCents: cents,
      reference,
      ...(invoice.dueDate === undefined ? {} : { dueDate: invoice.dueDate }),
    });
    if (barcode !== undefined) return barcode;
  }
  return undefined;
}

/** The EPC QR payload of a euro invoice with an IBAN, or undefined. */
export function qrOf(invoice: Invoice): string | undefined {
  const cents = dueCents(invoice);
  if (!isPayable(invoice) || cents === undefined || invoice.currency !== 'EUR') return undefined;
  const reference = referenceOf(invoice);
  for (const transfer of transfers(invoice)) {
    const payload = epcQrPayload({
      name: transfer.accountName ?? invoice.payee?.name ?? invoice.seller.name,
      iban: transfer.account,
      ...(transfer.serviceProvider === undefined ? {} : { bic: transfer.serviceProvider }),
      amountCents: cents,
      ...(reference === undefined ? { text: invoice.number } : { reference }),
    });
    if (payload !== undefined) return payload;
  }
  return undefined;
}
