import type { Extensible } from '../model/common.js';
import { trim, tryParseDecimal } from '../model/decimal.js';
import type { SourceNode } from './source.js';
import type { TargetNode } from './target.js';

/** Same text but for white space around it, or the same number: `5` and `5.00`. */
function says(a: string, b: string): boolean {
  const [left, right] = [a.trim(), b.trim()];
  if (left === right) return true;
  const [x, y] = [tryParseDecimal(left), tryParseDecimal(right)];
  if (!x || !y) return false;
  const [p, q] = [trim(x), trim(y)];
  return p.units === q.units && p.scale === q.scale;
}

/** The element that a part of the model is written as, for parts whose place among their siblings may change. */
export type PartOf = (owner: Extensible) => TargetNode | undefined;

function claimOne(source: SourceNode, target: TargetNode, partOf: PartOf): void {
  for (const [name, value] of target.attributes) if (source.peek(name) === value) source.attribute(name);
  if (!source.used) {
    source.used = true;
    source.keepText = source.children.length === 0 && !says(source.text, target.text ?? '');
  }
  claimBelow(source, target, partOf);
}

function claimBelow(source: SourceNode, target: TargetNode, partOf: PartOf): void {
  const parts = new Set(source.children.map((child) => child.owner && partOf(child.owner)));
  const written = new Map<string, TargetNode[]>();
  for (const child of target.children) {
    if (parts.has(child)) continue;
    const same = written.get(child.name);
    if (same) same.push(child);
    else written.set(child.name, [child]);
  }
  for (const child of source.children) {
    const again = (child.owner && partOf(child.owner)) ?? written.get(child.name)?.shift();
    if (again) claimOne(child, again, partOf);
  }
}

/**
 * Counts as understood all that a document written from what was read says again, element by element of the same name
 * and place among its siblings. What it would say otherwise keeps its text. For formats in which one fact of the model
 * stands in several elements that no single row can tick off.
 *
 * @param source the document element that was read
 * @param target the same document as the writer would write it
 */
export function claim(source: SourceNode, target: TargetNode, partOf: PartOf): void {
  claimOne(source, target, partOf);
}
