import { readFileSync } from 'node:fs';
import { parseXml } from '@autoinvoice/xml';
import type { RuleFunction, RuleKey, RulePattern, RuleSet, RuleVariable } from '../rules/model.js';
import { readFunction, readKey, readVariable } from './functions.js';
import { isSchematron, isXslt } from './names.js';
import { type PatternParts, readPattern } from './patterns.js';
import { fromFolder, type ResolveInclude, SchematronError, Sited, SourceReader } from './source.js';

export interface ReadSchematronOptions {
  /** Name of the file, for messages and includes; needed when bytes are given and something is included. */
  readonly file?: string;
  /** Finds what is included; from the folder of the including file when absent. */
  readonly resolveInclude?: ResolveInclude;
}

/**
 * Reads an ISO Schematron file (ISO/IEC 19757-3:2016) with everything it includes.
 *
 * @param source the file's path, or its bytes
 * @throws SchematronError with file and line for what is not Schematron or not supported; XmlError when not well-formed
 */
export function readSchematron(source: string | Uint8Array, options: ReadSchematronOptions = {}): RuleSet {
  const file = options.file ?? (typeof source === 'string' ? source : 'rules.sch');
  const { root } = parseXml(typeof source === 'string' ? readFileSync(source) : source);
  const schema = new Sited(root, file);
  if (!isSchematron(root, 'schema')) schema.fail(`${root.name} is no Schematron schema`);
  return new SchemaReader(schema, new SourceReader(options.resolveInclude ?? fromFolder)).read();
}

class SchemaReader {
  readonly #schema: Sited;
  readonly #reader: SourceReader;
  readonly #children: readonly Sited[];
  readonly #notes: string[] = [];

  constructor(schema: Sited, reader: SourceReader) {
    this.#schema = schema;
    this.#reader = reader;
    this.#children = reader.children(schema);
  }

  read(): RuleSet {
    const binding = this.#schema.attribute('queryBinding')?.toLowerCase() ?? this.#unnamedBinding();
    if (!['xslt', 'xslt2', 'xpath2', 'xslt3'].includes(binding)) this.#schema.fail(`the query binding "${binding}"`);
    const defaultPhase = this.#schema.attribute('defaultPhase');
    return {
      title: this.#title(),
      namespaces: this.#namespaces(),
      variables: this.#variables(),
      functions: this.#functions(),
      keys: this.#keys(),
      patterns: this.#patterns(),
      ...this.#phases(),
      ...(defaultPhase === undefined || defaultPhase === '#ALL' ? {} : { defaultPhase }),
      queryBinding: binding === 'xslt' ? 'xslt' : 'xslt2',
      notes: this.#notes,
    };
  }

  /**
   * ISO/IEC 19757-3 calls a schema without a binding XSLT 1.0. Schemas that name the types of XML Schema were written
   * for XSLT 2.0 all the same, since XPath 1.0 has none (OIOUBL from 1.13; its stylesheets are version 2.0).
   */
  #unnamedBinding(): 'xslt' | 'xslt2' {
    return Object.values(this.#namespaces()).includes('http://www.w3.org/2001/XMLSchema') ? 'xslt2' : 'xslt';
  }

  #named(name: string): Sited[] {
    return this.#children.filter(({ element }) => isSchematron(element, name));
  }

  #xslt(...names: string[]): Sited[] {
    return this.#children.filter(({ element }) => isXslt(element) && names.includes(element.localName));
  }

  #title(): string {
    return this.#named('title')[0]?.element.text.replace(/\s+/g, ' ').trim() ?? '';
  }

  #namespaces(): Record<string, string> {
    return Object.fromEntries(this.#named('ns').map((ns) => [ns.required('prefix'), ns.required('uri')]));
  }

  #variables(): RuleVariable[] {
    return this.#children
      .filter(({ element }) => isSchematron(element, 'let') || isXslt(element, 'variable') || isXslt(element, 'param'))
      .map(readVariable);
  }

  #functions(): RuleFunction[] {
    const refused = this.#xslt('include', 'import')[0];
    if (refused !== undefined) throw new SchematronError(refused.position, 'XSLT files cannot be included');
    return this.#xslt('function').map(readFunction);
  }

  #keys(): RuleKey[] {
    return this.#xslt('key').map(readKey);
  }

  #patterns(): RulePattern[] {
    const patterns = this.#named('pattern');
    const rules = patterns.flatMap((pattern) => this.#reader.children(pattern));
    const parts: PatternParts = {
      reader: this.#reader,
      abstractPatterns: byId(patterns.filter((pattern) => pattern.attribute('abstract') === 'true')),
      abstractRules: byId(
        [...rules, ...this.#named('rules').flatMap((group) => this.#reader.children(group))].filter(
          (rule) => isSchematron(rule.element, 'rule') && rule.attribute('abstract') === 'true',
        ),
      ),
      diagnostics: byId(this.#named('diagnostics').flatMap((group) => this.#reader.children(group))),
      note: (at, what) => {
        const note = `${at.position.file}, line ${at.position.line}: ${what}`;
        if (!this.#notes.includes(note)) this.#notes.push(note);
      },
    };
    return patterns
      .filter((pattern) => pattern.attribute('abstract') !== 'true')
      .map((pattern, at) => readPattern(pattern, at + 1, parts));
  }

  #phases(): { phases?: Record<string, string[]> } {
    const phases = this.#named('phase');
    if (phases.length === 0) return {};
    return {
      phases: Object.fromEntries(
        phases.map((phase) => [
          phase.required('id'),
          this.#reader
            .children(phase)
            .filter(({ element }) => isSchematron(element, 'active'))
            .map((active) => active.required('pattern')),
        ]),
      ),
    };
  }
}

function byId(sources: readonly Sited[]): Map<string, Sited> {
  const map = new Map<string, Sited>();
  for (const source of sources) {
    const id = source.attribute('id');
    if (id !== undefined) map.set(id, source);
  }
  return map;
}
