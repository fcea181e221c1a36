import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { ublDeclarations, ublMapping } from './document.js';
import { ublOrder } from './order.js';

/** Writes a UBL 2.1 document in UTF-8; `invoice.kind` decides which. Leftovers of the same format are put back. */
export function writeUbl(invoice: Invoice, format: string, writing: Writing): Uint8Array {
  const root = new TargetNode(invoice.kind === 'creditNote' ? 'CreditNote' : 'Invoice');
  writeBy(ublMapping(invoice.kind), invoice, root, writing);
  // Parts first: what the document itself keeps is placed among elements that are complete by then.
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, format);
  restoreLeftovers(root, invoice, format);
  return serialize(root, { encoding: 'UTF-8', order: ublOrder, namespaces: ublDeclarations(invoice.kind) });
}
