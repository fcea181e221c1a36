import { quoted } from '../wording/quoted.js';
import type { MessageKey } from '../wording/words.js';
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
      else if (this.#known.has(id)) this.#tell({ id, node, attribute }, 'usedIdentifier');
      else this.#known.add(id);
    }
  }

  /** At the end of the document. */
  finish(): void {
    for (const reference of this.#references) {
      if (!this.#known.has(reference.id)) this.#tell(reference, 'unknownIdentifier');
    }
  }

  #tell({ id, node, attribute }: Reference, key: MessageKey): void {
    const slots = { value: quoted(id) };
    if (attribute === undefined) this.#report.element(node, key, slots);
    else this.#report.attribute(node, attribute, key, slots);
  }
}
