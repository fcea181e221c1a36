import { NodeKind, type XmlDocument } from '@autoinvoice/xml';
import type { Random } from './random.js';

/** Replaces bytes[from..to) by `text`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Mutation = (document: XmlDocument, random: Random) => Edit[] | undefined;

const values = [
  '',
  ' ',
  'abc',
  'A B',
  ' 12 ',
  '-1',
  '+1.50',
  '.5',
  '5.',
  '1e5',
  '1,00',
  '1.000,00',
  '0',
  '007',
  '99999999999999999999',
  '12.3456789',
  'true',
  'TRUE',
  '2024-02-29',
  '2023-02-29',
  '2024-13-01',
  '2024-05-17Z',
  '2024-05-17+15:00',
  '2024-05-17T10:00:00',
  '20240517',
  '24:00:00',
  'EUR',
  'XXX',
  'fi',
  '380',
  'H87',
  'QUJD',
  'QUJ=',
  'INV01',
  '%zz',
  'http://example.com/a?b#c',
  'a:b:c',
  'ä€',
  '&lt;&amp;',
  '\t',
  'x'.repeat(40),
  'y'.repeat(600),
];

/** A copy of a well-formed document with one to three random changes; still well-formed, in UTF-8. */
export function mutate(document: XmlDocument, random: Random): Uint8Array {
  const changes = random.below(8) === 0 ? 3 : 1;
  const edits: Edit[] = [];
  for (let tries = 0; edits.length < changes && tries < 50; tries++) {
    const made = random.pick(mutations)(document, random);
    if (made?.every((edit) => edits.every((other) => edit.to <= other.from || edit.from >= other.to)))
      edits.push(...made);
  }
  edits.sort((a, b) => b.from - a.from);
  let bytes = document.bytes;
  for (const { from, to, text } of edits) {
    bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(text), bytes.subarray(to)]);
  }
  return new TextEncoder().encode(bytes.toString().replace(/^<\?xml[^>]*\?>/, ''));
}

const mutations: readonly Mutation[] = [
  deleteElement,
  deleteElement,
  duplicateElement,
  swapSiblings,
  swapSiblings,
  renameElement,
  borrowName,
  moveElement,
  changeText,
  changeText,
  changeText,
  borrowText,
  changeAttribute,
  changeAttribute,
  deleteAttribute,
  addAttribute,
  addText,
  emptyElement,
];

/** Elements below the root. */
function elements({ tree, root }: XmlDocument): number[] {
  const found: number[] = [];
  for (let n = root.node + 1; n < tree.end[root.node]!; n++) if (tree.kind[n] === NodeKind.element) found.push(n);
  return found;
}

function pickElement(document: XmlDocument, random: Random): number | undefined {
  const all = elements(document);
  return all.length === 0 ? undefined : random.pick(all);
}

function sourceOf(document: XmlDocument, node: number): string {
  return document.written(document.tree.start[node], document.tree.stop[node]);
}

function deleteElement(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined) return undefined;
  return [{ from: document.tree.start[node]!, to: document.tree.stop[node]!, text: '' }];
}

function duplicateElement(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined) return undefined;
  const at = document.tree.stop[node]!;
  return [{ from: at, to: at, text: sourceOf(document, node) }];
}

function swapSiblings(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined) return undefined;
  const { tree } = document;
  let next = document.nextSibling(node);
  while (next >= 0 && tree.kind[next] !== NodeKind.element) next = document.nextSibling(next);
  if (next < 0) return undefined;
  return [
    { from: tree.start[node]!, to: tree.stop[node]!, text: sourceOf(document, next) },
    { from: tree.start[next]!, to: tree.stop[next]!, text: sourceOf(document, node) },
  ];
}

function moveElement(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  const target = pickElement(document, random);
  if (node === undefined || target === undefined) return undefined;
  const at = document.tree.start[target]!;
  const { start, stop } = document.tree;
  if (at >= start[node]! && at <= stop[node]!) return undefined;
  return [
    { from: start[node]!, to: stop[node]!, text: '' },
    { from: at, to: at, text: sourceOf(document, node) },
  ];
}

function renameElement(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined) return undefined;
  const name = document.element(node).name;
  const other = random.pick([`${name}X`, name.slice(0, -1), name.toLowerCase(), name.replace(/^.*:/, '')]);
  return /^[A-Za-z_][\w.:-]*[\w.-]$/.test(other) ? renamed(document, node, other) : undefined;
}

