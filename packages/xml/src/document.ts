import { XmlElement } from './element.js';
import { NodeKind } from './tree.js';
import { TreeDocument } from './tree-document.js';

/** A parsed document. `root` is the way in for most; an engine works on `tree`, `names` and the value functions. */
export class XmlDocument extends TreeDocument {
  #root: XmlElement | undefined;

  /** The document element. */
  get root(): XmlElement {
    if (this.#root === undefined) {
      let node = 1;
      while (this.tree.kind[node] !== NodeKind.element) node = this.tree.end[node]!;
      this.#root = new XmlElement(this, node);
    }
    return this.#root;
  }

  /** Cursor on an element node of the tree. */
  element(node: number): XmlElement {
    if (this.tree.kind[node] !== NodeKind.element) throw new RangeError(`node ${node} is not an element`);
    return new XmlElement(this, node);
  }
}
