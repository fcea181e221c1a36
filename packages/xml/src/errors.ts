/**
 * What kind of fault an {@link XmlError} reports.
 *
 * - `empty`: no document element at all
 * - `encoding`: unknown encoding, bytes the encoding does not allow, or a declaration the bytes contradict
 * - `version`: an XML declaration that asks for anything but XML 1.0
 * - `doctype`: a document type declaration (refused: it is the way to external entities and expansion attacks)
 * - `entity`: a reference to anything but the five predefined entities and legal characters
 * - `character`: a character XML 1.0 does not allow
 * - `namespace`: a fault against Namespaces in XML 1.0
 * - `duplicate-attribute`: the same attribute twice, by spelling or by expanded name
 * - `tag-mismatch`: an end tag that does not match its start tag
 * - `unexpected-end`: the input ends inside markup or inside an element
 * - `syntax`: every other breach of the XML 1.0 grammar
 * - `limit`: one of {@link XmlLimits} is exceeded
 */
export type XmlErrorCode =
  | 'empty'
  | 'encoding'
  | 'version'
  | 'doctype'
  | 'entity'
  | 'character'
  | 'namespace'
  | 'duplicate-attribute'
  | 'tag-mismatch'
  | 'unexpected-end'
  | 'syntax'
  | 'limit';

/** Why a document was refused, and where. `message` already names the line and the column. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly code: XmlErrorCode;
  /** Line of the fault, from 1. */
  readonly line: number;
  /** Column of the fault in characters (code points), from 1. */
  readonly column: number;

  constructor(code: XmlErrorCode, reason: string, line: number, column: number) {
    super(`${reason} (line ${line}, column ${column})`);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

/**
 * What kind of misuse of the writer or of canonicalisation an {@link XmlWriteError} reports: the caller asked for
 * output that would not be well-formed, or for a form the standard does not define.
 */
export type XmlWriteErrorCode = 'name' | 'character' | 'namespace' | 'duplicate-attribute' | 'unbalanced' | 'encoding';

/** Why output was refused. */
export class XmlWriteError extends Error {
  override readonly name = 'XmlWriteError';
  readonly code: XmlWriteErrorCode;

  constructor(code: XmlWriteErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
