import type { TargetNode } from '../../mapping/target.js';
import type { FormatProblem } from '../format.js';
import { ublOccurrence } from './order.js';
import { valueProblem } from './values.js';

/**
 * Leaves out elements without text and content, from the leaves up: an empty element says nothing (PEPPOL-EN16931-R008).
 * @param spared elements that stay as they are, with all that is in them
 */
export function withoutEmptyElements(node: TargetNode, spared?: (node: TargetNode) => boolean): void {
  for (const child of node.children) if (!spared?.(child)) withoutEmptyElements(child, spared);
  const filled = node.children.filter(
    (child) => child.children.length > 0 || (child.text ?? '').trim() !== '' || spared?.(child),
  );
  node.children.splice(0, node.children.length, ...filled);
}

/** Puts 0 where the schema demands an amount and the invoice has none; for a document that says elsewhere that it has. */
export function fillDemandedAmounts(node: TargetNode, currency: string): void {
  for (const [name, { least }] of ublOccurrence(node.name) ?? []) {
    if (least === 0 || !name.endsWith('Amount') || node.first(name)) continue;
    node.add(name, '0').attributes.set('currencyID', currency);
  }
  for (const child of node.children) fillDemandedAmounts(child, currency);
}

/**
 * What the UBL 2.1 schema has against a tree, as far as names, numbers and values of elements go: content that was read
 * from an invalid document of the same format, or something the schema demands and the invoice lacks.
 */
export function structureProblems(node: TargetNode, path = `/${node.name}`): FormatProblem[] {
  const allowed = ublOccurrence(node.name);
  const problems: FormatProblem[] = [];
  const problem = (message: string) => problems.push({ message, path, rule: 'UBL 2.1' });
  if (allowed) {
    const counts = new Map<string, number>();
    for (const { name } of node.children) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) {
      const occurrence = allowed.get(name);
      if (!occurrence) problem(`UBL has no ${name} in ${node.name}`);
      else if (occurrence.most === 1 && count > 1) problem(`UBL has ${name} only once in ${node.name}`);
    }
    for (const [name, { least }] of allowed) {
      if (least === 1 && !counts.has(name)) problem(`UBL demands ${name} in ${node.name}`);
    }
  }
  const wrong = valueProblem(node);
  if (wrong !== undefined) problem(wrong);
  for (const child of node.children) problems.push(...structureProblems(child, `${path}/${child.name}`));
  return problems;
}
