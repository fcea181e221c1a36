import type { XmlElement } from '@autoinvoice/xml';
import { claim } from '../../mapping/claim.js';
import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import { FormatError } from '../format.js';
import { FATTURA } from './document.js';
import { draftOfRead } from './draft.js';
import { BODY, FATTURA_PREFIXES } from './paths.js';
import { keepArrangements } from './restated.js';

const SIGNATURE = '{http://www.w3.org/2000/09/xmldsig#}Signature';

/**
 * Reads a FatturaPA document of one invoice. TipoDocumento decides the kind; credit notes have positive amounts. A
 * signature inside the document is not kept: it would not hold for another.
 *
 * @throws FormatError `several_documents` for a batch, `invalid_value` with every value that cannot be read
 */
export function readFatturaPa12(root: XmlElement): Invoice {
  const source = sourceTree(root, FATTURA_PREFIXES);
  const bodies = source.children.filter(({ name }) => name === BODY).length;
  if (bodies > 1) {
    throw new FormatError('several_documents', `The file is a batch of ${bodies} invoices; it may hold one`);
  }
  const signature = source.children.findIndex(({ name }) => name === SIGNATURE);
  if (signature >= 0) source.children.splice(signature, 1);
  const invoice = emptyInvoice();
  const reading = new Reading();
  readBy(FATTURA, source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  const draft = draftOfRead(invoice);
  keepArrangements(source, draft.root);
  claim(source, draft.root, draft.partOf);
  keepLeftovers(source, invoice, 'FATTURAPA12');
  return invoice;
}
