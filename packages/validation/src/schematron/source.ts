import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseXml, type XmlElement } from '@autoinvoice/xml';
import type { SourcePosition } from '../rules/model.js';
import { isSchematron } from './names.js';

/** Gives the bytes behind an `href` that stands in `from`, and the name of what it found. */
export type ResolveInclude = (href: string, from: string) => { bytes: Uint8Array; file: string };

/** A rule file that says something the reader cannot take. */
export class SchematronError extends Error {
  constructor(position: SourcePosition, reason: string) {
    super(`${position.file}, line ${position.line}: ${reason}`);
    this.name = 'SchematronError';
  }
}

/** Includes from the folder of the including file. */
export const fromFolder: ResolveInclude = (href, from) => {
  const file = resolve(dirname(from), href);
  return { bytes: readFileSync(file), file };
};

/** An element with the file it stands in. */
export class Sited {
  readonly element: XmlElement;
  readonly file: string;
  /** Files whose includes led here, this one's last. */
  readonly trail: readonly string[];

  constructor(element: XmlElement, file: string, trail: readonly string[] = [file]) {
    this.element = element;
    this.file = file;
    this.trail = trail;
  }

  /** An element inside this one. */
  inside(element: XmlElement): Sited {
    return new Sited(element, this.file, this.trail);
  }

  get position(): SourcePosition {
    return { file: this.file, line: this.element.line };
  }

  fail(reason: string): never {
    throw new SchematronError(this.position, reason);
  }

  attribute(name: string): string | undefined {
    return this.element.attribute(name);
  }

  required(name: string): string {
    return this.attribute(name) ?? this.fail(`${this.element.localName} without ${name}`);
  }
}

/** Walks files and what they include; refuses files that include themselves. */
export class SourceReader {
  readonly #resolve: ResolveInclude;

  constructor(resolveInclude: ResolveInclude) {
    this.#resolve = resolveInclude;
  }

  /** Child elements, each `include` replaced by what it includes. */
  children(parent: Sited): Sited[] {
    return parent.element.children().flatMap((element) => this.#expanded(parent.inside(element)));
  }

  /** What an `include` or `extends` with `href` stands for. An included schema gives its contents. */
  included(reference: Sited): Sited[] {
    const [href = '', id] = reference.required('href').split('#');
    const { bytes, file } = this.#resolve(href, reference.file);
    if (reference.trail.includes(file)) return reference.fail(`${href} includes itself`);
    const element = elementOf(parseXml(bytes).root, id) ?? reference.fail(`${href} has no element "${id}"`);
    const top = new Sited(element, file, [...reference.trail, file]);
    return isSchematron(element, 'schema') ? this.children(top) : this.#expanded(top);
  }

  #expanded(source: Sited): Sited[] {
    return isSchematron(source.element, 'include') ? this.included(source) : [source];
  }
}

function elementOf(root: XmlElement, id: string | undefined): XmlElement | undefined {
  if (id === undefined || root.attribute('id') === id) return root;
  for (const element of root.descendants()) if (element.attribute('id') === id) return element;
  return undefined;
}
