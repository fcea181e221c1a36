import { parseXml, type XmlElement, XmlError } from '@autoinvoice/xml';
import type { Context } from '../platform/context.js';
import { threadTask } from '../platform/threads/threads.js';
import { onDocument } from './on-document.js';
import { documentIn } from './validate.js';

/** An element of a document as people read it. */
export interface ViewedElement {
  /** Place in document order, from 0. */
  readonly at: number;
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Text directly inside, trimmed and cut. */
  readonly text: string;
  /** Characters of the text that are left out. */
  readonly cut: number;
  /** Line of the start tag, from 1. */
  readonly line: number;
  /** What was looked for. */
  readonly isHit: boolean;
  /** Leads to what was looked for, or stands near the root. */
  readonly isOpen: boolean;
  readonly children: readonly ViewedElement[];
}

/** Part of a document as a tree. */
export interface XmlView {
  /** Undefined when the document is not XML; `source` is its text then. */
  readonly root: ViewedElement | undefined;
  readonly source: string | undefined;
  readonly elements: number;
  readonly page: number;
  readonly pages: number;
  /** Elements that a search found, also of those not shown. */
  readonly hits: number;
}

/** What is to be seen of a document: a page of it, the page that a line is on, or what holds a text. */
export interface XmlViewQuery {
  readonly page?: number;
  readonly line?: number;
  readonly search?: string;
}

const pageElements = 400;
const smallElements = 60;
const mostHits = 200;
const longestText = 400;
const longestSource = 200_000;

interface ViewInput extends XmlViewQuery {
  readonly bytes: Uint8Array;
}

function view({ bytes, ...query }: ViewInput): XmlView {
  const xml = documentIn(bytes);
  try {
    return viewOf(parseXml(xml).root, query);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const source = new TextDecoder().decode(xml.subarray(0, longestSource));
    return { root: undefined, source, elements: 0, page: 1, pages: 1, hits: 0 };
  }
}

function viewOf(root: XmlElement, { page = 1, line, search = '' }: XmlViewQuery): XmlView {
  const all = [root, ...root.descendants()];
  const wanted = search.trim().toLowerCase();
  const pages = Math.max(1, Math.ceil(all.length / pageElements));
  if (wanted !== '') {
    const found = all.filter((element) => holds(element, wanted));
    const shown = found.slice(0, mostHits);
    return { ...tree(all, shown, shown), elements: all.length, page: 1, pages: 1, hits: found.length };
  }
  const target = line === undefined ? undefined : elementAt(all, line);
  const at = target === undefined ? page : Math.floor(all.indexOf(target) / pageElements) + 1;
  const number = Math.min(Math.max(1, at), pages);
  const shown = all.slice((number - 1) * pageElements, number * pageElements);
  const hits = target === undefined ? [] : [target];
  return { ...tree(all, shown, hits), elements: all.length, page: number, pages, hits: hits.length };
}

/** The last element that begins on a line or before it. */
function elementAt(all: readonly XmlElement[], line: number): XmlElement | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const found = all[low - 1];
  // Of several on one line the first is meant: the rest is inside or behind it.
  return all.find((element) => element.line === found?.line);
}

function holds(element: XmlElement, wanted: string): boolean {
  const has = (text: string) => text.toLowerCase().includes(wanted);
  return (
    has(element.name) ||
    has(element.ownText) ||
    element.attributes().some(({ localName, value }) => has(value) || has(localName))
  );
}

/** The elements to show with all that they stand in. */
function tree(all: readonly XmlElement[], shown: readonly XmlElement[], hits: readonly XmlElement[]) {
  const numbers = new Map(all.map((element, at) => [element.node, at]));
  const visible = withAncestors(shown);
  const open = withAncestors(hits);
  const isHit = new Set(hits.map(({ node }) => node));
  // A small document is seen at once, of a larger one first what it consists of.
  const openDepth = all.length <= smallElements ? 2 : 1;
  const build = (element: XmlElement, depth: number): ViewedElement => {
    const text = element.ownText.trim();
    return {
      at: numbers.get(element.node) ?? 0,
      name: element.name,
      attributes: element
        .attributes()
        .map(({ prefix, localName, value }) => [prefix === '' ? localName : `${prefix}:${localName}`, value]),
      text: text.slice(0, longestText),
      cut: Math.max(0, text.length - longestText),
      line: element.line,
      isHit: isHit.has(element.node),
      isOpen: depth < openDepth || open.has(element.node),
      children: element
        .children()
        .filter(({ node }) => visible.has(node))
        .map((child) => build(child, depth + 1)),
    };
  };
  const [root] = all;
  return { root: root && build(root, 0), source: undefined };
}

function withAncestors(elements: readonly XmlElement[]): Set<number> {
  const nodes = new Set<number>();
  for (let element of elements as readonly (XmlElement | undefined)[]) {
    for (; element !== undefined && !nodes.has(element.node); element = element.parent) nodes.add(element.node);
  }
  return nodes;
}

/** Makes a tree of a document. */
export const xmlViewTask = threadTask(import.meta.url, 'xmlViewTask', view);

/**
 * Part of a document as a tree to read: the elements of one page, or those that a search found, with all that they
 * stand in. A PDF is seen as the XML in it, and what is not XML as text.
 * Throws Refusal `document_too_complex`.
 */
export const xmlView = (ctx: Pick<Context, 'threads'>, bytes: Uint8Array, query: XmlViewQuery): Promise<XmlView> =>
  onDocument(ctx, xmlViewTask, { bytes, ...query });
