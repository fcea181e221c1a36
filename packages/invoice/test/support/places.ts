import { parseXml, splitDocuments, type XmlElement } from '@autoinvoice/xml';
import { keptPlaces } from '../../src/formats/kept-terms.js';
import { formatDecimal, type Invoice, isDecimal, type Loss, termOf } from '../../src/index.js';

/** Texts that stand for one value: numbers without what changes nothing, days without separators. */
function plain(text: string): string {
  const collapsed = text.replace(/\s+/g, ' ').trim();
  if (/^-?\d+([.,]\d+)?$/.test(collapsed)) {
    const [whole = '', fraction = ''] = collapsed.replace('-', '').split(/[.,]/);
    const rest = fraction.replace(/0+$/, '');
    return rest === '' ? whole : `${whole}.${rest}`;
  }
  return collapsed.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$1$2$3');
}

/** What a value of a term looks like in a document. */
function written(value: unknown): string {
  if (typeof value === 'string') return plain(value);
  if (isDecimal(value)) return plain(formatDecimal(value));
  if (typeof value !== 'object' || value === null) return '';
  if ('value' in value) return plain(String(value.value));
  return 'fileName' in value ? plain(String(value.fileName)) : '';
}

function index(element: XmlElement, path: string, found: Map<string, Set<string>>): void {
  const add = (text: string, at: string) => {
    const key = plain(text);
    found.set(key, (found.get(key) ?? new Set()).add(at));
  };
  for (const { localName, value } of element.attributes()) add(value, `${path}/@${localName}`);
  const children = element.children();
  if (children.length === 0) add(element.text, path);
  for (const child of children) index(child, path === '' ? child.name : `${path}/${child.name}`, found);
}

/** Where the values of business terms came to stand, over many documents of a format. */
export class PlaceFinder {
  readonly #votes = new Map<string, { values: number; paths: Map<string, number> }>();

  /** Looks for every term that the document carries. */
  add(invoice: Invoice, losses: readonly Loss[], bytes: Uint8Array): void {
    const found = new Map<string, Set<string>>();
    index(parseXml(splitDocuments(bytes).at(-1)?.bytes ?? bytes).root, '', found);
    for (const { path, value } of keptPlaces(invoice, losses)) {
      const term = termOf(path);
      const text = written(value);
      if (term === undefined || text === '') continue;
      const votes = this.#votes.get(term) ?? { values: 0, paths: new Map<string, number>() };
      this.#votes.set(term, votes);
      votes.values += 1;
      for (const at of found.get(text) ?? []) votes.paths.set(at, (votes.paths.get(at) ?? 0) + 1);
    }
  }

  /**
   * Terms that documents carried, each with the places where nearly all of its values stood; where the place depends on
   * the invoice, the places of a good part of them.
   */
  places(): Map<string, string[]> {
    return new Map([...this.#votes].map(([term, { values, paths }]) => [term, chosen(values, paths)]));
  }
}

function chosen(values: number, paths: ReadonlyMap<string, number>): string[] {
  const ranked = [...paths].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  for (const share of [0.9, 0.25]) {
    const found = ranked.filter(([, count]) => count >= values * share).map(([path]) => path);
    if (found.length > 0) return found;
  }
  return [];
}
