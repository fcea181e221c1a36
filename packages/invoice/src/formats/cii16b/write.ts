import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { CII, CII_DECLARATIONS } from './document.js';
import { ciiOrder } from './order.js';

/** Writes a Cross Industry Invoice D16B in UTF-8. Leftovers of the same format are put back. */
export function writeCii(invoice: Invoice, format: string, writing: Writing): Uint8Array {
  const root = new TargetNode('rsm:CrossIndustryInvoice');
  writeBy(CII, invoice, root, writing);
  // Parts first: what the document itself keeps is placed among elements that are complete by then.
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, format);
  restoreLeftovers(root, invoice, format);
  return serialize(root, { encoding: 'UTF-8', order: ciiOrder, namespaces: CII_DECLARATIONS });
}
