import { ByteClass } from './byte-class.js';
import { byteBits, isSpace, TEXT_STOP } from './chars.js';
import type { Input } from './input.js';
import type { NameTable } from './names.js';
import { passReference } from './references.js';
import { TagScanner } from './tag-scanner.js';
import { NodeKind, TextForm, type XmlTree } from './tree.js';
import { releaseBuilder, type TreeBuilder, takeBuilder } from './tree-builder.js';
import { passXmlDeclaration } from './xml-declaration.js';

const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const CLOSING_BRACKET = 0x5d;
const CARRIAGE_RETURN = 0x0d;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

const cdataOpen = '<![CDATA[';
/** A text that goes on for so many bytes is an attachment, and may go on for megabytes. */
const longText = 2048;
/** What the scan of text passes over. */
const plainText = ByteClass.where((c) => (byteBits[c]! & TEXT_STOP) === 0);
/** Characters of `<![CDATA[` and `]]>` together. */
const cdataMarkup = 12;

/**
 * Scans a decoded document into the array tree in one pass, checking well-formedness and namespaces on the way.
 *
 * @throws XmlError at the first fault
 */
export function scanDocument(input: Input, names: NameTable): XmlTree {
  const builder = takeBuilder();
  try {
    return new Scanner(input, names, builder).scan();
  } finally {
    releaseBuilder(builder);
  }
}

class Scanner {
  readonly #input: Input;
  readonly #names: NameTable;
  readonly #builder: TreeBuilder;
  readonly #tags: TagScanner;

  constructor(input: Input, names: NameTable, builder: TreeBuilder) {
    this.#input = input;
    this.#names = names;
    this.#builder = builder;
    this.#tags = new TagScanner(input, names, builder);
  }

  scan(): XmlTree {
    const input = this.#input;
    const document = this.#builder.add(NodeKind.document, 0, -1, 0, input.length);
    let pos = this.#misc(passXmlDeclaration(input));
    if (pos >= input.length) input.fail('empty', 'the document has no element', pos);
    pos = this.#content(this.#tags.start(pos));
    pos = this.#misc(pos);
    if (pos < input.length) input.fail('syntax', 'only one element may stand at the top of a document', pos);
    this.#builder.end[document] = this.#builder.count;
    return this.#builder.finish();
  }

  /** Comments, instructions and white space outside the document element; gives the offset of what follows them. */
  #misc(from: number): number {
    const input = this.#input;
    const { bytes } = input;
    let pos = from;
    for (;;) {
      pos = input.skipSpace(pos);
      if (pos >= input.length) return pos;
      if (bytes[pos]! !== LESS_THAN) input.failExpected('markup', pos);
      const next = bytes[pos + 1]!;
      if (next === QUESTION) pos = this.#instruction(pos);
      else if (input.is(pos, '<!--')) pos = this.#comment(pos);
      else if (input.is(pos, '<!DOCTYPE')) {
        input.fail('doctype', 'a document type declaration is not accepted', pos);
      } else return pos;
    }
  }

  /** Everything inside the document element, from after its start tag to after its end tag. */
  #content(from: number): number {
    const input = this.#input;
    const { bytes, length } = input;
    const tags = this.#tags;
    let pos = from;
    while (tags.depth > 0) {
      pos = this.#text(pos);
      if (pos + 1 >= length) tags.failUnclosed();
      const next = bytes[pos + 1]!;
      if (next === SLASH) pos = tags.end(pos);
      else if (next === EXCLAMATION) pos = this.#comment(pos);
      else if (next === QUESTION) pos = this.#instruction(pos);
      else pos = tags.start(pos);
    }
    return pos;
  }

  /** A run of character data, references and CDATA sections, up to other markup or the end; adds a text node. */
  #text(from: number): number {
    const input = this.#input;
    const { bytes, length } = input;
    let pos = from;
    let form: number = TextForm.plain;
    let markup = 0;
    for (;;) {
      // Four at a time; behind the end there are bytes enough to read.
      const long = pos + longText;
      while (
        pos < long &&
        ((byteBits[bytes[pos]!]! |
          byteBits[bytes[pos + 1]!]! |
          byteBits[bytes[pos + 2]!]! |
          byteBits[bytes[pos + 3]!]!) &
          TEXT_STOP) ===
          0
      ) {
        pos += 4;
      }
      if (pos >= long) pos = plainText.endOfRun(bytes, pos, length);
      while ((byteBits[bytes[pos]!]! & TEXT_STOP) === 0) pos++;
      const c = bytes[pos]!;
      if (c === LESS_THAN) {
        if (bytes[pos + 1]! !== EXCLAMATION || !input.is(pos, cdataOpen)) break;
        const content = pos + cdataOpen.length;
        const end = input.find(']]>', content, 'CDATA section', pos);
        if (input.checkCharacters(content, end)) form |= TextForm.wide;
        pos = end + 3;
        markup += cdataMarkup;
        form |= TextForm.encoded;
      } else if (c === AMPERSAND) {
        pos = passReference(input, pos);
        form |= TextForm.encoded;
      } else if (c === CARRIAGE_RETURN) {
        pos++;
        form |= TextForm.encoded;
      } else if (c === CLOSING_BRACKET) {
        if (input.is(pos, ']]>')) input.fail('syntax', ']]> has to be written as ]]&gt; in text', pos);
        pos++;
      } else {
        if (pos >= length) break;
        pos = input.passUnusual(pos);
        form |= TextForm.wide;
      }
    }
    // Empty CDATA sections alone make no text node: XPath has no empty ones.
    if (pos - from > markup) {
      input.checkLength(from, pos, 'text');
      this.#add(NodeKind.text, form, from, pos);
    }
    return pos;
  }

  #comment(start: number): number {
    const input = this.#input;
    if (!input.is(start, '<!--')) {
      input.fail('syntax', 'neither a comment nor a CDATA section follows <!', start);
    }
    const end = input.find('--', start + 4, 'comment', start);
    input.checkCharacters(start + 4, end);
    if (input.bytes[end + 2] !== 0x3e) input.fail('syntax', '-- is not allowed inside a comment', end);
    input.checkLength(start, end, 'comment');
    this.#add(NodeKind.comment, 0, start, end + 3);
    return end + 3;
  }

  #instruction(start: number): number {
    const input = this.#input;
    const lex = this.#tags.name(start + 2, 'the target of a processing instruction');
    const after = this.#tags.pos;
    const target = this.#names.lexical.spelled[lex]!;
    if (target.toLowerCase() === 'xml') {
      input.fail('syntax', 'an XML declaration may stand only at the very beginning', start);
    }
    if (target.includes(':')) {
      input.fail('namespace', `the target ${target} of a processing instruction contains a colon`, start + 2);
    }
    const end = input.find('?>', after, 'processing instruction', start);
    input.checkCharacters(after, end);
    if (end > after && !isSpace(input.bytes[after]!)) input.failExpected('white space or ?>', after);
    input.checkLength(start, end, 'processing instruction');
    this.#add(NodeKind.instruction, this.#names.intern(lex, ''), start, end + 2);
    return end + 2;
  }

  #add(kind: number, name: number, start: number, stop: number): void {
    this.#tags.checkNodeCount(start);
    this.#builder.add(kind, name, this.#tags.current, start, stop);
  }
}
