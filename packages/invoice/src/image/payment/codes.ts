import { bankgiroCodeLine, danishSlipLine, epcQrPayload, finnishVirtualBarcode } from '../../identifiers/index.js';
import type { Invoice } from '../../model/invoice.js';
import {
  accountsOf,
  danishSlipOf,
  dueCents,
  giroOf,
  isPayable,
  payeeName,
  paymentReferenceText,
  referenceOf,
} from './details.js';

/** The Finnish virtual barcode of a domestic euro invoice, or undefined where none applies. */
export function barcodeOf(invoice: Invoice): string | undefined {
  const reference = referenceOf(invoice);
  const cents = dueCents(invoice);
  if (!isPayable(invoice) || reference === undefined || cents === undefined || invoice.currency !== 'EUR')
    return undefined;
  const buyerCountry = invoice.buyer.address?.country ?? '';
  if (invoice.seller.address?.country !== 'FI' || (buyerCountry !== '' && buyerCountry !== 'FI')) return undefined;
  for (const transfer of accountsOf(invoice)) {
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
  const reference = paymentReferenceText(invoice);
  for (const transfer of accountsOf(invoice)) {
    // Of an amount in parts no one code can pay all.
    if (transfer.part !== undefined) return undefined;
    const payload = epcQrPayload({
      name: payeeName(invoice),
      iban: transfer.account,
      ...(transfer.serviceProvider === undefined ? {} : { bic: transfer.serviceProvider }),
      amountCents: cents,
      ...(reference === undefined ? { text: invoice.number } : { reference }),
    });
    if (payload !== undefined) return payload;
  }
  return undefined;
}

/** The line of code at the foot of a Swedish bankgiro or Danish payment slip, or undefined. */
export function codeLineOf(invoice: Invoice): string | undefined {
  const cents = dueCents(invoice);
  if (!isPayable(invoice) || cents === undefined) return undefined;
  const danish = invoice.currency === 'DKK' ? danishSlipOf(invoice) : undefined;
  if (danish) return danishSlipLine(danish);
  const reference = referenceOf(invoice);
  if (invoice.currency !== 'SEK' || reference === undefined) return undefined;
  for (const account of accountsOf(invoice)) {
    const giro = giroOf(account, invoice);
    if (giro?.kind !== 'Bankgiro') continue;
    const line = bankgiroCodeLine({ ocr: reference, bankgiro: giro.number, amount: cents });
    if (line !== undefined) return line;
  }
  return undefined;
}
