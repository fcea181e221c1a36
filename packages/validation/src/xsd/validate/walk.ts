import { NodeKind, TextForm, type XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../../finding.js';
import type { ElementTable } from '../tables.js';
import { allowsNamespace } from '../wildcard-sets.js';
import { quoted } from '../wording/quoted.js';
import type { Wording } from '../wording/wording.js';
import { AttributeChecks } from './attributes.js';
import type { AllModel, AutomatonModel } from './content-model.js';
import { Frame, FrameFaults } from './frame.js';
import { Identifiers } from './identifiers.js';
import { checkIdentityConstraints } from './identity.js';
import { instanceType } from './instance-type.js';
import { Placement } from './placement.js';
import { Report } from './report.js';
import { tellUnknownRoot } from './root.js';
import { instanceAttributes, type RuntimeSchema } from './runtime-schema.js';
import type { RuntimeType } from './runtime-type.js';
import type { SimpleTypeChecker } from './simple-type.js';
import { ValueChecks, type ValueTypes } from './values.js';

/** Type number of anyType: the compiler gives it the first. */
const anyTypeIndex = 0;

/** One document being validated: walks through the tree in document order, one frame for each open element. */
export class Walk {
  readonly #schema: RuntimeSchema;
  readonly #document: XmlDocument;
  readonly #report: Report;
  readonly #symbols: Int32Array;
  readonly #identifiers: Identifiers;
  readonly #values: ValueChecks;
  readonly #attributes: AttributeChecks;
  readonly #placement: Placement;
  readonly #frames: Frame[] = [];
  #depth = -1;
  /** Types of values, see {@link ValueTypes}: kept only where there are identity constraints. */
  readonly #typed: ValueTypes | undefined;
  readonly #constrained: [node: number, element: ElementTable][] = [];

  constructor(schema: RuntimeSchema, document: XmlDocument, maxFindings: number, wording: Wording) {
    this.#schema = schema;
    this.#document = document;
    this.#report = new Report(document, maxFindings, wording);
    this.#symbols = schema.symbolsFor(document.names);
    this.#typed = schema.hasConstraints ? new Map() : undefined;
    this.#identifiers = new Identifiers(this.#report);
    this.#values = new ValueChecks(this.#report, this.#identifiers);
    this.#attributes = new AttributeChecks(schema, this.#report, this.#values, this.#symbols, this.#typed);
    this.#placement = new Placement(schema, this.#report, this.#symbols);
  }

  run(): Finding[] {
    const root = this.#document.root.node;
    const element = this.#schema.roots.get(this.#symbols[this.#document.tree.name[root]!]!);
    if (element === undefined) tellUnknownRoot(this.#schema, this.#report);
    else {
      this.#open(root, element);
      this.#content(this.#document.tree.end[root]!);
      this.#identifiers.finish();
      if (this.#typed !== undefined) {
        checkIdentityConstraints(this.#report, this.#constrained, this.#typed, this.#attributes, this.#schema);
      }
    }
    return this.#report.findings;
  }

  /** Everything inside the root, up to node `stop`. */
  #content(stop: number): void {
    const { kind, name } = this.#document.tree;
    const symbols = this.#symbols;
    let n = this.#depth < 0 ? stop : this.#frames[0]!.node + 1;
    while (n < stop && !this.#report.full) {
      let frame = this.#frames[this.#depth]!;
      while (n >= frame.end) {
        this.#close(frame);
        frame = this.#frames[--this.#depth]!;
      }
      const nodeKind = kind[n];
      if (nodeKind === NodeKind.element) {
        const symbol = symbols[name[n]!]!;
        const model = frame.automaton;
        const cell = model === undefined || symbol < 0 ? 0 : frame.state * model.width + model.columnOf[symbol]!;
        const next = model === undefined ? 0 : model.next[cell]!;
        if (next === 0) n = this.#unexpected(frame, n, symbol);
        else {
          frame.state = next - 1;
          n = this.#open(n, model!.element[cell]!);
        }
      } else {
        if (nodeKind === NodeKind.text && !frame.mixed) this.#textBetween(frame, n);
        n++;
      }
    }
    while (this.#depth >= 0 && !this.#report.full) this.#close(this.#frames[this.#depth--]!);
  }

  /** Checks the tag of an element and, for values, its text. Gives the node to go on with. */
  #open(node: number, elementIndex: number): number {
    const element = this.#schema.elements[elementIndex]!;
    const type = this.#schema.types[element.type]!;
    if (element.abstract) {
      this.#report.element(node, 'abstractElement');
    }
    if (element.constraints !== undefined) this.#constrained.push([node, element]);
    const { firstAttribute } = this.#document.tree;
    if (firstAttribute[node] !== firstAttribute[node + 1] && this.#attributes.hasInstanceAttributes(node)) {
      return this.#openInstance(node, type, element);
    }
    return this.#enter(node, type, element);
  }

  /** An element with xsi attributes. */
  #openInstance(node: number, declared: RuntimeType, element: ElementTable | undefined): number {
    const attribute = this.#attributes.find(node, instanceAttributes.type);
    const type =
      attribute < 0 ? declared : instanceType(this.#schema, this.#report, node, attribute, declared, element);
    const nil = this.#attributes.isNil(node);
    if (nil !== undefined && element !== undefined && element.nillable !== true) {
      this.#report.element(node, 'notNillable');
      return this.#enter(node, type, element);
    }
    if (nil !== true) return this.#enter(node, type, element);
    this.#attributes.check(node, type);
    if (this.#hasContent(node)) {
      this.#report.element(node, 'nilHasContent');
    } else if (element?.value?.kind === 'fixed') {
      this.#report.element(node, 'nilFixed');
    }
    return this.#document.tree.end[node]!;
  }

  #enter(node: number, type: RuntimeType, element: ElementTable | undefined): number {
    const { tree } = this.#document;
    if (type.table.abstract) {
      this.#report.element(node, 'abstractType');
    }
    if (type.requiredAttributes > 0 || tree.firstAttribute[node] !== tree.firstAttribute[node + 1]) {
      this.#attributes.check(node, type);
    }
    if (type.simple !== undefined) return this.#value(node, type.simple, element);
    const frame = this.#pushFrame();
    frame.open(node, tree.end[node]!, type);
    if (type.table.model !== undefined) {
      type.model ??= this.#schema.model(type.table.model);
      if (type.model.kind === 'automaton') frame.automaton = type.model;
      else {
        frame.all = type.model;
        frame.seen = new Set();
      }
    }
    if (type.mixed && element?.value?.kind === 'fixed') this.#fixedMixed(node, element.value.value);
    return node + 1;
  }

  #value(node: number, type: SimpleTypeChecker, element: ElementTable | undefined): number {
    const { kind, end } = this.#document.tree;
    const stop = end[node]!;
    this.#typed?.set(node, type);
    if (stop > node + 2) {
      for (let n = node + 1; n < stop; n = end[n]!) {
        if (kind[n] !== NodeKind.element) continue;
        this.#report.element(n, 'notInValue', { parent: this.#report.spelled(node) });
        return stop;
      }
    } else if (stop === node + 2 && kind[node + 1] === NodeKind.element) {
      this.#report.element(node + 1, 'notInValue', { parent: this.#report.spelled(node) });
      return stop;
    }
    this.#values.element(node, type, element?.value);
    return stop;
  }

  #pushFrame(): Frame {
    this.#depth++;
    const known = this.#frames[this.#depth];
    if (known !== undefined) return known;
    const frame = new Frame();
    this.#frames.push(frame);
    return frame;
  }

  #close(frame: Frame): void {
    const { automaton, all } = frame;
    if (automaton !== undefined) {
      if (automaton.accepts[frame.state] === 0) this.#placement.incomplete(frame, automaton);
    } else if (all !== undefined && !(all.optional && frame.seen!.size === 0)) {
      const missing = all.required.filter((symbol) => !frame.seen!.has(symbol));
      if (missing.length === 0) return;
      const names = missing.map((symbol) => this.#report.named(this.#schema.nameOf(symbol)));
      this.#report.element(frame.node, 'incomplete', {
        missing: this.#report.wording.allOf(names),
        count: names.length,
      });
    }
  }

  /**
   * An element that the automaton's names do not take: a wildcard may, an `all` group may, or it is misplaced. Gives
   * the node to go on with.
   */
  #unexpected(frame: Frame, node: number, symbol: number): number {
    const { automaton, all } = frame;
    const after = this.#document.tree.end[node]!;
    if (automaton !== undefined) {
      const byWildcard = this.#byWildcard(frame, automaton, node, symbol);
      if (byWildcard !== undefined) return byWildcard;
      const element = this.#placement.misplaced(frame, automaton, node);
      return element < 0 ? after : this.#open(node, element);
    }
    const element = all === undefined ? -1 : this.#inAll(frame, all, node, symbol);
    if (all === undefined) {
      frame.faults ??= new FrameFaults();
      const parent = this.#report.spelled(frame.node);
      if (!frame.faults.textTold) this.#report.element(node, frame.mixed ? 'holdsTextOnly' : 'mustBeEmpty', { parent });
      frame.faults.textTold = true;
    }
    return element < 0 ? after : this.#open(node, element);
  }

  #inAll(frame: Frame, { elements }: AllModel, node: number, symbol: number): number {
    const parent = this.#report.spelled(frame.node);
    const seen = frame.seen!;
    const element = elements.get(symbol);
    if (element === undefined) {
      const open = [...elements.keys()].filter((candidate) => !seen.has(candidate));
      const names = open.map((candidate) => this.#report.named(this.#schema.nameOf(candidate)));
      this.#report.element(node, 'notHere', { parent, expected: this.#report.wording.oneOf(names) });
      return -1;
    }
    if (seen.has(symbol)) this.#report.element(node, 'onlyOnceIn', { parent });
    seen.add(symbol);
    return element;
  }

  /** Where to go on after an element that a wildcard takes; undefined when none does. */
  #byWildcard(frame: Frame, model: AutomatonModel, node: number, symbol: number): number | undefined {
    const { tree, names } = this.#document;
    const namespace = names.namespace[tree.name[node]!]!;
    for (const [index, number] of model.wildcards.entries()) {
      const next = model.next[frame.state * model.width + model.firstWildcard + index]!;
      const wildcard = this.#schema.tables.wildcards[number]!;
      if (next === 0 || !allowsNamespace(wildcard.namespaces, namespace)) continue;
      frame.state = next - 1;
      if (wildcard.process === 'skip') return tree.end[node]!;
      const declared = symbol < 0 ? undefined : this.#schema.roots.get(symbol);
      if (declared !== undefined) return this.#open(node, declared);
      if (wildcard.process === 'lax' || this.#attributes.find(node, instanceAttributes.type) >= 0) {
        return this.#openUndeclared(node);
      }
      this.#report.element(node, 'unknownElement');
      return tree.end[node]!;
    }
    return undefined;
  }

  /** An undeclared element under a wildcard: what is declared inside it is validated all the same. */
  #openUndeclared(node: number): number {
    const { firstAttribute } = this.#document.tree;
    const anyType = this.#schema.types[anyTypeIndex]!;
    return firstAttribute[node] !== firstAttribute[node + 1] && this.#attributes.hasInstanceAttributes(node)
      ? this.#openInstance(node, anyType, undefined)
      : this.#enter(node, anyType, undefined);
  }

  #textBetween(frame: Frame, node: number): void {
    const { start, stop, name } = this.#document.tree;
    const to = stop[node]!;
    const { bytes } = this.#document;
    const isEmptyType = frame.automaton === undefined && frame.all === undefined;
    if ((name[node]! & TextForm.encoded) === 0 && !isEmptyType) {
      let i = start[node]!;
      while (i < to) {
        const c = bytes[i];
        if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) break;
        i++;
      }
      if (i === to) return;
    }
    const value = this.#document.value(node);
    if (/^[ \t\r\n]*$/.test(value) && !isEmptyType) return;
    frame.faults ??= new FrameFaults();
    if (frame.faults.textTold) return;
    frame.faults.textTold = true;
    const parent = this.#report.spelled(frame.node);
    this.#report.text(frame.node, node, isEmptyType ? 'notEmpty' : 'noText', { parent, value: quoted(value.trim()) });
  }

  #hasContent(node: number): boolean {
    const { kind, end } = this.#document.tree;
    for (let n = node + 1; n < end[node]!; n = end[n]!) {
      if (kind[n] === NodeKind.element || kind[n] === NodeKind.text) return true;
    }
    return false;
  }

  #fixedMixed(node: number, value: string): void {
    const text = this.#document.stringValue(node);
    if (this.#hasContent(node) && text !== value) {
      this.#report.element(node, 'mustContain', { value: quoted(value) });
    }
  }
}
