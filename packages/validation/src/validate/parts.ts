import { documentsIn, type XmlDocument, XmlError, type XmlLimits } from '@autoinvoice/xml';
import { furtherDocuments, type Identification, identifyDocument, unwrapDocument } from '../identify/index.js';
import type { ReportFinding } from './report.js';

/** One of the XML documents in a file, read. */
export interface Part {
  /** As it stands in the file. */
  readonly outer: XmlDocument;
  /** Without its wrapper: what rules and schemas see. */
  readonly document: XmlDocument;
  readonly identification: Identification | undefined;
  /** Byte offset of the part in the file. */
  readonly start: number;
  /** How its positions become those of the file. */
  readonly place: Place;
}

/** Where a part begins in its file. */
export interface Place {
  /** Lines of the file before the part. */
  readonly lines: number;
  /** Characters before the part on its first line. */
  readonly columns: number;
}

export interface ReadParts {
  readonly parts: readonly Part[];
  /** One finding for each document that is not well-formed. */
  readonly malformed: readonly ReportFinding[];
}

/**
 * Reads every XML document of a file: most files are one, a Finvoice may follow a SOAP envelope. Never throws over
 * content: what cannot be read is a finding `XML`.
 */
export function readParts(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): ReadParts {
  const parts: Part[] = [];
  const malformed: ReportFinding[] = [];
  let place: Place = { lines: 0, columns: 0 };
  for (const slice of documentsIn(bytes, { limits })) {
    const isLast = slice.end === bytes.length;
    try {
      const outer = slice.parse();
      const identification = identifyDocument(outer);
      parts.push({ outer, document: unwrapDocument(outer), identification, start: slice.start, place });
      for (const document of furtherDocuments(outer)) {
        const other = identifyDocument(document);
        parts.push({ outer: document, document, identification: other, start: slice.start, place });
      }
      if (!isLast) place = after(place, outer.written());
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      malformed.push(malformedFinding(error, place));
      if (!isLast) place = after(place, Buffer.from(slice.bytes).toString('latin1'));
    }
  }
  return { parts, malformed };
}

function after({ lines, columns }: Place, text: string): Place {
  const rows = text.split(/\r\n|\r|\n/);
  const last = [...(rows.at(-1) ?? '')].length;
  return rows.length === 1 ? { lines, columns: columns + last } : { lines: lines + rows.length - 1, columns: last };
}

/** A position in a part as one in the file. */
export function placed<P extends { readonly line: number; readonly column: number }>(position: P, place: Place): P {
  if (place.lines === 0 && place.columns === 0) return position;
  const column = position.line === 1 ? position.column + place.columns : position.column;
  return { ...position, line: position.line + place.lines, column };
}

function malformedFinding(error: XmlError, place: Place): ReportFinding {
  const { line, column } = placed({ line: error.line, column: error.column }, place);
  const reason = error.message.replace(/ \(line \d+, column \d+\)$/, '');
  return {
    layer: 'xml',
    id: 'XML',
    severity: 'FATAL',
    message: `The document is not well-formed XML: ${reason}.`.replace(/\.\.$/, '.'),
    location: '/',
    line,
    column,
    test: '',
    node: 0,
    outcome: 'failed',
  };
}
