import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import { turnSigns } from '../../model/signs.js';
import { addressParties } from '../addressing.js';
import { FormatError, type FormatName } from '../format.js';
import type { Documents } from '../registry.js';
import { readAttachments } from './attachments.js';
import { FINVOICE } from './document.js';
import { mergeTransport, readEnvelope } from './envelope.js';
import { setNarrowedAside } from './older-versions.js';

const FINVOICE_PREFIXES = { '': '' };

/** Guidelines 3.0, table of InvoiceTypeCode: the total of a credit note is always negative. Some senders write it positive. */
function isNegative(invoice: Invoice): boolean {
  const total = invoice.totals.withVat ?? invoice.totals.payable;
  return total !== undefined && total.units < 0n;
}

/**
 * Reads a Finvoice document of any version, with its SOAP frame when it has one. InvoiceTypeCode decides the kind.
 * A credit note with a negative total is turned to the positive amounts of EN 16931; one with a positive
 * total is taken as it stands.
 *
 * Every element of 1.3, 2.0 and 2.01 stands in 3.0 at the same place, so one table reads them all, and what the table
 * does not know is kept for the writer of 3.0; only what 3.0 has narrowed is kept under the name of the older version.
 *
 * @throws FormatError `document_type_refused`, or `invalid_value` with every value that cannot be read
 */
export function readFinvoice(documents: Documents, version: FormatName): Invoice {
  const source = sourceTree(documents.main, FINVOICE_PREFIXES);
  source.attribute('Version');
  const invoice = emptyInvoice();
  if (version !== 'FINVOICE30') setNarrowedAside(source, invoice, version);
  const reading = new Reading();
  readBy(FINVOICE, source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  readAttachments(source, invoice, documents.companions ?? []);
  const frame = documents.envelope ? readEnvelope(documents.envelope) : undefined;
  if (frame) {
    invoice.transport = mergeTransport(invoice.transport, frame);
    addressParties(invoice, invoice.transport);
  }
  keepLeftovers(source, invoice, 'FINVOICE30');
  return invoice.kind === 'creditNote' && isNegative(invoice) ? turnSigns(invoice) : invoice;
}
