import type { XmlElement } from './element.js';
import { EncodedOutput } from './encoded-output.js';
import type { EncodingName } from './encoding/names.js';
import { XmlWriteError } from './errors.js';
import { escapeAttribute, escapeText, requireLegal } from './escape.js';
import { isNCName } from './qname.js';
import { copyElement } from './subtree-copy.js';
import { WrittenNames } from './written-names.js';

export interface XmlWriterOptions {
  /** Default UTF-8. Characters the encoding cannot hold become character references. UTF-16 gets a byte order mark. */
  encoding?: EncodingName;
  /** Two blanks a level in element content; content with text is left alone. Default false. */
  indent?: boolean;
  /** Whether to begin with an XML declaration. Default true; only Unicode encodings and US-ASCII can do without. */
  declaration?: boolean;
}

/** Attributes (and `xmlns` declarations) by name as written; undefined ones are left out. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

interface OpenElement {
  name: string;
  hasText: boolean;
  hasChildren: boolean;
}

/**
 * Writes one XML document piece by piece. Every method refuses (with `XmlWriteError`) what would not be well-formed:
 * bad names, undeclared prefixes, characters XML does not allow, a second document element, unbalanced `close`. After
 * a refusal the writer is not to be used further.
 */
export class XmlWriter {
  readonly #output: EncodedOutput;
  readonly #indent: boolean;
  readonly #names = new WrittenNames();
  readonly #open: OpenElement[] = [];
  /** Whether the innermost start tag still lacks its `>`. */
  #tagOpen = false;
  #rootWritten = false;
  #anything = false;
  #verbatim = false;

  constructor({ encoding = 'UTF-8', indent = false, declaration = true }: XmlWriterOptions = {}) {
    this.#output = new EncodedOutput(encoding);
    this.#indent = indent;
    const label = encoding.startsWith('UTF-16') ? 'UTF-16' : encoding;
    if (declaration) this.#output.literal(`<?xml version="1.0" encoding="${label}"?>\n`);
    else if (!encoding.startsWith('UTF-') && encoding !== 'US-ASCII') {
      throw new XmlWriteError('encoding', `a document in ${encoding} needs an XML declaration to be read`);
    }
  }

  /** Start tag. Names are written as given, prefix included, so declare the prefix with an `xmlns:` attribute. */
  open(name: string, attributes: AttributeValues = {}): this {
    return this.openWith(
      name,
      Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
  }

  /** Start tag with attributes as pairs, in the order to write them. */
  openWith(name: string, attributes: readonly (readonly [name: string, value: string])[]): this {
    const depth = this.#open.length + 1;
    if (depth === 1 && this.#rootWritten) {
      throw new XmlWriteError('unbalanced', `${name} would be a second document element`);
    }
    this.#names.enter(depth, name, attributes);
    this.#beginChild();
    this.#output.literal(`<${name}`);
    for (const [attribute, value] of attributes) {
      requireLegal(value, `attribute ${attribute}`);
      this.#output.literal(` ${attribute}="`);
      this.#output.content(escapeAttribute(value));
      this.#output.literal('"');
    }
    this.#open.push({ name, hasText: false, hasChildren: false });
    this.#tagOpen = true;
    this.#rootWritten = true;
    return this;
  }

  /** Element with only text (an empty element for ''). */
  leaf(name: string, text: string, attributes: AttributeValues = {}): this {
    return this.open(name, attributes).text(text).close();
  }

  /** Character data in the open element. */
  text(text: string): this {
    const parent = this.#open.at(-1);
    if (parent === undefined) throw new XmlWriteError('unbalanced', 'text may stand only inside an element');
    if (text === '') return this;
    requireLegal(text, `the text of ${parent.name}`);
    this.#endStartTag();
    parent.hasText = true;
    this.#output.content(escapeText(text));
    return this;
  }

  /** Copy of a parsed element with all it contains, unchanged, and the namespace declarations it needs. */
  copy(element: XmlElement): this {
    copyElement(this, this.#names.scopes, element);
    return this;
  }

  /** Runs `write` with indentation off, so that what it writes is exactly what a reader gets. */
  verbatim(write: () => void): void {
    const before = this.#verbatim;
    this.#verbatim = true;
    write();
    this.#verbatim = before;
  }

  /** Comment; what cannot stand in one is refused: `--`, a `-` at the end, CR (a parser would make it LF). */
  comment(text: string): this {
    if (text.includes('--') || text.endsWith('-') || text.includes('\r')) {
      throw new XmlWriteError('character', 'a comment may not contain -- or CR nor end in -');
    }
    requireLegal(text, 'a comment');
    this.#beginChild();
    this.#output.literal(`<!--${text}-->`);
    return this;
  }

  /** Processing instruction; the target may be neither `xml` nor prefixed, the data may not contain `?>` or CR. */
  processingInstruction(target: string, data = ''): this {
    if (!isNCName(target) || target.toLowerCase() === 'xml') {
      throw new XmlWriteError('name', `${JSON.stringify(target)} cannot be the target of a processing instruction`);
    }
    if (data.includes('?>') || data.includes('\r')) {
      throw new XmlWriteError('character', '?> and CR may not stand in a processing instruction');
    }
    requireLegal(data, `the processing instruction ${target}`);
    this.#beginChild();
    this.#output.literal(data === '' ? `<?${target}?>` : `<?${target} ${data}?>`);
    return this;
  }

  /** End tag of the innermost open element. */
  close(): this {
    const element = this.#open.pop();
    if (element === undefined) throw new XmlWriteError('unbalanced', 'close without an open element');
    if (this.#tagOpen) {
      this.#output.literal('/>');
      this.#tagOpen = false;
    } else {
      if (element.hasChildren && !element.hasText) this.#newLine();
      this.#output.literal(`</${element.name}>`);
    }
    this.#names.leave(this.#open.length + 1);
    return this;
  }

  /** The finished document. Throws while elements are open or when there is no document element. */
  toBytes(): Uint8Array {
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) throw new XmlWriteError('unbalanced', `element ${unclosed.name} is not closed`);
    if (!this.#rootWritten) throw new XmlWriteError('unbalanced', 'the document has no element');
    return this.#output.toBytes();
  }

  #beginChild(): void {
    this.#endStartTag();
    const parent = this.#open.at(-1);
    if (parent === undefined ? this.#anything : !parent.hasText) this.#newLine();
    if (parent !== undefined) parent.hasChildren = true;
    this.#anything = true;
  }

  #newLine(): void {
    if (this.#indent && !this.#verbatim) this.#output.literal(`\n${'  '.repeat(this.#open.length)}`);
  }

  #endStartTag(): void {
    if (!this.#tagOpen) return;
    this.#output.literal('>');
    this.#tagOpen = false;
  }
}
