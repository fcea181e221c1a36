import { NodeKind, parseXml, type XmlDocument } from '@autoinvoice/xml';
import { Random } from '../../support/random.js';

/**
 * Documents made wrong on purpose, as senders make them wrong: something missing, twice, in the wrong order, with
 * another amount, code, date or scheme. The same seed gives the same document.
 */

/** A replacement of a part of the document; offsets are in bytes of UTF-8. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly what: string;
}

/** What a mutation works on: the document, its elements and its leaves. */
class Subject {
  readonly document: XmlDocument;
  readonly random: Random;
  readonly elements: readonly number[];
  readonly leaves: readonly number[];

  constructor(document: XmlDocument, random: Random) {
    this.document = document;
    this.random = random;
    const { kind, end } = document.tree;
    const all = Array.from(kind.keys()).filter((n) => kind[n] === NodeKind.element && n !== document.root.node);
    this.elements = all;
    this.leaves = all.filter((n) => end[n] === n + 2 && kind[n + 1] === NodeKind.text);
  }

  name(node: number): string {
    return this.document.names.spelled[this.document.tree.name[node]!]!;
  }

  source(node: number): string {
    return this.document.written(this.document.tree.start[node], this.document.tree.stop[node]);
  }

  replace(node: number, text: string, what: string): Edit {
    const { start, stop } = this.document.tree;
    return { from: start[node]!, to: stop[node]!, text, what: `${what} ${this.name(node)}` };
  }

  /** The text of a leaf replaced. */
  value(node: number, text: string): Edit {
    const { start, stop } = this.document.tree;
    const from = start[node + 1]!;
    return { from, to: stop[node + 1]!, text, what: `${this.name(node)} = ${JSON.stringify(text)}` };
  }
}

type Mutation = (subject: Subject) => Edit | undefined;

function leafWhere(subject: Subject, wanted: (text: string, name: string) => boolean): number | undefined {
  const fitting = subject.leaves.filter((n) => wanted(subject.document.value(n + 1), subject.name(n)));
  return fitting.length === 0 ? undefined : subject.random.pick(fitting);
}

const remove: Mutation = (s) => s.replace(s.random.pick(s.elements), '', 'without');

const repeat: Mutation = (s) => {
  const node = s.random.pick(s.elements);
  return s.replace(node, s.source(node).repeat(2), 'twice');
};

const swap: Mutation = (s) => {
  const { tree } = s.document;
  const node = s.random.pick(s.elements);
  let other = tree.end[node]!;
  while (other < tree.end[tree.parent[node]!]! && tree.kind[other] !== NodeKind.element) other = tree.end[other]!;
  if (other >= tree.end[tree.parent[node]!]!) return undefined;
  const between = s.document.written(tree.stop[node], tree.start[other]);
  const text = s.source(other) + between + s.source(node);
  return { from: tree.start[node]!, to: tree.stop[other]!, text, what: `${s.name(other)} before ${s.name(node)}` };
};

/** A copy of one element put after another. */
const transplant: Mutation = (s) => {
  const node = s.random.pick(s.elements);
  return s.replace(node, s.source(node) + s.source(s.random.pick(s.elements)), 'something after');
};

const amount: Mutation = (s) => {
  const node = leafWhere(s, (text) => /^-?\d+(\.\d+)?$/.test(text.trim()));
  if (node === undefined) return undefined;
  const text = s.document.value(node + 1).trim();
  const changes = [
    () => String(Number(text) + 1),
    () => `-${text}`,
    () => `${text}1`,
    () => (Number(text) + 0.01).toFixed(2),
    () => Number(text).toFixed(3),
    () => `${text}.00`,
    () => '0',
    () => '0.00',
    () => ` ${text}\n`,
    () => `${text.replace('.', ',')}`,
    () => '1E3',
    () => 'NaN',
    () => '12345678901234567890.12',
    () => '',
    () => 'abc',
    () => `+${text}`,
    () => (Number(text) * 2).toFixed(2),
  ];
  return s.value(node, s.random.pick(changes)());
};

const codes = [
  'S',
  'Z',
  'E',
  'AE',
  'K',
  'G',
  'O',
  'L',
  'M',
  'B',
  'VAT',
  'GST',
  'EUR',
  'SEK',
  'DKK',
  'NOK',
  'HUF',
  'DE',
  'SE',
  'DK',
  'NO',
];
const moreCodes = [
  'IT',
  'NL',
  'GR',
  'EL',
  'IS',
  'FI',
  'XX',
  '380',
  '381',
  '384',
  '389',
  '326',
  '30',
  '58',
  '59',
  '49',
  '48',
  '97',
  '1',
  '0',
  'true',
  'false',
];
const otherCodes = [
  'C62',
  'HUR',
  '35',
  '432',
  '3',
  'VATEX-EU-O',
  'VATEX-EU-AE',
  'VATEX-EU-G',
  'vatex-eu-ic',
  '0088',
  '0192',
  '9930',
  'VA',
  'IBAN',
];
const allCodes = [...codes, ...moreCodes, ...otherCodes];

