import type { XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../finding.js';
import type { Manifest, RulesLayer, SchemaLayer } from './manifest.js';

/** A compiled layer, ready to run. */
export interface RunnableLayer {
  /**
   * Findings of one document in document order. Positions are those of the file that the document was read from.
   *
   * @param language ISO 639-1, for layers that speak it; English otherwise
   */
  run(document: XmlDocument, language: string | undefined): Finding[];
}

/** A rule pack that can run, installed or built in. */
export interface Pack {
  readonly manifest: Manifest;
  readonly origin: 'installed' | 'builtin';
  /**
   * A layer of the manifest, loaded at the first call and kept.
   * Throws PackError when its compiled form is not there and cannot be made.
   */
  load(layer: SchemaLayer | RulesLayer): Promise<RunnableLayer>;
  /** Bytes of a code list of the manifest, as the publisher wrote it; undefined when the pack has no such list. */
  codeList(id: string): Uint8Array | undefined;
}
