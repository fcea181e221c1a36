import { type CompanionFile, formatDecimal, type Invoice, normaliseIban, summarize } from '@autoinvoice/invoice';
import { sourceDocument } from '../invoices/source-document.js';
import { threadTask } from '../platform/threads/threads.js';

/** What checks want of an invoice's document. */
export interface DocumentFacts {
  readonly bid: string | null;
  readonly name: string;
  readonly country: string | null;
  /** BT-110, a decimal number. */
  readonly taxTotal: string;
  /** Bank accounts to pay to (BT-84), in normal form, each once. */
  readonly accounts: readonly string[];
  /** The seller's VAT number (BT-31) without separators. */
  readonly vatNumber: string | null;
}

interface FactsInput {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly companions: readonly CompanionFile[];
}

/** An account in a form that can be compared: IBAN, or a national number without its separators. */
export const normaliseAccount = (account: string): string =>
  normaliseIban(account) ?? account.replace(/[\s.-]/g, '').toUpperCase();

const accountsOf = (invoice: Invoice): string[] => [
  ...new Set(
    invoice.payments
      .flatMap(({ creditTransfers }) => creditTransfers.map(({ account }) => normaliseAccount(account)))
      .filter((account) => account !== ''),
  ),
];

function facts({ bytes, format, companions }: FactsInput): DocumentFacts {
  const { invoice } = sourceDocument(bytes, format, companions);
  const { sender, sumTax } = summarize(invoice);
  return {
    bid: sender.bid,
    name: sender.name,
    country: sender.country,
    taxTotal: formatDecimal(sumTax),
    accounts: accountsOf(invoice),
    vatNumber: invoice.seller.vatIdentifier?.replace(/[\s.-]/g, '').toUpperCase() || null,
  };
}

/** Reads what checks want of a document. Throws Refusal `invoice_create_api_error`. */
export const documentFactsTask = threadTask(import.meta.url, 'documentFactsTask', facts);
