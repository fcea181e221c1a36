import type { XmlElement } from '@autoinvoice/xml';
import type { Extensible } from '../model/common.js';
import { fulfils, parsePath, type Step } from './path.js';

/** Namespace URI → the prefix that mapping tables write for it; '' for elements written without prefix. */
export type Prefixes = Readonly<Record<string, string>>;

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Most elements have no attributes, and no child of a name: they share these. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_NODES: readonly SourceNode[] = [];
/** Up to so many children are looked through one by one; an index would cost more than it saves. */
const FEW = 6;

/**
 * An element being read. It remembers what a reader made use of, so that the rest can be kept as
 * fragments. Names are written as in mapping tables: `cbc:ID`, or `{namespace}local` for foreign ones.
 */
export class SourceNode {
  readonly children: SourceNode[] = [];
  private parent?: SourceNode;
  /** The reader understood this element (perhaps not all that is in it). */
  used = false;
  /** The text says more than the model keeps of it, so the same format writes the text again. */
  keepText = false;
  /** The part of the model that leftovers below this element belong to. */
  owner?: Extensible;
  private byName?: Map<string, SourceNode[]>;
  readonly #element: XmlElement;
  readonly #attributes: ReadonlyMap<string, string>;
  #usedAttributes?: Set<string>;

  constructor(
    readonly name: string,
    readonly text: string,
    attributes: ReadonlyMap<string, string>,
    element: XmlElement,
  ) {
    this.#attributes = attributes;
    this.#element = element;
  }

  /** Takes an element in as the last below this one. */
  add(child: SourceNode): void {
    child.parent = this;
    this.children.push(child);
  }

  /** Where it stands in its document, for messages. */
  get path(): string {
    return this.#element.path;
  }

  /** Line of the document, from 1. */
  get line(): number {
    return this.#element.line;
  }

  /** The attribute's value, now counted as understood. */
  attribute(name: string): string | undefined {
    const value = this.#attributes.get(name);
    if (value !== undefined) {
      this.#usedAttributes ??= new Set();
      this.#usedAttributes.add(name);
    }
    return value;
  }

  /** The attribute's value without counting it as understood. */
  peek(name: string): string | undefined {
    return this.#attributes.get(name);
  }

  /** All attributes. */
  attributes(): [string, string][] {
    return [...this.#attributes];
  }

  /** Attributes that no reader understood. */
  leftAttributes(): [string, string][] {
    if (this.#attributes.size === 0) return [];
    return [...this.#attributes].filter(([name]) => !this.#usedAttributes?.has(name));
  }

  /** All elements at the path, in document order; nothing is counted as understood. */
  all(path: string): readonly SourceNode[] {
    let nodes: readonly SourceNode[] = [this];
    for (const step of parsePath(path)) {
      const [only] = nodes;
      if (!only) return [];
      nodes = nodes.length === 1 ? only.matching(step) : nodes.flatMap((node) => node.matching(step));
    }
    return nodes;
  }

  /** The first element at the path. */
  first(path: string): SourceNode | undefined {
    return this.all(path)[0];
  }

  /** The first element at the path that is not understood yet. */
  next(path: string): SourceNode | undefined {
    return this.all(path).find((node) => !node.used);
  }

  /** Counts the element, its ancestors up to here and the conditions of the path as understood. */
  use(path: string, found: SourceNode): void {
    const steps = parsePath(path);
    found.useWay(steps, steps.length, this);
    found.used = true;
  }

  /** Counts what leads to this element as understood, when it stands where the steps before `at` say. */
  private useWay(steps: Step[], at: number, from: SourceNode): boolean {
    const step = steps[at - 1];
    if (!step) return this === from;
    // Up from the element, since of those beside it there may be thousands.
    if (this.name !== step.name || !this.fulfils(step) || !this.parent?.useWay(steps, at - 1, from)) return false;
    this.used = true;
    const { condition } = step;
    if (condition?.attribute && condition.equals) this.attribute(condition.attribute);
    if (condition && !condition.attribute && condition.equals) {
      let node: SourceNode | undefined = this;
      for (const inner of condition.steps) {
        node = node?.matching(inner)[0];
        if (node) node.used = true;
      }
    }
    return true;
  }

  /** Children by name; of many, from an index made once, when all children are there. */
  private named(name: string): readonly SourceNode[] {
    if (this.children.length <= FEW) return this.fewNamed(name);
    if (!this.byName) {
      this.byName = new Map();
      for (const child of this.children) {
        const same = this.byName.get(child.name);
        if (same) same.push(child);
        else this.byName.set(child.name, [child]);
      }
    }
    return this.byName.get(name) ?? NO_NODES;
  }

  private fewNamed(name: string): readonly SourceNode[] {
    let found: SourceNode[] | undefined;
    for (const child of this.children) {
      if (child.name !== name) continue;
      if (found) found.push(child);
      else found = [child];
    }
    return found ?? NO_NODES;
  }

  private matching(step: Step): readonly SourceNode[] {
    const { name, condition } = step;
    const same = this.named(name);
    if (!condition) return same;
    return same.filter((child) => child.fulfils(step));
  }

  private fulfils({ condition }: Step): boolean {
    if (!condition) return true;
    const value = condition.attribute
      ? this.peek(condition.attribute)
      : condition.steps.reduce<SourceNode | undefined>((node, inner) => node?.matching(inner)[0], this)?.text;
    return fulfils(condition, value?.trim());
  }
}

/** Names by prefix, so that every element of a name has the same text in memory: it is compared very often. */
const interned = new Map<string, Map<string, string>>();

function qualified(localName: string, namespace: string, prefixes: Prefixes): string {
  const prefix = prefixes[namespace];
  const before = prefix === undefined ? `{${namespace}}` : prefix === '' ? '' : `${prefix}:`;
  let names = interned.get(before);
  if (!names) {
    names = new Map();
    // Names of foreign namespaces are the sender's to choose: they are not kept.
    if (prefix !== undefined) interned.set(before, names);
  }
  let name = names.get(localName);
  if (name === undefined) {
    name = before + localName;
    if (names.size < MOST_NAMES) names.set(localName, name);
  }
  return name;
}

/** More names than any format has; what comes after comes from documents that make some up. */
const MOST_NAMES = 5000;

function attributesOf(element: XmlElement): ReadonlyMap<string, string> {
  const all = element.attributes();
  if (all.length === 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const { localName, namespace, value } of all) {
    if (namespace === XSI) continue;
    attributes.set(namespace ? `{${namespace}}${localName}` : localName, value);
  }
  return attributes;
}

/** Makes the tree that readers work on out of a parsed element. Schema location hints are left out: they are no content. */
export function sourceTree(element: XmlElement, prefixes: Prefixes): SourceNode {
  const children = element.children();
  const text = children.length > 0 ? '' : element.text;
  const name = qualified(element.localName, element.namespace, prefixes);
  const node = new SourceNode(name, text, attributesOf(element), element);
  for (const child of children) node.add(sourceTree(child, prefixes));
  return node;
}
