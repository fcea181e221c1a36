import type { SourceNode } from '../../mapping/source.js';
import { TargetNode } from '../../mapping/target.js';
import type { Extensible } from '../../model/common.js';
import { isDecimal } from '../../model/decimal.js';
import type { Fragment } from '../../model/extension.js';
import type { Invoice } from '../../model/invoice.js';

/** Part of the invoice that keeps content of single formats, and where it stands; the invoice itself has no path. */
function* parts(value: unknown, path: string): Generator<[part: Extensible, path: string]> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || isDecimal(value)) return;
  if ('extensions' in value) yield [value as Extensible, path];
  for (const [key, member] of Object.entries(value)) {
    if (key === 'extensions') continue;
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    yield* parts(member, at);
  }
}

function writeFragment(fragment: Fragment, parent: TargetNode, name: (local: string) => string): void {
  const node = parent.add(name('Element'));
  node.attributes.set('name', fragment.name);
  node.attributes.set('index', String(fragment.index));
  if (fragment.whole) node.attributes.set('whole', 'true');
  for (const [key, value] of Object.entries(fragment.attributes ?? {})) {
    node.add(name('Attribute'), value).attributes.set('name', key);
  }
  if (fragment.text !== undefined) node.add(name('Text'), fragment.text);
  for (const child of fragment.children ?? []) writeFragment(child, node, name);
}

/** Content of other formats than `own`, part by part. */
export function writeFragments(invoice: Invoice, own: string, into: TargetNode, name: (local: string) => string): void {
  for (const [part, path] of parts(invoice, '')) {
    for (const [format, fragments] of Object.entries(part.extensions ?? {})) {
      if (format === own || !fragments?.length) continue;
      const node = new TargetNode(name('Leftovers'));
      node.attributes.set('format', format);
      if (path !== '') node.attributes.set('path', path);
      for (const fragment of fragments) writeFragment(fragment, node, name);
      into.children.push(node);
    }
  }
}

/** The fragment that an element describes; undefined when it is none. */
function readFragment(node: SourceNode, name: (local: string) => string): Fragment | undefined {
  const called = node.peek('name');
  const index = Number(node.peek('index') ?? '0');
  if (!called || !Number.isSafeInteger(index) || index < 0) return undefined;
  const fragment: Fragment = { name: called, index, whole: node.peek('whole') === 'true' };
  const attributes = node.all(name('Attribute')).map((one) => [one.peek('name') ?? '', one.text]);
  if (attributes.length > 0) fragment.attributes = Object.fromEntries(attributes);
  const text = node.first(name('Text'))?.text;
  if (text !== undefined) fragment.text = text;
  const children = node.all(name('Element')).map((child) => readFragment(child, name));
  const known = children.filter((child) => child !== undefined);
  if (known.length > 0) fragment.children = known;
  return fragment;
}

/** All fragments in an element. */
export function readFragments(node: SourceNode, name: (local: string) => string): Fragment[] {
  return node
    .all(name('Element'))
    .map((child) => readFragment(child, name))
    .filter((fragment) => fragment !== undefined);
}
