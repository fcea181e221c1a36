import type { XmlElement } from '@autoinvoice/xml';
import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import { FormatError } from '../format.js';
import { CII, CII_PREFIXES } from './document.js';

/**
 * Reads a Cross Industry Invoice D16B of any profile that binds EN 16931. The type code decides the kind; credit
 * notes have positive amounts, as the model has them.
 *
 * @param format name under which leftovers are kept
 * @throws FormatError `invalid_value` with every value that cannot be read
 */
export function readCii(root: XmlElement, format: string): Invoice {
  const source = sourceTree(root, CII_PREFIXES);
  const invoice = emptyInvoice();
  const reading = new Reading();
  readBy(CII, source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  keepLeftovers(source, invoice, format);
  return invoice;
}
