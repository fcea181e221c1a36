import { fulfils, parsePath, type Step } from './path.js';

/** An element being written. Children are put in the order of the schema when the document is made. */
export class TargetNode {
  #attributes?: Map<string, string>;
  readonly children: TargetNode[] = [];
  text?: string;

  constructor(readonly name: string) {}

  get attributes(): Map<string, string> {
    this.#attributes ??= new Map();
    return this.#attributes;
  }

  /** Whether there are any, without making room for some. */
  get hasAttributes(): boolean {
    return this.#attributes !== undefined && this.#attributes.size > 0;
  }

  /** True when nothing was written in it. */
  get empty(): boolean {
    return this.text === undefined && this.children.length === 0;
  }

  /** Adds a new last child; with text when given. */
  add(name: string, text?: string): TargetNode {
    const node = new TargetNode(name);
    if (text !== undefined) node.text = text;
    this.children.push(node);
    return node;
  }

  /** The element at the path, made where it is missing, with the conditions of the path fulfilled. */
  ensure(path: string): TargetNode {
    return parsePath(path).reduce<TargetNode>((node, step) => node.existing(step) ?? node.make(step), this);
  }

  /** A new element at the path: its parents are reused, itself is always new. */
  create(path: string): TargetNode {
    const steps = parsePath(path);
    let node: TargetNode = this;
    steps.forEach((step, at) => {
      node = (at < steps.length - 1 && !step.fresh ? node.existing(step) : undefined) ?? node.make(step);
    });
    return node;
  }

  /** The first element at the path, if it was written. */
  first(path: string): TargetNode | undefined {
    return parsePath(path).reduce<TargetNode | undefined>((node, step) => node?.existing(step), this);
  }

  /** All elements at the path that were written. */
  all(path: string): TargetNode[] {
    let nodes: TargetNode[] = [this];
    for (const step of parsePath(path)) {
      nodes = nodes.flatMap((node) => node.children.filter((child) => TargetNode.fits(child, step)));
    }
    return nodes;
  }

  private existing(step: Step): TargetNode | undefined {
    return this.children.find((child) => TargetNode.fits(child, step));
  }

  private static fits(child: TargetNode, { name, condition }: Step): boolean {
    if (child.name !== name) return false;
    if (!condition) return true;
    const value = condition.attribute
      ? child.attributes.get(condition.attribute)
      : condition.steps.reduce<TargetNode | undefined>((node, inner) => node?.existing(inner), child)?.text;
    return fulfils(condition, value);
  }

  private make(step: Step): TargetNode {
    const node = this.add(step.name);
    const condition = step.condition;
    if (condition?.equals && condition.attribute) node.attributes.set(condition.attribute, condition.value);
    else if (condition?.equals) {
      const last = condition.steps.reduce<TargetNode>((parent, inner) => parent.add(inner.name), node);
      last.text = condition.value;
    }
    return node;
  }
}
