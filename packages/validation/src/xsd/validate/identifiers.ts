import { quoted } from '../wording.js';
import type { Report } from './report.js';
import type { SimpleTypeChecker } from './simple-type.js';

interface Reference {
  readonly id: string;
  readonly node: number;
  readonly attribute: number | undefined;
}

/** ID and IDREF values of a document: every ID once, every IDREF to one that is there. */
export class Identifiers {
  readonly #report: Report;
  readonly #known = new Set<string>();
  readonly #references: Reference[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  add(type: SimpleTypeChecker, raw: string, node: number, attribute: number | undefined): void {
    for (const id of type.identifiers(raw)) {
      if (type.identifies === 'reference') this.#references.push({ id, node, attribute });
      else if (this.#known.has(id))
        this.#tell({ id, node, attribute }, 'is used as an identifier before in this document');
      else this.#known.add(id);
    }
  }

  /** At the end of the document. */
  finish(): void {
    for (const reference of this.#references) {
      if (!this.#known.has(reference.id)) this.#tell(reference, 'refers to an identifier that is not in this document');
    }
  }

  #tell({ id, node, attribute }: Reference, what: string): void {
    const message = `${quoted(id)} ${what}.`;
    if (attribute === undefined) this.#report.element(node, message);
    else this.#report.attribute(node, attribute, message);
  }
}
