import type { Writing } from '../../mapping/context.js';
import { restoreLeftovers } from '../../mapping/fragments.js';
import { writeBy } from '../../mapping/rules.js';
import { serialize } from '../../mapping/serialize.js';
import { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { FormatError, type FormatName, type FormatProblem } from '../format.js';
import { type UblDialect, ublDeclarations, ublMapping } from './document.js';
import { ublOrder } from './order.js';
import { structureProblems, withoutEmptyElements } from './structure.js';

export interface UblWriteOptions {
  dialect?: UblDialect;
  /** Elements in which emptiness says something; all others are left out when they are empty. */
  spared?(node: TargetNode): boolean;
  /** Last touch to the tree, before it is held against the schema. */
  finish?(root: TargetNode, invoice: Invoice): void;
  /** What the specification has against a tree, beyond what the semantic invoice shows: leftovers of the same format. */
  check?(root: TargetNode, invoice: Invoice): FormatProblem[];
}

/**
 * Writes a UBL 2.1 document in UTF-8; `invoice.kind` decides which. Leftovers of the same format are put back.
 * @throws FormatError `not_representable` when the outcome would not be valid against the schema, or by `check`
 */
export function writeUbl(
  invoice: Invoice,
  format: FormatName,
  writing: Writing,
  options: UblWriteOptions = {},
): Uint8Array {
  const root = new TargetNode(invoice.kind === 'creditNote' ? 'CreditNote' : 'Invoice');
  writeBy(ublMapping(invoice.kind, options.dialect), invoice, root, writing);
  // Parts first: what the document itself keeps is placed among elements that are complete by then.
  for (const [node, owner] of writing.owned) restoreLeftovers(node, owner, format);
  restoreLeftovers(root, invoice, format);
  withoutEmptyElements(root, options.spared);
  options.finish?.(root, invoice);
  const problems = [...structureProblems(root), ...(options.check?.(root, invoice) ?? [])];
  if (problems[0]) {
    throw new FormatError('not_representable', `No valid ${format} can be made: ${problems[0].message}`, problems);
  }
  return serialize(root, { encoding: 'UTF-8', order: ublOrder, namespaces: ublDeclarations(invoice.kind) });
}
