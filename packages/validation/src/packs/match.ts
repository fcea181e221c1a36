import type { XmlDocument } from '@autoinvoice/xml';
import type { Identification } from '../identify/index.js';
import type { DocumentMatch } from './manifest.js';

/** What packs are chosen by. */
export interface Subject {
  readonly identification: Identification;
  /** Root element as `{namespace}local`. */
  readonly root: string;
}

/** The subject of a document without wrapper. */
export function subjectOf(document: XmlDocument, identification: Identification): Subject {
  return { identification, root: rootName(document) };
}

/** `{namespace}local` of the root element. */
export function rootName({ root }: XmlDocument): string {
  return `{${root.namespace}}${root.localName}`;
}

/** Whether a document is one of those that a pack describes. */
export function applies(match: DocumentMatch, { identification, root }: Subject): boolean {
  const { kind, format, version, profile, documentType, customizationId } = identification;
  return (
    holds(match.kinds, kind) &&
    holds(match.formats, format) &&
    holds(match.versions, version) &&
    holds(match.profiles, profile) &&
    holds(match.documentTypes, documentType) &&
    holds(match.roots, root) &&
    (match.customizationId === undefined || expression(match.customizationId).test(customizationId ?? ''))
  );
}

const expressions = new Map<string, RegExp>();

/** Compiled once: manifests have few of them and every document is held against them. */
function expression(source: string): RegExp {
  let compiled = expressions.get(source);
  if (compiled === undefined) {
    compiled = new RegExp(source, 'u');
    expressions.set(source, compiled);
  }
  return compiled;
}

function holds(wanted: readonly string[] | undefined, value: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (value === undefined) return false;
  return wanted.some((entry) => (entry.endsWith('*') ? value.startsWith(entry.slice(0, -1)) : entry === value));
}
