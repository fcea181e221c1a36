import { Writing } from '../mapping/context.js';
import type { Invoice } from '../model/invoice.js';
import type { Candidate, Family } from './candidate.js';
import type { CompanionFile } from './companions.js';
import { FormatError, type FormatName, type ReadResult, type WriteOptions, type WriteResult } from './format.js';
import { parseFile } from './identify.js';
import { findLosses } from './losses.js';
import { recogniseByPlugIn, whyUnsupported } from './plug-ins.js';
import { recognise } from './recognise.js';
import { type Format, formatOf } from './registry.js';

/** The syntax that documents of a format have; checked when the sender names the format. */
function familyOf(format: FormatName): Family {
  if (format.startsWith('FINVOICE')) return 'FINVOICE';
  if (format.startsWith('TEAPPS')) return 'TEAPPS';
  if (format.endsWith('CII') || format === 'FACTURX') return 'CII';
  if (format === 'SVEFAKTURA10') return 'SVEFAKTURA';
  if (format === 'FATTURAPA12') return 'FATTURAPA';
  return /UBL|PEPPOL|EHF/.test(format) ? 'UBL' : 'OTHER';
}

function decide(candidate: Candidate, stated: FormatName | undefined): FormatName {
  const found = recognise(candidate) ?? recogniseByPlugIn(candidate);
  if (!stated) {
    if (found) return found;
    throw new FormatError('format_unknown', `No known invoice format has the document element ${candidate.root}`);
  }
  if (candidate.family === familyOf(stated)) return stated;
  throw new FormatError('format_unknown', `The document is not ${stated}${found ? ` but ${found}` : ''}`);
}

function supported(name: FormatName): Format {
  const format = formatOf(name);
  if (format) return format;
  throw new FormatError('format_not_supported', whyUnsupported(name));
}

/** What is known of a file beside its content. */
export interface ReadOptions {
  format?: FormatName;
  companions?: readonly CompanionFile[];
}

/**
 * Reads an invoice of any supported format, with or without a SOAP frame before it.
 *
 * @param bytes the file
 * @param options `format`: what the sender says it is; otherwise the content decides. `companions`: files that came
 *   beside it, such as those of its ZIP, which become BT-125 where the document names them
 * @throws FormatError with every problem found, its path and line
 */
export function readInvoice(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const file = parseFile(bytes);
  if (options.companions) file.companions = [...(file.companions ?? []), ...options.companions];
  const name = decide(file.candidate, options.format);
  const invoice = supported(name).read(file);
  return { format: name, invoice, ...(invoice.transport ? { transport: invoice.transport } : {}) };
}

/**
 * Writes an invoice in a format. What the invoice lacks and the format demands is computed (totals, codes).
 *
 * @returns the document, and `losses`: what it does not carry as the invoice has it, found by reading the
 *   document again and comparing
 * @throws FormatError `format_not_supported`, `format_not_written`, `not_representable`
 */
export function writeInvoice(invoice: Invoice, name: FormatName, options: WriteOptions = {}): WriteResult {
  const format = supported(name);
  if (!format.write) throw new FormatError('format_not_written', `${name} is read, but not written`);
  const writing = new Writing(invoice.currency);
  const written = format.write(invoice, writing, options);
  if (options.losses === false) return { ...written, losses: [] };
  const file = parseFile(written.bytes);
  if (written.companions) file.companions = written.companions;
  return { ...written, losses: findLosses(invoice, format.read(file), name, writing.notes) };
}

/** Reads a document and writes it in another format. Throws as `readInvoice` and `writeInvoice` do. */
export function convert(
  bytes: Uint8Array,
  to: FormatName,
  options: WriteOptions & { format?: FormatName } = {},
): WriteResult & { from: FormatName } {
  const { format, ...writing } = options;
  const read = readInvoice(bytes, format ? { format } : {});
  return { ...writeInvoice(read.invoice, to, writing), from: read.format };
}
