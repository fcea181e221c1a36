import { type Element, elementsOf } from './markup.js';
import { Random } from './random.js';

/**
 * Documents with something wrong in them, made from sound ones by small edits of the text: the same seed always makes
 * the same document. For comparing rule sets and validators over many different breaches.
 */

/** Texts that mean something to rules: codes of the lists in use, borders of amounts, dates, and rubbish. */
const CODES = (
  'S Z E AE K G O L M B VAT GST VA FC S1 EUR SEK NOK USD XXX FI DE IT EL GR SS AN ZZ 30 58 48 10 1 97 ZZZ 380 381 384 326 ' +
  '130 50 916 71 3 35 432 5 29 72 true false 0088 0002 0060 0130 0199 0204 9930 EM SEPA AAI AAK ACE STI STL C62 H87 KGM XBX ' +
  'HUR 95 41 104 FC ABL DL VATEX-EU-AE VATEX-EU-O VATEX-EU-IC application/pdf text/plain 102 2.1'
).split(' ');
const AMOUNTS = [
  '0',
  '0.00',
  '1',
  '-1',
  '0.5',
  '100',
  '100.00',
  '999999.99',
  '12.345',
  '25',
  '24',
  '10.005',
  '1E2',
  'abc',
  '',
  ' 7 ',
];
const DATES = ['2015-01-01', '2030-12-31', '2017-02-29', '20150101', '20301231', '20170231', '2017-11-13', '', 'today'];
const ATTRIBUTES = [
  'schemeID',
  'schemeName',
  'schemeAgencyID',
  'listID',
  'listAgencyID',
  'currencyID',
  'unitCode',
  'name',
  'languageID',
  'mimeCode',
  'filename',
  'format',
  'listName',
  'schemeVersionID',
];

/** An edit: the source's part from `start` to `end` becomes `text`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Mutation = (source: string, elements: readonly Element[], random: Random) => readonly Edit[];

const deleteElement: Mutation = (_source, elements, random) => {
  const element = random.pick(elements.slice(1));
  return [{ start: element.start, end: element.end, text: '' }];
};

const duplicateElement: Mutation = (source, elements, random) => {
  const element = random.pick(elements.slice(1));
  return [{ start: element.end, end: element.end, text: source.slice(element.start, element.end) }];
};

/** Two elements with one parent change places. */
const swapSiblings: Mutation = (source, elements, random) => {
  const one = random.pick(elements.slice(1));
  const siblings = elements.filter((other) => other.parent === one.parent && other !== one);
  return siblings.length === 0 ? [] : exchange(source, one, random.pick(siblings));
};

/** Two leaves with one name exchange their texts. */
const swapTexts: Mutation = (source, elements, random) => {
  const one = random.pick(elements.filter((element) => element.leaf));
  const alike = elements.filter((other) => other.leaf && other.name === one.name && other !== one);
  if (alike.length === 0) return [];
  return exchange(source, content(one), content(random.pick(alike)));
};

/** A copy of an element lands in a place where it hardly belongs. */
const transplant: Mutation = (source, elements, random) => {
  const element = random.pick(elements.slice(1));
  const place = random.pick(
    elements.filter((other) => !other.leaf && !(other.start >= element.start && other.end <= element.end)),
  );
  return [{ start: place.contentStart, end: place.contentStart, text: source.slice(element.start, element.end) }];
};

const changeAmount: Mutation = (source, elements, random) => {
  const numbers = elements.filter((element) => element.leaf && /^\s*-?\d+(\.\d+)?\s*$/.test(text(source, element)));
  if (numbers.length === 0) return [];
  const element = random.pick(numbers);
  const value = Number(text(source, element));
  const made = [value + 1, value - 1, value + 0.01, -value, value * 10, value + 0.001].map((number) =>
    String(Number(number.toFixed(6))),
  );
  return [{ ...content(element), text: random.pick([...made, ...AMOUNTS]) }];
};

const changeDate: Mutation = (source, elements, random) => {
  const dates = elements.filter(
    (element) => element.leaf && /^\s*(\d{4}-\d\d-\d\d|\d{8})\s*$/.test(text(source, element)),
  );
  return dates.length === 0 ? [] : [{ ...content(random.pick(dates)), text: random.pick(DATES) }];
};

/** Codes, identifiers and indicators are short; texts of people have spaces. */
const changeCode: Mutation = (source, elements, random) => {
  const codes = elements.filter((element) => element.leaf && /^\s*\S{1,12}\s*$/.test(text(source, element)));
  return codes.length === 0 ? [] : [{ ...content(random.pick(codes)), text: random.pick(CODES) }];
};

const blank: Mutation = (_source, elements, random) => {
  const element = random.pick(elements.filter((candidate) => candidate.leaf));
  return [{ ...content(element), text: random.pick(['', ' ', '\n  ', 'x']) }];
};

const deleteAttribute: Mutation = (_source, elements, random) => {
  const attributes = elements.flatMap((element) => element.attributes).filter(({ name }) => !name.startsWith('xmlns'));
  if (attributes.length === 0) return [];
  const { start, end } = random.pick(attributes);
  return [{ start, end, text: '' }];
};

const changeAttribute: Mutation = (_source, elements, random) => {
  const attributes = elements.flatMap((element) => element.attributes).filter(({ name }) => !name.startsWith('xmlns'));
  if (attributes.length === 0) return [];
  const { start, end, name } = random.pick(attributes);
  return [{ start, end, text: ` ${name}="${random.pick(CODES)}"` }];
};

const addAttribute: Mutation = (_source, elements, random) => {
  const element = random.pick(elements.slice(1));
  const name = random.pick(
    ATTRIBUTES.filter((candidate) => !element.attributes.some((attribute) => attribute.name === candidate)),
  );
  return [{ start: element.nameEnd, end: element.nameEnd, text: ` ${name}="${random.pick(CODES)}"` }];
};

const MUTATIONS: readonly Mutation[] = [
  deleteElement,
  deleteElement,
  duplicateElement,
  swapSiblings,
  swapTexts,
  transplant,
  changeAmount,
  changeAmount,
  changeAmount,
  changeCode,
  changeCode,
  changeCode,
  changeDate,
  blank,
  deleteAttribute,
  changeAttribute,
  addAttribute,
];

/** The document with one to three mutations; well-formed as before, but as a rule not valid any more. */
export function mutate(source: string, seed: number): string {
  const random = new Random(seed);
  let mutated = source;
  for (let rounds = 1 + random.below(3); rounds > 0; rounds--) {
    mutated = apply(mutated, random.pick(MUTATIONS)(mutated, elementsOf(mutated), random));
  }
  return mutated;
}

function text(source: string, element: Element): string {
  return source.slice(element.contentStart, element.contentEnd);
}

function content(element: Element): { start: number; end: number } {
  return { start: element.contentStart, end: element.contentEnd };
}

function exchange(source: string, one: { start: number; end: number }, other: { start: number; end: number }): Edit[] {
  return [
    { start: one.start, end: one.end, text: source.slice(other.start, other.end) },
    { start: other.start, end: other.end, text: source.slice(one.start, one.end) },
  ];
}

/** Later edits first, so that the positions of the earlier ones stay right. */
function apply(source: string, edits: readonly Edit[]): string {
  let edited = source;
  for (const { start, end, text: replacement } of [...edits].sort((one, other) => other.start - one.start)) {
    edited = edited.slice(0, start) + replacement + edited.slice(end);
  }
  return edited;
}
