import type { Severity } from '../finding.js';
import type { DocumentType } from '../identify/index.js';

/** What a rule pack is: which documents it is for, what checks them in which order, and when it is in force. */
export interface Manifest {
  /** Lower-case name of the set, the same for all its versions. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  /** First and last day in force (ISO dates); open when absent. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Day from which the version is announced: until `validFrom` what only it finds is told as phase-in. */
  readonly announced?: string;
  /** Rules of a version in force that are themselves still announced, until the day given. */
  readonly phaseIn?: readonly { readonly rules: readonly string[]; readonly until: string }[];
  readonly documents: readonly DocumentRules[];
  /** Code lists that come with the set, as files; nothing runs them. */
  readonly codeLists?: readonly CodeList[];
  /** SHA-256 in hex of each file of the set, by its path relative to the set's folder. */
  readonly files: Readonly<Record<string, string>>;
}

export interface CodeList {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** The layers that documents of one description pass, in order. */
export interface DocumentRules {
  readonly appliesTo: DocumentMatch;
  readonly fit: Fit;
  readonly layers: readonly LayerSpec[];
  /** Rules that count otherwise for these documents than where they come from. */
  readonly levels?: readonly { readonly rules: readonly string[]; readonly severity: Severity }[];
}

/**
 * How closely rules belong to the documents they apply to; the closest win. `own`: made for exactly these; `base`: a
 * standard that these documents keep whole; `extended`: a standard that they extend, whose rules hold only beside
 * those of the extension, so that they run for a layer `base` and never alone; `syntax`: structure alone.
 */
export const FITS = ['own', 'base', 'extended', 'syntax'] as const;
export type Fit = (typeof FITS)[number];

/** Everything that is given must hold; a list is satisfied by any one of its members. */
export interface DocumentMatch {
  /** Names of `identifyDocument`'s table of kinds. */
  readonly kinds?: readonly string[];
  readonly formats?: readonly string[];
  /** Format versions; a member may end in `*`. */
  readonly versions?: readonly string[];
  readonly profiles?: readonly string[];
  readonly documentTypes?: readonly DocumentType[];
  /** Regular expression that the specification identifier (BT-24) must match. */
  readonly customizationId?: string;
  /** Root elements as `{namespace}local`. */
  readonly roots?: readonly string[];
}

export type LayerSpec =
  /** The structure in force for the document, whichever pack has it. */
  | { readonly kind: 'structure' }
  /** The rules in force of the standard that these documents build on, whichever pack has them. */
  | { readonly kind: 'base' }
  | SchemaLayer
  | RulesLayer;

/** XML Schema files that together make one schema. */
export interface SchemaLayer {
  readonly kind: 'schema';
  readonly name: string;
  readonly files: readonly string[];
  /** Files for namespaces whose imports name no file of the set. */
  readonly catalog?: Readonly<Record<string, string>>;
}

/** A Schematron file with what it includes. */
export interface RulesLayer {
  readonly kind: 'rules';
  readonly name: string;
  readonly file: string;
  readonly phase?: string;
}

/** The layers that a pack itself compiles, each once. */
export function ownLayers(manifest: Manifest): (SchemaLayer | RulesLayer)[] {
  const seen = new Map<string, SchemaLayer | RulesLayer>();
  for (const { layers } of manifest.documents) {
    for (const layer of layers) if (isOwn(layer)) seen.set(layerKey(layer), layer);
  }
  return [...seen.values()];
}

/** Whether a pack has the layer itself, rather than taking another's. */
export const isOwn = (layer: LayerSpec): layer is SchemaLayer | RulesLayer =>
  layer.kind === 'schema' || layer.kind === 'rules';

/** Names a layer's compiled form within its pack: layers that share it are compiled once. */
export function layerKey(layer: SchemaLayer | RulesLayer): string {
  return layer.kind === 'rules' ? `rules:${layer.file}` : `schema:${layer.files.join('|')}`;
}
