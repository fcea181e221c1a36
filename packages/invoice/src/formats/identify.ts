import { type ContainedDocument, documentsIn, type XmlDocument, XmlError } from '@autoinvoice/xml';
import { kindOfTypeCode } from '../codes/document-types.js';
import { isPdf, unpackPdf } from '../facturx/unpack.js';
import { type Candidate, candidateOf } from './candidate.js';
import { beginsAttachmentMessage } from './finvoice/attachment-message.js';
import { isEnvelope } from './finvoice/envelope.js';
import { kindOf as finvoiceKind } from './finvoice/type-codes.js';
import { FormatError, type FormatName } from './format.js';
import { recogniseByPlugIn } from './plug-ins.js';
import { recognise } from './recognise.js';
import type { Documents } from './registry.js';
import { beginsSvefaktura, svefakturaIn } from './svefaktura10/frame.js';
import { kindOf as teappsKind } from './teapps/type-codes.js';

export type DocumentType = 'INVOICE' | 'CREDIT_NOTE' | 'OTHER' | 'UNKNOWN';

/** What a file is, judged by its content. */
export interface Identification {
  /** Name of the format; UNKNOWN for everything else, well-formed or not. */
  format: FormatName | 'UNKNOWN';
  documentType: DocumentType;
  /** The document's own code of its type, in the vocabulary of its format. */
  typeCode?: string;
  customizationId?: string;
  profileId?: string;
  version?: string;
  /** Document element and namespace, when the content is XML. */
  root?: string;
  namespace?: string;
  /** Character encoding of the document, when the content is XML. */
  encoding?: string;
  /** True when a SOAP frame stands before the document, or SFTI's frame around it. */
  envelope: boolean;
  /** PDF when the document is embedded in one, which is its image too. */
  container?: 'PDF';
  /** Why the content is no XML. */
  problem?: { message: string; line: number };
}

/** Parsed documents of a file with the encoding of the main one. */
export interface ParsedFile extends Documents {
  encoding: string;
  candidate: Candidate;
}

/**
 * Parses a file of one document, of a SOAP frame and a document, either with a FinvoiceAttachments message behind it, of a
 * Svefaktura and its files, or a PDF with a document in it.
 * @throws FormatError `not_well_formed` with the line, `several_documents`, `format_unknown` for a PDF without a document
 */
export function parseFile(bytes: Uint8Array): ParsedFile {
  if (!isPdf(bytes)) return parseXmlFile(bytes);
  const { invoice, others } = unpackPdf(bytes);
  const file = parseXmlFile(invoice.bytes);
  const companions = others.map(({ name, mediaType = 'application/octet-stream', bytes: content }) => ({
    name,
    mediaType,
    bytes: content,
  }));
  return { ...file, companions, candidate: { ...file.candidate, container: 'PDF' } };
}

/** The parts of a Svefaktura, when the file is one: the invoice and its files, framed or one behind the other. */
function svefakturaOf(first: XmlDocument, slices: readonly ContainedDocument[]): ParsedFile | undefined {
  if (!beginsSvefaktura(first.root)) return undefined;
  const parts = svefakturaIn([first.root, ...slices.slice(1).map((slice) => slice.parse().root)]);
  return parts && { ...parts, encoding: first.encoding, candidate: candidateOf(parts.main) };
}

function parseXmlFile(bytes: Uint8Array): ParsedFile {
  try {
    const slices = documentsIn(bytes);
    const first = slices[0]!.parse();
    const svefaktura = svefakturaOf(first, slices);
    if (svefaktura) return svefaktura;
    const last = slices.length > 1 ? slices.at(-1) : undefined;
    // Banks are sent a Finvoice and the message with its files one after the other (guidelines 3.0, section 16.2).
    const attachments = last && beginsAttachmentMessage(last.bytes) ? last.bytes : undefined;
    const count = slices.length - (attachments ? 1 : 0);
    const second = count === 2 && isEnvelope(first.root) ? slices[1] : undefined;
    if (count > 1 && !second) {
      const frame = 'one document, alone or behind its SOAP frame';
      throw new FormatError('several_documents', `The file holds ${slices.length} XML documents; it may hold ${frame}`);
    }
    const main = second?.parse() ?? first;
    const file: ParsedFile = { main: main.root, encoding: main.encoding, candidate: candidateOf(main.root) };
    if (second) file.envelope = first.root;
    if (attachments) {
      file.companions = [{ name: 'FinvoiceAttachments.xml', mediaType: 'application/xml', bytes: attachments }];
    }
    return file;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const problem = { message: error.message, line: error.line };
    throw new FormatError('not_well_formed', error.message, [problem], { cause: error });
  }
}

const CREDIT_CODES: Readonly<Partial<Record<Candidate['family'], RegExp>>> = {
  FATTURAPA: /^TD(04|08)$/,
};

function typeOf({ family, root, typeCode = '' }: Candidate): DocumentType {
  if (family === 'UBL') return root === 'Invoice' ? 'INVOICE' : root === 'CreditNote' ? 'CREDIT_NOTE' : 'OTHER';
  if (family === 'FINVOICE' || family === 'TEAPPS') {
    const kind = family === 'FINVOICE' ? finvoiceKind(typeCode) : teappsKind(typeCode || '00');
    return kind === undefined ? 'OTHER' : kind === 'creditNote' ? 'CREDIT_NOTE' : 'INVOICE';
  }
  if (family === 'OTHER') return 'UNKNOWN';
  if (family === 'SVEFAKTURA' && root !== 'Invoice') return 'OTHER';
  if (family === 'CII' || family === 'SVEFAKTURA') {
    return kindOfTypeCode(typeCode) === 'creditNote' ? 'CREDIT_NOTE' : 'INVOICE';
  }
  return CREDIT_CODES[family]?.test(typeCode) ? 'CREDIT_NOTE' : 'INVOICE';
}

/** What a parsed file is. */
export function identifyFile(file: ParsedFile): Identification {
  const { family: _family, ...said } = file.candidate;
  return {
    format: recognise(file.candidate) ?? recogniseByPlugIn(file.candidate) ?? 'UNKNOWN',
    documentType: typeOf(file.candidate),
    ...said,
    encoding: file.encoding,
    envelope: file.envelope !== undefined,
  };
}

/** Tells what a file is by its content. Never throws: what is no XML is UNKNOWN with the reason. */
export function identify(bytes: Uint8Array): Identification {
  try {
    return identifyFile(parseFile(bytes));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const problem = { message: error.message, line: error.details[0]?.line ?? 1 };
    return { format: 'UNKNOWN', documentType: 'UNKNOWN', envelope: false, problem };
  }
}
