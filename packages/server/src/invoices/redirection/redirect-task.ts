import {
  type CompanionFile,
  FormatError,
  type FormatName,
  type Invoice,
  type PaymentInstruction,
  virtualBarcodeOf,
  WRITTEN_FORMATS,
  writeInvoice,
} from '@autoinvoice/invoice';
import { threadTask } from '../../platform/threads/threads.js';
import { embeddedFiles } from '../embedded-files.js';
import { type SourceFormat, sourceDocument } from '../source-document.js';
import type { Payee } from './payee.js';

interface RedirectInput {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly stated: string;
  readonly companions: readonly CompanionFile[];
  readonly payee: Pick<Payee, 'account' | 'bic' | 'reference' | 'notes'>;
}

/** The document with the payee's particulars, or why there cannot be one. */
export type Redirected =
  | { readonly format: FormatName; readonly bytes: Uint8Array; readonly virtualBarcode: string | null }
  | { readonly failure: string };

/** Writes a document anew with another payee's particulars, in the format that it has if that can be written. */
function redirect({ bytes, filename, stated, companions, payee }: RedirectInput): Redirected {
  const { format: from, invoice: read } = sourceDocument(bytes, stated, companions);
  const invoice = withPayee(withoutImage(read, filename), payee);
  const format = formatFor(from);
  try {
    const written = writeInvoice(invoice, format, { losses: false });
    return { format, bytes: written.bytes, virtualBarcode: virtualBarcodeOf(invoice) ?? null };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { failure: [error.message, ...error.details.map(({ message }) => message)].join(' ') };
  }
}

/** PDFs and what is only read become the internal profile, which loses nothing. */
function formatFor(from: SourceFormat): FormatName {
  return from !== 'JSON' && from !== 'FACTURX' && WRITTEN_FORMATS.includes(from) ? from : 'VISMAUBL30';
}

/** The sender's own image shows its own account: a new one is drawn of what the document says. */
function withoutImage(invoice: Invoice, filename: string): Invoice {
  const image = embeddedFiles(invoice, filename).find(({ kind }) => kind === 'IMAGE');
  if (!image) return invoice;
  return { ...invoice, attachments: invoice.attachments.filter(({ content }) => content?.bytes !== image.bytes) };
}

/** Codes of credit transfers (UNTDID 4461): any, SEPA, to a bank account. */
const transfers = ['30', '31', '42', '58'];

function withPayee(invoice: Invoice, payee: RedirectInput['payee']): Invoice {
  const before = invoice.payments.find(({ meansCode }) => transfers.includes(meansCode)) ?? invoice.payments[0];
  const reference = payee.reference ?? before?.remittanceInformation;
  const payment: PaymentInstruction = {
    meansCode: before && transfers.includes(before.meansCode) ? before.meansCode : '58',
    ...(reference !== undefined && { remittanceInformation: reference }),
    creditTransfers: [{ account: payee.account, ...(payee.bic !== undefined && { serviceProvider: payee.bic }) }],
  };
  return {
    ...invoice,
    payments: [payment],
    notes: [...invoice.notes, ...payee.notes.map((text) => ({ text }))],
  };
}

/** Writes a document with another payee, in a thread of its own when it is large. */
export const redirectTask = threadTask(import.meta.url, 'redirectTask', redirect);
