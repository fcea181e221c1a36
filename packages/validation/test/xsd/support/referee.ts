import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

/** libxml2, which says whether a document is valid by a schema. */
export class Referee {
  readonly #validator: XsdValidator;

  private constructor(validator: XsdValidator) {
    this.#validator = validator;
  }

  static ofFile(folder: string, path: string): Referee {
    const file = join(folder, path);
    return Referee.#of(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
  }

  static ofText(schema: string): Referee {
    return Referee.#of(XmlDocument.fromString(schema));
  }

  static #of(schema: XmlDocument): Referee {
    return new Referee(XsdValidator.fromDoc(schema));
  }

  /** What libxml2 says is wrong; undefined when the document is valid. Throws when it is not well-formed. */
  fault(bytes: Uint8Array): string | undefined {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      this.#validator.validate(document);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      document.dispose();
    }
  }

  dispose(): void {
    this.#validator.dispose();
  }
}

/**
 * Why libxml2 departs from the specification (and from Xerces, which agrees with us on each of these), if that is the
 * reason of a difference; undefined when the difference has no known reason.
 */
export function departure(refereeFault: string | undefined, ourFault: string | undefined): string | undefined {
  if (
    refereeFault !== undefined &&
    /: '(?:\s[^']*|[^']*\s)' is not a valid value of the atomic type/.test(refereeFault)
  ) {
    return 'libxml2 refuses white space around a date or time, which XML Schema collapses (part 2, 3.2.9)';
  }
  if (ourFault?.endsWith('Expected: base64.')) {
    return 'libxml2 skips characters that are not base64, which XML Schema does not allow (part 2, 3.2.16)';
  }
  return undefined;
}