function borrowName(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  const other = pickElement(document, random);
  if (node === undefined || other === undefined) return undefined;
  return renamed(document, node, document.element(other).name);
}

function renamed({ bytes, tree, names }: XmlDocument, node: number, name: string): Edit[] {
  const old = names.spelled[tree.name[node]!]!;
  const start = tree.start[node]! + 1;
  const stop = tree.stop[node]!;
  const edits = [{ from: start, to: start + old.length, text: name }];
  const close = bytes.lastIndexOf('</', stop);
  if (bytes.toString('latin1', stop - 2, stop) !== '/>')
    edits.push({ from: close + 2, to: close + 2 + old.length, text: name });
  return edits;
}

function texts({ tree }: XmlDocument): number[] {
  const found: number[] = [];
  for (let n = 1; n < tree.count; n++) {
    const leaf = tree.kind[n] === NodeKind.text && tree.end[tree.parent[n]!] === n + 1 && tree.parent[n] === n - 1;
    if (leaf) found.push(n);
  }
  return found;
}

function changeText(document: XmlDocument, random: Random): Edit[] | undefined {
  const all = texts(document);
  if (all.length === 0) return undefined;
  const node = random.pick(all);
  const from = document.tree.start[node]!;
  const to = document.tree.stop[node]!;
  const old = document.written(from, to);
  const text = random.pick([
    random.pick(values),
    random.pick(values),
    random.pick(values),
    `${old} `,
    ` ${old}`,
    old + old,
    `${old}1`,
    old.includes('&') ? old : old.slice(1),
    old.includes('&') ? old : old.slice(0, -1),
    old.includes('&') ? old : `<![CDATA[${old}]]>`,
    `${old}<!-- -->`,
  ]);
  return [{ from, to, text }];
}

function borrowText(document: XmlDocument, random: Random): Edit[] | undefined {
  const all = texts(document);
  if (all.length === 0) return undefined;
  const node = random.pick(all);
  return [
    { from: document.tree.start[node]!, to: document.tree.stop[node]!, text: sourceOf(document, random.pick(all)) },
  ];
}

/** Picks an attribute; its index. */
function pickAttribute({ tree }: XmlDocument, random: Random): number | undefined {
  const count = tree.attributeName.length;
  return count === 0 ? undefined : random.below(count);
}

function changeAttribute(document: XmlDocument, random: Random): Edit[] | undefined {
  const attribute = pickAttribute(document, random);
  if (attribute === undefined) return undefined;
  const { attributeStart, attributeStop } = document.tree;
  return [{ from: attributeStart[attribute]!, to: attributeStop[attribute]!, text: random.pick(values) }];
}

function deleteAttribute(document: XmlDocument, random: Random): Edit[] | undefined {
  const attribute = pickAttribute(document, random);
  if (attribute === undefined) return undefined;
  const { tree, bytes, names } = document;
  const name = names.spelled[tree.attributeName[attribute]!]!;
  const from = bytes.lastIndexOf(name, tree.attributeStart[attribute]!);
  return [{ from, to: tree.attributeStop[attribute]! + 1, text: '' }];
}

function addAttribute(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined) return undefined;
  const at = document.tree.start[node]! + 1 + document.element(node).name.length;
  const attribute = pickAttribute(document, random);
  const borrowed = attribute === undefined ? 'x' : document.names.spelled[document.tree.attributeName[attribute]!]!;
  const name = random.pick([borrowed, 'schemeID', 'made_up']);
  if (
    document
      .element(node)
      .attributes()
      .some(({ localName }) => name.endsWith(localName))
  )
    return undefined;
  return [{ from: at, to: at, text: ` ${name}="${random.pick(values)}"` }];
}

function addText(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined) return undefined;
  const at = document.tree.stop[node]!;
  return [{ from: at, to: at, text: random.pick(['stray', ' ', '<!-- c -->', '<made-up/>', '&#65;', '<?p i?>']) }];
}

function emptyElement(document: XmlDocument, random: Random): Edit[] | undefined {
  const node = pickElement(document, random);
  if (node === undefined || document.firstChild(node) < 0) return undefined;
  const { tree } = document;
  const from = tree.start[document.firstChild(node)]!;
  const to = document.bytes.lastIndexOf('</', tree.stop[node]!);
  return [{ from, to, text: random.pick(['', ' ', '\n']) }];
}
