import type { Address } from './model/common.js';
import { type Decimal, subtract, ZERO } from './model/decimal.js';
import type { DocumentKind, Invoice } from './model/invoice.js';
import type { Party } from './model/party.js';
import type { TransportEnd } from './model/transport.js';

/** A party as lists of invoices show it. */
export interface SummaryParty {
  /** Electronic address: `scheme:value` when it has a scheme of the EAS list, otherwise the bare value. */
  eia: string | null;
  /** Business identifier: the official registration, else the VAT number. */
  bid: string | null;
  /** Empty text when the document names nobody. */
  name: string;
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
}

export interface SummarySender extends SummaryParty {
  /** BT-43: where the seller can be written to. */
  email: string | null;
}

export interface SummaryRecipient extends SummaryParty {
  /** Operator or intermediator that the document names. */
  operator: string | null;
  /** Where an invoice that cannot go electronically is to be mailed. */
  email: string | null;
  /** BG-8: where it is to be printed to. */
  postal: { lines: string[]; postCode: string | null; city: string | null; country: string | null };
}

/** The facts of an invoice that lists and the API entity show. */
export interface InvoiceSummary {
  kind: DocumentKind;
  /** BT-3. */
  typeCode: string;
  number: string;
  /** BT-2, BT-9 as YYYY-MM-DD; null when the document has none. */
  date: string | null;
  dueDate: string | null;
  currency: string;
  /** What the document comes to with VAT: BT-112; the amount due only when that total is missing. */
  sum: Decimal;
  /** BT-110. */
  sumTax: Decimal;
  /** BT-115: what remains to be paid. */
  payable: Decimal;
  sender: SummarySender;
  recipient: SummaryRecipient;
  /** BT-83, else BT-10. */
  reference: string | null;
}

function businessId(party: Party): string | null {
  return party.legalRegistration?.value ?? party.vatIdentifier ?? null;
}

function address(party: Party, end: TransportEnd | undefined): string | null {
  const found = end?.address ?? party.electronicAddress;
  if (!found) return null;
  return found.scheme && /^\d{4}$|^EM$/.test(found.scheme) ? `${found.scheme}:${found.value}` : found.value;
}

/** A VAT number begins with its country, the Greek one with EL. */
function countryOf(party: Party): string | null {
  if (party.address?.country) return party.address.country;
  const prefix = /^([A-Z]{2})[0-9A-Z]/.exec(party.vatIdentifier ?? '')?.[1];
  return prefix === 'EL' ? 'GR' : (prefix ?? null);
}

function party(of: Party, end: TransportEnd | undefined): SummaryParty {
  return { eia: address(of, end), bid: businessId(of), name: of.name, country: countryOf(of) };
}

function postal(address: Address | undefined): SummaryRecipient['postal'] {
  const { line1, line2, line3, postCode, city, country } = address ?? {};
  return {
    lines: [line1, line2, line3].filter((line) => line !== undefined && line !== '') as string[],
    postCode: postCode ?? null,
    city: city ?? null,
    country: country || null,
  };
}

/**
 * Sums up an invoice.
 *
 * `sum` is BT-112 (with VAT), not the amount due, because the API pairs it with `sum_tax` and a prepaid invoice is
 * not an invoice of 0. A credit note keeps the sign of EN 16931, which is that of UBL: positive amounts in a
 * document whose kind says that they lower the debt. Finvoice, where they are negative, is turned by its reader.
 */
export function summarize(invoice: Invoice): InvoiceSummary {
  const { totals, transport } = invoice;
  const sum = totals.withVat ?? totals.payable ?? ZERO;
  const sumTax =
    totals.vat ?? (totals.withVat && totals.withoutVat ? subtract(totals.withVat, totals.withoutVat) : ZERO);
  const remittance = invoice.payments.find((payment) => payment.remittanceInformation)?.remittanceInformation;
  return {
    kind: invoice.kind,
    typeCode: invoice.typeCode,
    number: invoice.number,
    date: invoice.issueDate || null,
    dueDate: invoice.dueDate ?? null,
    currency: invoice.currency,
    sum,
    sumTax,
    payable: totals.payable ?? sum,
    sender: { ...party(invoice.seller, transport?.sender), email: invoice.seller.contact?.email ?? null },
    recipient: {
      ...party(invoice.buyer, transport?.recipient),
      operator: transport?.recipient?.operator ?? null,
      email: invoice.invoiceRecipient?.contact?.email ?? invoice.buyer.contact?.email ?? null,
      postal: postal(invoice.invoiceRecipient?.address ?? invoice.buyer.address),
    },
    reference: remittance ?? invoice.buyerReference ?? null,
  };
}
