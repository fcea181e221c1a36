import type { XmlElement } from '@autoinvoice/xml';
import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatCategory } from '../../model/totals.js';
import { FormatError, type FormatName } from '../format.js';
import { UBL_PREFIXES } from '../ubl21/document.js';
import type { Form } from './codecs.js';
import { oioublMapping } from './document.js';

/**
 * Lines seldom say why they bear no VAT, the breakdown does: where all that is ZeroRated is exempt there, it is on the
 * lines, allowances and charges too.
 */
function exemptByBreakdown(invoice: Invoice): void {
  const codes = new Set(invoice.vatBreakdown.map(({ category }) => category.code));
  if (!codes.has('E') || codes.has('Z')) return;
  const members: { vat?: VatCategory }[] = [...invoice.lines, ...invoice.allowances, ...invoice.charges];
  for (const { vat } of members) if (vat?.code === 'Z') vat.code = 'E';
}

/**
 * Reads an OIOUBL Invoice or CreditNote. Credit notes have positive amounts, as the model has them.
 *
 * @param format name under which leftovers are kept
 * @throws FormatError `invalid_value` with every value that cannot be read
 */
export function readOioubl(root: XmlElement, format: FormatName, version: Form['version']): Invoice {
  const kind = root.localName === 'CreditNote' ? 'creditNote' : 'invoice';
  const source = sourceTree(root, UBL_PREFIXES);
  const invoice = emptyInvoice();
  invoice.kind = kind;
  const reading = new Reading();
  readBy(oioublMapping({ kind, version, scheme: 'VAT' }), source, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  exemptByBreakdown(invoice);
  keepLeftovers(source, invoice, format);
  return invoice;
}
