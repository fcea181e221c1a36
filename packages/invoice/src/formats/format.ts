import type { Invoice } from '../model/invoice.js';
import type { Transport } from '../model/transport.js';
import type { CompanionFile } from './companions.js';

/** Names of the formats that content is recognised as; the vocabulary of the API. */
export const FORMAT_NAMES = [
  'VISMAXML53',
  'VISMAXML60',
  'VISMAUBL10',
  'VISMAUBL30',
  'FINVOICE13',
  'FINVOICE20',
  'FINVOICE30',
  'TEAPPS27',
  'TEAPPS30',
  'PEPPOLBIS20',
  'PEPPOLBIS30',
  'EHF20',
  'SIUBL11',
  'SIUBL12',
  'SIUBL20',
  'OIOUBL',
  'OIOUBL21',
  'SVEFAKTURA10',
  'SEDI',
  'E2B',
  'XRECHNUNG23UBL',
  'XRECHNUNG23CII',
  'XRECHNUNG23EXTUBL',
  'XRECHNUNG23EXTCII',
  'XRECHNUNG30UBL',
  'XRECHNUNG30CII',
  'XRECHNUNG30EXTUBL',
  'XRECHNUNG30EXTCII',
  'FATTURAPA12',
  // Beyond the API's vocabulary: known to conversion and validation, shown by the API as said in `publicFormatName`.
  'EN16931UBL',
  'EN16931CII',
  'FACTURX',
  'PEPPOLBIS30SB',
  'EHF30REMINDER',
  // Named by the API's documentation alone.
  'LIINOS',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** One thing wrong in a document. */
export interface FormatProblem {
  /** What is wrong, in English, for the sender of the document. */
  message: string;
  /** Where: element path such as `/Invoice/cbc:IssueDate`; of what cannot be written, path in the semantic invoice. */
  path?: string;
  /** Business term of EN 16931 that it concerns, for example BT-49. */
  term?: string;
  /** The rule that a written document would break, as its publisher names it. */
  rule?: string;
  /** Line in the document, from 1. */
  line?: number;
}

export type FormatErrorCode =
  /** The bytes are no well-formed XML, or their encoding is broken. */
  | 'not_well_formed'
  /** The file holds more than one document and its SOAP frame. */
  | 'several_documents'
  /** The content is none of the known formats, or not the format that the caller said. */
  | 'format_unknown'
  /** Recognised, but there is no reader (or writer) for it. */
  | 'format_not_supported'
  /** The format can be read but is not written any more (old versions), or never was. */
  | 'format_not_written'
  /** The invoice holds, or lacks, something without which the format cannot be written validly. */
  | 'not_representable'
  /** The format has document kinds that the service does not carry, and this is one (Finvoice INV06 …). */
  | 'document_type_refused'
  /** Values that cannot be read: a date that is none, an amount that is no number. */
  | 'invalid_value';

/** A document that cannot be read or written; `details` names every problem found. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  constructor(
    readonly code: FormatErrorCode,
    message: string,
    readonly details: readonly FormatProblem[] = [],
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** What a reader gives. */
export interface ReadResult {
  format: FormatName;
  invoice: Invoice;
  /** How the document says it travels; the same object as `invoice.transport`. */
  transport?: Transport;
}

/** Something that the written document does not carry as the invoice has it. */
export interface Loss {
  /** Business term, for example BT-17; undefined for content beyond EN 16931. */
  term?: string;
  /** Where in the semantic invoice: `lines[2].item.originCountry`. */
  path: string;
  what: 'dropped' | 'moved to free text' | 'rounded' | 'shortened' | 'changed';
  /** The value as it was, at most 200 characters. */
  value?: string;
}

export interface WriteOptions {
  /** Character encoding where the format leaves a choice; Finvoice: ISO-8859-15 (default) or UTF-8. */
  encoding?: 'UTF-8' | 'ISO-8859-15';
  /** False skips the search for losses, which reads the written document again. */
  losses?: boolean;
  /** Finvoice: the transport shape to write. Default `inside` when the invoice has transport addresses. */
  envelope?: 'inside' | 'soap' | 'none';
  /** Overrides parts of `invoice.transport`, for example the operator the route found. */
  transport?: Transport;
  /**
   * True when the caller carries files beside the document: formats that have none inside then name them, and
   * `WriteResult.companions` holds them (Finvoice: one FinvoiceAttachments message; TEAPPS: the files themselves).
   */
  companions?: boolean;
}

/** What a writer gives. */
export interface WriteResult {
  bytes: Uint8Array;
  mediaType: string;
  encoding: string;
  losses: Loss[];
  /** Files that must travel beside the document, when the caller said that it carries them. */
  companions?: readonly CompanionFile[];
}
