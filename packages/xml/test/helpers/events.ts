import { NodeKind, type XmlDocument } from '../../src/index.js';

/**
 * What a document says, as a list of strings that can be compared between parsers: start and end of elements with
 * expanded names and prefixes, attributes and declarations sorted, text joined, comments, instructions.
 */
export class EventList {
  readonly events: string[] = [];
  #text = '';

  start(namespace: string, name: string, attributes: string[]): void {
    this.#flush();
    this.events.push(`start {${namespace}}${name} ${attributes.sort().join(' ')}`);
  }

  end(): void {
    this.#flush();
    this.events.push('end');
  }

  text(text: string): void {
    this.#text += text;
  }

  comment(text: string): void {
    this.#flush();
    this.events.push(`comment ${JSON.stringify(text)}`);
  }

  instruction(target: string, data: string): void {
    this.#flush();
    this.events.push(`instruction ${target} ${JSON.stringify(data)}`);
  }

  #flush(): void {
    if (this.#text !== '') this.events.push(`text ${JSON.stringify(this.#text)}`);
    this.#text = '';
  }
}

export const attributeEvent = (namespace: string, name: string, value: string): string =>
  `{${namespace}}${name}=${JSON.stringify(value)}`;

/** The events of our tree, read from the arrays. */
export function ownEvents(document: XmlDocument): string[] {
  const { tree, names } = document;
  const list = new EventList();
  const walk = (node: number): void => {
    for (let n = document.firstChild(node); n >= 0; n = document.nextSibling(n)) {
      const id = tree.name[n]!;
      if (tree.kind[n] === NodeKind.element) {
        list.start(names.namespace[id]!, names.spelled[id]!, attributes(n));
        walk(n);
        list.end();
      } else if (tree.kind[n] === NodeKind.text) list.text(document.value(n));
      else if (tree.kind[n] === NodeKind.comment) list.comment(document.value(n));
      else list.instruction(names.spelled[id]!, document.value(n));
    }
  };
  const attributes = (node: number): string[] => {
    const all: string[] = [];
    for (let a = tree.firstAttribute[node]!; a < tree.firstAttribute[node + 1]!; a++) {
      const id = tree.attributeName[a]!;
      all.push(attributeEvent(names.namespace[id]!, names.spelled[id]!, document.attributeValue(a)));
    }
    tree.declarationNode.forEach((owner, d) => {
      if (owner === node) all.push(`xmlns:${tree.declarationPrefix[d]}=${JSON.stringify(tree.declarationUri[d])}`);
    });
    return all;
  };
  walk(0);
  return list.events;
}
