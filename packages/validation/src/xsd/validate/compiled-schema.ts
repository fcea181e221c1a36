import type { XmlDocument } from '@autoinvoice/xml';
import type { Finding } from '../../finding.js';
import type { SchemaTables } from '../tables.js';
import { wordingIn } from '../wording/wording.js';
import { RuntimeSchema } from './runtime-schema.js';
import { Walk } from './walk.js';

export interface SchemaValidationOptions {
  /** Stop after this many findings; 100 when absent. */
  readonly maxFindings?: number;
  /** Language of the messages (ISO 639-1): en, fi, sv, no, da or nl; English for others and when absent. */
  readonly language?: string;
}

/** A schema ready to validate documents, any number of them. */
export class CompiledSchema {
  readonly #schema: RuntimeSchema;

  /** @throws SchemaError when the tables have another format: they must be compiled again */
  constructor(tables: SchemaTables) {
    this.#schema = new RuntimeSchema(tables);
  }

  /**
   * Validates a document against the schema: its root must be one of the global elements.
   *
   * @returns findings in document order as far as they are told while reading (layer `schema`, id `XSD`, severity
   *   `ERROR`); none when the document is valid
   */
  validate(document: XmlDocument, { maxFindings = 100, language }: SchemaValidationOptions = {}): Finding[] {
    return new Walk(this.#schema, document, maxFindings, wordingIn(language)).run();
  }

  /** What the schema took as it came when it was read, such as an imported namespace without a schema. */
  get notes(): readonly string[] {
    return this.#schema.tables.notes;
  }
}

/** Makes compiled tables ready for use; content models are unpacked when first met, so this is quick. */
export function loadSchema(tables: SchemaTables): CompiledSchema {
  return new CompiledSchema(tables);
}
