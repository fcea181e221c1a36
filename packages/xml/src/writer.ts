import type { XmlElement } from './element.js';
import type { EncodingName } from './encoding/names.js';

export interface XmlWriterOptions {
  /** Default UTF-8. Characters the encoding cannot hold become character references. UTF-16 gets a byte order mark. */
  encoding?: EncodingName;
  /** Two blanks a level in element content; content with text is left alone. Default false. */
  indent?: boolean;
  /** Whether to begin with an XML declaration. Default true. */
  declaration?: boolean;
}

/** Attributes (and `xmlns` declarations) by name as written; undefined ones are left out. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

/**
 * Writes one XML document piece by piece. Every method refuses (with `XmlWriteError`) what would not be well-formed:
 * bad names, undeclared prefixes, characters XML does not allow, a second document element, unbalanced `close`.
 */
export class XmlWriter {
  constructor(_options: XmlWriterOptions = {}) {}

  /** Start tag. Names are written as given, prefix included, so declare the prefix with an `xmlns:` attribute. */
  open(_name: string, _attributes: AttributeValues = {}): this {
    throw new Error('in progress');
  }

  /** Element with only text (an empty element for ''). */
  leaf(_name: string, _text: string, _attributes: AttributeValues = {}): this {
    throw new Error('in progress');
  }

  /** Character data in the open element. */
  text(_text: string): this {
    throw new Error('in progress');
  }

  /** Copy of a parsed element with all it contains, and the namespace declarations it needs. */
  copy(_element: XmlElement): this {
    throw new Error('in progress');
  }

  /** Comment; `--` inside is refused. */
  comment(_text: string): this {
    throw new Error('in progress');
  }

  processingInstruction(_target: string, _data = ''): this {
    throw new Error('in progress');
  }

  /** End tag of the innermost open element. */
  close(): this {
    throw new Error('in progress');
  }

  /** The finished document. Throws while elements are open or when there is no document element. */
  toBytes(): Uint8Array {
    throw new Error('in progress');
  }
}
