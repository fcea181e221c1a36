import type { XmlElement } from '@autoinvoice/xml';
import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import { FormatError } from '../format.js';
import { UBL_PREFIXES, type UblDialect, ublMapping } from './document.js';

/**
 * Reads a UBL 2.1 Invoice or CreditNote of any dialect that binds EN 16931 the common way.
 * Signs: UBL writes credit notes with positive amounts, as the model has them.
 *
 * @param format name under which leftovers are kept
 * @param dialect what the format says beyond the common binding
 * @throws FormatError `invalid_value` with every value that cannot be read
 */
export function readUbl(root: XmlElement, format: string, dialect?: UblDialect): Invoice {
  const kind = root.localName === 'CreditNote' ? 'creditNote' : 'invoice';
  const source = sourceTree(root, UBL_PREFIXES);
  const invoice = emptyInvoice();
  invoice.kind = kind;
  const reading = new Reading();
  readBy(ublMapping(kind, dialect), source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  keepLeftovers(source, invoice, format);
  return invoice;
}
