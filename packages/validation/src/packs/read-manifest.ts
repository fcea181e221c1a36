import { isDay } from './dates.js';
import { type DocumentMatch, type DocumentRules, FITS, type LayerSpec, type Manifest } from './manifest.js';
import { PackError } from './pack-error.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a manifest from JSON text.
 * Throws PackError `manifest` with every fault found, each with the place where it stands.
 */
export function readManifest(text: string, file = 'manifest'): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PackError('manifest', `${file} is not JSON: ${(cause as Error).message}.`, { cause });
  }
  const problems = new Checker().check(value);
  if (problems.length > 0) {
    throw new PackError(
      'manifest',
      problems.map((problem) => `${file}: ${problem}`),
    );
  }
  return value as Manifest;
}

const MATCH_LISTS = ['kinds', 'formats', 'versions', 'profiles', 'documentTypes', 'roots'] as const;

class Checker {
  readonly #problems: string[] = [];
  #files: Json = {};

  check(value: unknown): string[] {
    if (!isObject(value)) return ['it must be an object.'];
    this.#known(value, '', [
      ...['$schema', 'id', 'version', 'title', 'publisher', 'validFrom', 'validTo', 'announced'],
      ...['phaseIn', 'documents', 'codeLists', 'files'],
    ]);
    for (const name of ['version', 'title', 'publisher']) this.#text(value, name, '');
    this.#require(typeof value.id === 'string' && /^[a-z0-9][a-z0-9.-]*$/.test(value.id), 'id must be of a-z 0-9 . -');
    this.#require(
      typeof value.version !== 'string' || /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(value.version),
      'version must be of letters, digits, . + -',
    );
    for (const name of ['validFrom', 'validTo', 'announced']) {
      this.#require(value[name] === undefined || isDay(value[name]), `${name} must be a day such as 2026-05-01`);
    }
    this.#fileTable(value.files);
    this.#list(value.phaseIn ?? [], 'phaseIn', (entry, at) => {
      this.#texts(entry, 'rules', at);
      this.#require(isDay(entry.until), `${at}.until must be a day such as 2026-05-01`);
    });
    this.#list(value.documents, 'documents', (entry, at) => this.#documentRules(entry, at));
    this.#list(value.codeLists ?? [], 'codeLists', (entry, at) => {
      for (const name of ['id', 'title']) this.#text(entry, name, at);
      this.#file(entry.file, `${at}.file`);
    });
    return this.#problems;
  }

  #fileTable(value: unknown): void {
    if (!isObject(value)) {
      this.#problems.push('files must be an object of path and SHA-256.');
      return;
    }
    this.#files = value;
    for (const [path, sum] of Object.entries(value)) {
      this.#require(
        isInnerPath(path),
        `files: ${path} must be a relative path that stays inside, with / between parts`,
      );
      this.#require(typeof sum === 'string' && /^[0-9a-f]{64}$/.test(sum), `files: ${path} must have a SHA-256 in hex`);
    }
  }

  #documentRules(entry: Json, at: string): void {
    const { appliesTo, fit, layers } = entry as Partial<Record<keyof DocumentRules, unknown>>;
    this.#require(
      FITS.some((known) => known === fit),
      `${at}.fit must be one of ${FITS.join(', ')}`,
    );
    if (isObject(appliesTo)) this.#match(appliesTo, `${at}.appliesTo`);
    else this.#problems.push(`${at}.appliesTo must be an object.`);
    this.#list(layers, `${at}.layers`, (layer, where) => this.#layer(layer, where));
    this.#require(Array.isArray(layers) && layers.length > 0, `${at}.layers must not be empty`);
    this.#list(entry.levels ?? [], `${at}.levels`, (level, where) => {
      this.#texts(level, 'rules', where);
      const known = ['FATAL', 'ERROR', 'WARNING', 'INFO'].some((severity) => severity === level.severity);
      this.#require(known, `${where}.severity must be FATAL, ERROR, WARNING or INFO`);
    });
  }

  #match(match: Json, at: string): void {
    this.#known(match, at, [...MATCH_LISTS, 'customizationId'] satisfies (keyof DocumentMatch)[]);
    this.#require(Object.keys(match).length > 0, `${at} must say something: it would apply to every document`);
    for (const name of MATCH_LISTS) if (match[name] !== undefined) this.#texts(match, name, at);
    if (match.customizationId === undefined) return;
    try {
      new RegExp(String(match.customizationId), 'u');
    } catch (error) {
      this.#problems.push(`${at}.customizationId is not a regular expression: ${(error as Error).message}.`);
    }
  }

  #layer(layer: Json, at: string): void {
    const { kind } = layer as { kind?: LayerSpec['kind'] };
    if (kind === 'structure' || kind === 'base') {
      this.#known(layer, at, ['kind']);
      return;
    }
    if (kind !== 'schema' && kind !== 'rules') {
      this.#problems.push(`${at}.kind must be structure, base, schema or rules.`);
      return;
    }
    this.#text(layer, 'name', at);
    if (kind === 'rules') {
      this.#known(layer, at, ['kind', 'name', 'file', 'phase']);
      this.#file(layer.file, `${at}.file`);
      return;
    }
    this.#known(layer, at, ['kind', 'name', 'files', 'catalog']);
    this.#texts(layer, 'files', at);
    if (Array.isArray(layer.files)) for (const file of layer.files) this.#file(file, `${at}.files`);
    for (const [namespace, file] of Object.entries((layer.catalog as Json | undefined) ?? {})) {
      this.#file(file, `${at}.catalog ${namespace}`);
    }
  }

  #file(value: unknown, at: string): void {
    this.#require(typeof value === 'string' && Object.hasOwn(this.#files, value), `${at} must be named in files`);
  }

  #list(value: unknown, at: string, check: (entry: Json, at: string) => void): void {
    if (!Array.isArray(value)) {
      this.#problems.push(`${at} must be a list.`);
      return;
    }
    for (const [index, entry] of value.entries()) {
      if (isObject(entry)) check(entry, `${at}[${index}]`);
      else this.#problems.push(`${at}[${index}] must be an object.`);
    }
  }

  #text(entry: Json, name: string, at: string): void {
    this.#require(
      typeof entry[name] === 'string' && entry[name] !== '',
      `${at === '' ? '' : `${at}.`}${name} must be a text`,
    );
  }

  #texts(entry: Json, name: string, at: string): void {
    const value = entry[name];
    const fits = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
    this.#require(fits, `${at}.${name} must be a list of texts`);
  }

  #known(entry: Json, at: string, names: readonly string[]): void {
    for (const name of Object.keys(entry)) {
      this.#require(names.includes(name), `${at === '' ? '' : `${at}.`}${name} is not known`);
    }
  }

  #require(holds: boolean, problem: string): void {
    if (!holds) this.#problems.push(`${problem}.`);
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a path of a manifest stays inside the set's folder on every platform. */
export function isInnerPath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file names must not hold them
  if (path === '' || path.startsWith('/') || /[\\:\u0000-\u001f]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
