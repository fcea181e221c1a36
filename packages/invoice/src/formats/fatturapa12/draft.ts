import { Writing } from '../../mapping/context.js';
import { writeBy } from '../../mapping/rules.js';
import { TargetNode } from '../../mapping/target.js';
import type { Extensible } from '../../model/common.js';
import type { Invoice } from '../../model/invoice.js';
import { FATTURA } from './document.js';
import { fitToFattura } from './fit.js';
import { versionOf } from './transmission.js';

/** Writes a fitted invoice by the tables, without what was kept of a document it was read from. */
export function draftOf(invoice: Invoice, writing: Writing): TargetNode {
  const root = new TargetNode('p:FatturaElettronica');
  root.attributes.set('versione', versionOf(invoice));
  writeBy(FATTURA, invoice, root, writing);
  return root;
}

/** What writing would make of an invoice just read, and of each part of it. */
export function draftOfRead(invoice: Invoice): {
  root: TargetNode;
  partOf: (owner: Extensible) => TargetNode | undefined;
} {
  const fitted = fitToFattura(invoice);
  const writing = new Writing(fitted.currency);
  const root = draftOf(fitted, writing);
  const nodes = new Map<Extensible, TargetNode>(writing.owned.map(([node, owner]) => [owner, node]));
  // Fitting makes new objects of these, in the same order.
  for (const key of ['lines', 'allowances', 'charges', 'vatBreakdown'] as const) {
    invoice[key].forEach((member, at) => {
      const node = nodes.get(fitted[key][at] ?? member);
      if (node) nodes.set(member, node);
    });
  }
  return { root, partOf: (owner) => nodes.get(owner) };
}