const code: Mutation = (s) => {
  const node = leafWhere(s, (text) => text.length > 0 && text.length <= 14);
  return node === undefined ? undefined : s.value(node, s.random.pick(allCodes));
};

const date: Mutation = (s) => {
  const node = leafWhere(s, (text, name) => /Date/.test(name) || /^\d{4}-?\d\d-?\d\d$/.test(text.trim()));
  const dates = [
    '2017-02-30',
    '2030-01-01',
    '1999-12-31',
    '20171101',
    '2017-11-01Z',
    '2017-1-1',
    '',
    '2024-02-29',
    '01.02.2024',
  ];
  return node === undefined ? undefined : s.value(node, s.random.pick(dates));
};

/** The value of another leaf of the document. */
const exchange: Mutation = (s) => {
  const node = s.random.pick(s.leaves);
  const other = s.random.pick(s.leaves);
  return s.value(node, s.document.written(s.document.tree.start[other + 1], s.document.tree.stop[other + 1]));
};

const texts = [
  '',
  ' ',
  'x',
  'DE123456789',
  'NL123456782B90',
  'NO987654325MVA',
  'SE556677889901',
  'DK12345674',
  'IT12345670785',
  'GR1234567890',
];
const moreTexts = [
  '7300010000001',
  '987654325',
  'DE89370400440532013000',
  'FI2112345600000785',
  'a|b|c|d|e|f',
  '#SKONTO#TAGE=7#PROZENT=2.00#\n',
  '  two  words ',
  'ÄÖ€😀',
  'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
];

const text: Mutation = (s) => s.value(s.random.pick(s.leaves), s.random.pick([...texts, ...moreTexts]));

/** White space and comments that a schema does not mind but an expression may see. */
const inside: Mutation = (s) => {
  const node = s.random.pick(s.leaves);
  const own = s.document.written(s.document.tree.start[node + 1], s.document.tree.stop[node + 1]);
  return s.value(
    node,
    s.random.pick([
      `\n  <!-- c -->${own}`,
      `${own}<!-- c -->`,
      ` ${own} `,
      `<?pi x?>${own}`,
      `${own.slice(0, 1)}<!---->${own.slice(1)}`,
    ]),
  );
};

const schemes = [
  '0088',
  '0192',
  '0208',
  '0151',
  '0007',
  '0184',
  '0106',
  '9930',
  'EM',
  'SEPA',
  'EUR',
  'SEK',
  'XXX',
  '',
  'DK:CVR',
  'HH',
];

const attribute: Mutation = (s) => {
  const { tree } = s.document;
  const count = tree.attributeName.length;
  if (count === 0) return undefined;
  const a = s.random.below(count);
  const name = s.document.names.spelled[tree.attributeName[a]!]!;
  const value = s.random.pick(schemes);
  return { from: tree.attributeStart[a]!, to: tree.attributeStop[a]!, text: value, what: `@${name} = "${value}"` };
};

const dropAttribute: Mutation = (s) => {
  const { tree } = s.document;
  if (tree.attributeName.length === 0) return undefined;
  const a = s.random.below(tree.attributeName.length);
  const name = s.document.names.spelled[tree.attributeName[a]!]!;
  const from = s.document.bytes.lastIndexOf(name, tree.attributeStart[a]!);
  return { from, to: tree.attributeStop[a]! + 1, text: '', what: `without @${name}` };
};

const mutations: readonly Mutation[] = [
  remove,
  remove,
  remove,
  repeat,
  repeat,
  swap,
  transplant,
  amount,
  amount,
  amount,
  code,
  code,
  code,
  date,
  exchange,
  text,
  text,
  inside,
  attribute,
  attribute,
  dropAttribute,
];

export interface Mutant {
  readonly bytes: Uint8Array;
  /** What was changed, in words. */
  readonly changes: readonly string[];
}

/** A document with one to three changes. */
export function mutate(original: Uint8Array, seed: number): Mutant {
  const random = new Random(seed);
  let source = Buffer.from(
    parseXml(original)
      .written()
      .replace(/^<\?xml[^>]*\?>/, ''),
  );
  const changes: string[] = [];
  const wanted = 1 + random.below(3);
  for (let tries = 0; tries < 50 && changes.length < wanted; tries++) {
    const subject = new Subject(parseXml(source), random);
    if (subject.leaves.length === 0) break;
    const edit = random.pick(mutations)(subject);
    if (edit === undefined) continue;
    source = Buffer.concat([source.subarray(0, edit.from), Buffer.from(edit.text), source.subarray(edit.to)]);
    changes.push(edit.what);
  }
  return { bytes: source, changes };
}
