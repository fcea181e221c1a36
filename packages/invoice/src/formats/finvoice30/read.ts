import type { XmlElement } from '@autoinvoice/xml';
import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import { turnSigns } from '../../model/signs.js';
import { FormatError } from '../format.js';
import { FINVOICE } from './document.js';
import { mergeTransport, readEnvelope } from './envelope.js';
import { addressParties } from './transport.js';

const FINVOICE_PREFIXES = { '': '' };

/** Guidelines 3.0, table of InvoiceTypeCode: the total of a credit note is always negative. Some senders write it positive. */
function isNegative(invoice: Invoice): boolean {
  const total = invoice.totals.withVat ?? invoice.totals.payable;
  return total !== undefined && total.units < 0n;
}

/**
 * Reads a Finvoice 3.0 document, with its SOAP frame when it has one. InvoiceTypeCode decides the kind.
 * A credit note with a negative total is turned to the positive amounts of EN 16931; one with a positive
 * total is taken as it stands.
 *
 * @throws FormatError `document_type_refused`, or `invalid_value` with every value that cannot be read
 */
export function readFinvoice30(root: XmlElement, envelope?: XmlElement): Invoice {
  const source = sourceTree(root, FINVOICE_PREFIXES);
  source.attribute('Version');
  const invoice = emptyInvoice();
  const reading = new Reading();
  readBy(FINVOICE, source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  const frame = envelope ? readEnvelope(envelope) : undefined;
  if (frame) {
    invoice.transport = mergeTransport(invoice.transport, frame);
    addressParties(invoice, invoice.transport);
  }
  keepLeftovers(source, invoice, 'FINVOICE30');
  return invoice.kind === 'creditNote' && isNegative(invoice) ? turnSigns(invoice) : invoice;
}
