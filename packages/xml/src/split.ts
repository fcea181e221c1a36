import { CodeUnits } from './code-units.js';

/** One of several XML documents in a file. */
export interface DocumentSlice {
  /** Byte offset of the document in the file. */
  start: number;
  /** Byte offset after the document. */
  end: number;
  /** The bytes start..end, sharing memory with the input. */
  bytes: Uint8Array;
}

/**
 * Cuts a file into the XML documents that stand in it one after another, such as an ebXML SOAP envelope before a
 * Finvoice document, each perhaps with a prolog and an encoding of its own. White space between two documents goes to
 * the first; comments and instructions go to the second, unless its XML declaration stands after them. Never throws:
 * what is ill-formed stays in its slice for `parseXml` to report. Always gives at least one slice; a single document
 * gives exactly one. The slices cover the file without gaps.
 */
export function splitDocuments(bytes: Uint8Array): DocumentSlice[] {
  const slices: DocumentSlice[] = [];
  let start = 0;
  do {
    const end = documentEnd(new CodeUnits(bytes, start), start);
    slices.push({ start, end, bytes: bytes.subarray(start, end) });
    start = end;
  } while (start < bytes.length);
  return slices;
}

/** Offset where the document that begins at `start` ends and another begins, or the end of the file. */
function documentEnd(units: CodeUnits, start: number): number {
  const root = passMisc(units, units.skipByteOrderMark(start), false).at;
  if (root < 0 || !units.is(root, '<')) return units.length;
  const rootEnd = passElement(units, root);
  if (rootEnd < 0) return units.length;
  const epilog = passMisc(units, rootEnd, true);
  if (epilog.at < 0 || epilog.at >= units.length) return units.length;
  if (CodeUnits.beginsDocument(units.bytes, epilog.at)) return epilog.at;
  return units.is(epilog.at, '<') ? (epilog.firstMarkup ?? epilog.at) : units.length;
}

/**
 * Passes white space, comments, instructions and document type declarations. `at` is the offset of what follows, -1
 * when markup is not closed; `firstMarkup` the offset of the first thing passed that is not white space.
 */
function passMisc(units: CodeUnits, from: number, stopAtDocument: boolean): { at: number; firstMarkup?: number } {
  let at = from;
  let firstMarkup: number | undefined;
  for (;;) {
    at = units.skipSpace(at);
    if (stopAtDocument && CodeUnits.beginsDocument(units.bytes, at)) break;
    if (!units.is(at, '<?') && !units.is(at, '<!')) break;
    const end = units.is(at, '<!DOCTYPE') ? passDoctype(units, at) : passSection(units, at);
    if (end < 0) return { at: -1 };
    firstMarkup ??= at;
    at = end;
  }
  return firstMarkup === undefined ? { at } : { at, firstMarkup };
}

/** Offset after the element whose start tag begins at `start`, -1 when it does not end. */
function passElement(units: CodeUnits, start: number): number {
  let depth = 0;
  let at = start;
  while (at >= 0) {
    if (units.is(at, '</')) {
      depth--;
      at = units.after('>', at);
    } else if (units.is(at, '<!') || units.is(at, '<?')) {
      at = passSection(units, at);
    } else {
      at = passTag(units, at);
      if (at >= 0 && !units.is(at - 2 * units.width, '/')) depth++;
    }
    if (depth <= 0) return at;
    if (at >= 0) at = units.find('<', at);
  }
  return -1;
}

/** Offset after a comment, CDATA section, instruction, or whatever else begins with `<!` or `<?`; -1 if not closed. */
function passSection(units: CodeUnits, at: number): number {
  if (units.is(at, '<!--')) return units.after('-->', at + 4 * units.width);
  if (units.is(at, '<![CDATA[')) return units.after(']]>', at);
  return units.is(at, '<?') ? units.after('?>', at) : units.after('>', at);
}

/** Offset after a start tag, whose attribute values may contain `>`. */
function passTag(units: CodeUnits, start: number): number {
  for (let at = start; at < units.length; at += units.width) {
    if (units.is(at, '>')) return at + units.width;
    const quote = units.is(at, '"') ? '"' : units.is(at, "'") ? "'" : undefined;
    if (quote === undefined) continue;
    at = units.find(quote, at + units.width);
    if (at < 0) return -1;
  }
  return -1;
}

/** Offset after a document type declaration with or without an internal subset. The parser refuses it later. */
function passDoctype(units: CodeUnits, start: number): number {
  let nested = 0;
  for (let at = start; at < units.length; at += units.width) {
    if (units.is(at, '<!--') || units.is(at, '<?')) {
      at = passSection(units, at) - units.width;
      if (at < start) return -1;
    } else if (units.is(at, '"') || units.is(at, "'")) {
      at = units.find(units.is(at, '"') ? '"' : "'", at + units.width);
      if (at < 0) return -1;
    } else if (units.is(at, '<') || units.is(at, '[')) nested++;
    else if (units.is(at, ']')) nested--;
    else if (units.is(at, '>')) {
      nested--;
      if (nested <= 0) return at + units.width;
    }
  }
  return -1;
}
