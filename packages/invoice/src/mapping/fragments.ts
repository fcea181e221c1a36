import type { Extensible } from '../model/common.js';
import type { Fragment } from '../model/extension.js';
import type { SourceNode } from './source.js';
import { TargetNode } from './target.js';

function wholeFragment(node: SourceNode, index: number): Fragment {
  const fragment: Fragment = { name: node.name, index, whole: true };
  const attributes = node.attributes();
  if (attributes.length > 0) fragment.attributes = Object.fromEntries(attributes);
  if (node.children.length > 0) fragment.children = node.children.map((child, at) => wholeFragment(child, at));
  else if (node.text !== '') fragment.text = node.text;
  return fragment;
}

function leftovers(node: SourceNode, format: string): Fragment[] {
  if (node.children.length === 0) return [];
  const seen = new Map<string, number>();
  const fragments: Fragment[] = [];
  for (const child of node.children) {
    const index = seen.get(child.name) ?? 0;
    seen.set(child.name, index + 1);
    if (!child.used) fragments.push(wholeFragment(child, index));
    else if (child.owner) keep(child, child.owner, format);
    else {
      const partial = partialFragment(child, index, format);
      if (partial) fragments.push(partial);
    }
  }
  return fragments;
}

function partialFragment(node: SourceNode, index: number, format: string): Fragment | undefined {
  const children = leftovers(node, format);
  const attributes = node.leftAttributes();
  if (children.length === 0 && attributes.length === 0 && !node.keepText) return undefined;
  const fragment: Fragment = { name: node.name, index, whole: false };
  if (attributes.length > 0) fragment.attributes = Object.fromEntries(attributes);
  if (node.keepText) fragment.text = node.text.trim();
  if (children.length > 0) fragment.children = children;
  return fragment;
}

function keep(node: SourceNode, owner: Extensible, format: string): void {
  const own = partialFragment(node, 0, format);
  if (own) owner.extensions = { ...owner.extensions, [format]: [own] };
}

/** Stores all that no rule understood with the parts of the model it belongs to, the rest with `owner`. */
export function keepLeftovers(root: SourceNode, owner: Extensible, format: string): void {
  keep(root, owner, format);
}

/** Whether an element may stand several times in its parent, as a schema says. */
export type Repeats = (parent: string, child: string) => boolean;

function apply(target: TargetNode, fragment: Fragment, repeats: Repeats): void {
  if (fragment.attributes) {
    for (const [name, value] of Object.entries(fragment.attributes)) target.attributes.set(name, value);
  }
  // A whole element meets one that is written already only where it may stand once; what is written then counts.
  if (fragment.text !== undefined && !(fragment.whole && target.text)) target.text = fragment.text;
  for (const child of fragment.children ?? []) place(target, child, repeats);
}

function place(parent: TargetNode, fragment: Fragment, repeats: Repeats): void {
  const same = parent.children.filter((child) => child.name === fragment.name);
  const at = same[fragment.index] ?? (repeats(parent.name, fragment.name) ? undefined : same[0]);
  if (at && !(fragment.whole && repeats(parent.name, fragment.name))) {
    apply(at, fragment, repeats);
    return;
  }
  const node = new TargetNode(fragment.name);
  apply(node, fragment, repeats);
  // The element keeps its place among those of its name, since the order of repeated elements can matter.
  if (at) parent.children.splice(parent.children.indexOf(at), 0, node);
  else parent.children.push(node);
}

/**
 * Puts back what `keepLeftovers` stored for this format.
 *
 * @param repeats which elements may stand several times; all of them when the format does not say
 */
export function restoreLeftovers(
  target: TargetNode,
  owner: Extensible,
  format: string,
  repeats: Repeats = () => true,
): void {
  for (const fragment of owner.extensions?.[format] ?? []) apply(target, fragment, repeats);
}
