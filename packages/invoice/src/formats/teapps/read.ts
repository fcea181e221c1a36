import { Reading } from '../../mapping/context.js';
import { keepLeftovers } from '../../mapping/fragments.js';
import { readBy } from '../../mapping/rules.js';
import { type SourceNode, sourceTree } from '../../mapping/source.js';
import { emptyInvoice } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import { turnSigns } from '../../model/signs.js';
import { attachCompanions } from '../companions.js';
import { FormatError } from '../format.js';
import type { Documents } from '../registry.js';
import { TEAPPS } from './document.js';
import { frames, INVOICE } from './frames.js';

/** Repeated elements that the table tells apart by an attribute, in the order in which they are written. */
const SORTED: Readonly<Record<string, { attribute: string; order: readonly string[] }>> = {
  AMOUNT: { attribute: 'VAT', order: ['EXCLUDED', 'INCLUDED'] },
  ORDER_INFORMATION: { attribute: 'ORDER_TYPE', order: ['CO', 'VN'] },
};

/** Puts such elements in that order, so that what is left over of one is not put back into another. */
function sortTwins(node: SourceNode): void {
  const rank = (child: SourceNode): number => {
    const rule = SORTED[child.name];
    const at = rule?.order.indexOf(child.peek(rule.attribute)?.trim() ?? '') ?? -1;
    return at < 0 ? 9 : at;
  };
  node.children.sort((a, b) => (a.name === b.name ? rank(a) - rank(b) : 0));
  for (const child of node.children) sortTwins(child);
}

function onlyInvoice(root: SourceNode): SourceNode {
  const invoices = root.all(INVOICE);
  const [first] = invoices;
  if (invoices.length > 1) {
    throw new FormatError('several_documents', `The file holds ${invoices.length} invoices; it may hold one`);
  }
  if (first) return first;
  const problem = { message: 'There is no INVOICE in the file', path: root.path, line: root.line };
  throw new FormatError('invalid_value', problem.message, [problem]);
}

/** SIGN of the totals of a credit note is minus (guide 1.7 and 4.9.1); a positive one is taken as it stands. */
function isNegative(invoice: Invoice): boolean {
  const total = invoice.totals.withVat ?? invoice.totals.payable;
  return total !== undefined && total.units < 0n;
}

/**
 * Reads the one invoice of a TEAPPSXML file of version 2.7.2 or 3.0. Version 3.0 has every element of 2.7.2 at the
 * same place, so one table reads both, and what it does not know is kept for the writer of 3.0.
 *
 * @throws FormatError `document_type_refused`, `several_documents`, or `invalid_value` with every value that cannot be read
 */
export function readTeapps(documents: Documents): Invoice {
  const root = sourceTree(documents.main, { '': '' });
  sortTwins(root);
  const node = onlyInvoice(root);
  root.use(INVOICE, node);
  const invoice = emptyInvoice();
  const reading = new Reading();
  readBy(TEAPPS, node, invoice, reading);
  readBy(frames(true), root, invoice, reading);
  if (reading.problems.length > 0) {
    throw new FormatError('invalid_value', 'The document has values that cannot be read', reading.problems);
  }
  // The version and the encoding are those of the document that is written.
  for (const name of ['FORMAT_VERSION', 'CHARACTER_SET']) {
    const said = root.first(`CONTENT_FRAME/BLOCK_RULES/${name}`);
    if (said) root.use(`CONTENT_FRAME/BLOCK_RULES/${name}`, said);
  }
  attachCompanions(invoice, documents.companions ?? []);
  keepLeftovers(root, invoice, 'TEAPPS30');
  return invoice.kind === 'creditNote' && isNegative(invoice) ? turnSigns(invoice) : invoice;
}
