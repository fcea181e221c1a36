import {
  type CompanionFile,
  FormatError,
  type FormatName,
  type FormatProblem,
  facturxPdf,
  type Invoice,
  identify,
  isPdf,
  type KeptTerm,
  keptTerms,
  type Loss,
  type Transport,
  type WriteResult,
  writeInvoice,
} from '@autoinvoice/invoice';
import { isBreach } from '@autoinvoice/validation';
import { type PackFolders, registryOf } from '../../documents/registry.js';
import { type TranslatedFinding, validateTranslated } from '../../documents/translated-findings.js';
import { documentIn } from '../../documents/validate.js';
import { threadTask } from '../../platform/threads/threads.js';
import { type Drawing, drawingOptions } from '../drawing.js';
import { type SourceFormat, sourceDocument } from '../source-document.js';
import { withoutForbiddenFiles } from './attachment-types.js';
import { withEnclosed } from './enclose.js';

/** What is to be converted, as plain data for another thread. */
export interface ConvertInput {
  readonly bytes: Uint8Array;
  /** What the sender said the document is; asked only when its content does not tell. */
  readonly stated?: string;
  readonly to: FormatName;
  /** Files that came beside the document, which it may name. */
  readonly companions?: readonly CompanionFile[];
  /** Files that are to go in the result, where its format has a place for them. */
  readonly enclosed?: readonly CompanionFile[];
  /** Whether files can travel beside the result. */
  readonly carriesFiles?: boolean;
  /** A document that is in the format already, with all that is to be enclosed, stays byte for byte. */
  readonly keepsOriginal?: boolean;
  readonly transport?: Transport;
  readonly encoding?: 'UTF-8' | 'ISO-8859-15';
  /** How a PDF is drawn, for formats that are one. */
  readonly drawing?: Drawing;
  readonly folders: PackFolders;
  /** Day whose rules apply. */
  readonly asOf: string;
}

/** A document in another format, or why there is none; and what became of the content on the way. */
export interface Conversion {
  readonly from: SourceFormat;
  readonly to: FormatName;
  /** Absent when the format cannot carry the invoice. It may be invalid: `valid` says. */
  readonly document?: Pick<WriteResult, 'bytes' | 'mediaType' | 'encoding' | 'companions'>;
  /** Whether the document keeps its schema and rules; null when nobody has rules for the format. */
  readonly valid: boolean | null;
  /** Why there is no document: all that the format cannot carry or lacks. */
  readonly reasons: readonly FormatProblem[];
  /** What its schema and rules have against the document, warnings included. */
  readonly findings: readonly TranslatedFinding[];
  readonly losses: readonly Loss[];
  readonly kept: readonly KeptTerm[];
}

/**
 * Reads a document, writes it in another format, compares, and checks the result.
 * Throws Refusal `invoice_create_api_error` when the document cannot be read.
 */
async function convert(input: ConvertInput): Promise<Conversion> {
  const { bytes, stated, to, companions, enclosed = [] } = input;
  const { format: from, invoice: read } = sourceDocument(bytes, stated, companions);
  const invoice = withEnclosed(read, enclosed);
  const isDone = input.keepsOriginal === true && from === to && invoice === read;
  const fit = withoutForbiddenFiles(invoice, to);
  const written = isDone ? asItCame(bytes) : await write(fit.invoice, input);
  if (written instanceof FormatError) {
    const reasons = written.details.length > 0 ? written.details : [{ message: written.message }];
    return { from, to, valid: false, reasons, findings: [], losses: [], kept: [] };
  }
  const { losses: found, ...document } = written;
  const losses = isDone ? found : [...fit.losses, ...found];
  const { folders, asOf } = input;
  const report = await validateTranslated(documentIn(document.bytes), { registry: registryOf(folders), asOf });
  const valid = report.findings.some(isBreach) ? false : report.verdict === 'UNKNOWN' ? null : true;
  const { findings } = report;
  return { from, to, document, valid, reasons: [], findings, losses, kept: keptTerms(invoice, losses) };
}

function asItCame(bytes: Uint8Array): WriteResult {
  const mediaType = isPdf(bytes) ? 'application/pdf' : 'application/xml';
  return { bytes, mediaType, encoding: identify(bytes).encoding ?? 'UTF-8', losses: [] };
}

async function write(invoice: Invoice, input: ConvertInput): Promise<WriteResult | FormatError> {
  const { to, transport, encoding, carriesFiles = false, drawing = {} } = input;
  try {
    if (to === 'FACTURX') return await facturxPdf(invoice, drawingOptions(invoice, drawing));
    return writeInvoice(invoice, to, {
      companions: carriesFiles,
      ...(transport === undefined ? {} : { transport }),
      ...(encoding === undefined ? {} : { encoding }),
    });
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
}

/** Converts a document, in a thread of its own. */
export const convertTask = threadTask(import.meta.url, 'convertTask', convert);
