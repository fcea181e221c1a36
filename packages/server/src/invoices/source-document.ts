import {
  type CompanionFile,
  FormatError,
  type FormatName,
  type FormatProblem,
  type Invoice,
  identify,
  invoiceFromJson,
  readInvoice,
  SUPPORTED_FORMATS,
} from '@autoinvoice/invoice';
import { Refusal } from '../platform/errors.js';
import { unpublishedFormat } from './formats.js';

/** Format that a document came in; JSON is this service's own, of the same shape as the semantic invoice. */
export type SourceFormat = FormatName | 'JSON';

/**
 * Reads an invoice document. Its content decides the format; what the sender stated is asked only when the content
 * does not tell, as with dialects that carry no mark of their own. `companions` are the files that came beside it.
 * Throws Refusal `invoice_create_api_error` with everything that was found wrong, and where.
 */
export function sourceDocument(
  bytes: Uint8Array,
  stated?: string,
  companions: readonly CompanionFile[] = [],
): { format: SourceFormat; invoice: Invoice } {
  try {
    if (isJson(bytes)) return { format: 'JSON', invoice: fromJson(bytes) };
    const { format, invoice } = readInvoice(bytes, { ...formatToTry(bytes, stated), companions });
    return { format, invoice };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new Refusal('invoice_create_api_error', described(error, bytes, stated), { cause: error });
  }
}

/** Whether a document is JSON: no XML begins with a brace. */
export function isJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return first === 0x7b;
}

/** The invoice under the member `invoice`. */
function fromJson(bytes: Uint8Array): Invoice {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new FormatError('not_well_formed', `FILE IS NOT WELL-FORMED JSON: ${(cause as Error).message}`, [], {
      cause,
    });
  }
  return invoiceFromJson((value as { invoice?: unknown }).invoice);
}

/** The stated format, when the content tells none and there is a reader for what was stated. */
function formatToTry(bytes: Uint8Array, stated: string | undefined): { format?: FormatName } {
  const format = SUPPORTED_FORMATS.find((name) => name === stated);
  return format !== undefined && identify(bytes).format === 'UNKNOWN' ? { format } : {};
}

function described(error: FormatError, bytes: Uint8Array, stated: string | undefined): string[] {
  const where = error.details.map((problem) => `ERROR: ${placed(problem)}`);
  // The message of this one says what and where itself.
  if (error.code === 'not_well_formed') {
    return [isJson(bytes) ? `ERROR: ${error.message}` : `ERROR: FILE IS NOT WELL-FORMED XML: ${error.message}`];
  }
  if (error.code === 'format_unknown') {
    const unpublished = unpublishedFormat(stated);
    if (unpublished !== undefined) return [`ERROR: INVOICE FORMAT NOT SUPPORTED: ${unpublished}`];
    const expected = stated === undefined ? '' : ` It was sent as ${stated}.`;
    return [`ERROR: INVOICE FORMAT NOT RECOGNIZED: ${error.message}.${expected}`, ...where];
  }
  if (error.code === 'format_not_supported') {
    return [
      `ERROR: INVOICE FORMAT NOT SUPPORTED: the document is ${identify(bytes).format}, which this service cannot read.`,
      ...where,
    ];
  }
  return [`ERROR: ${error.message}`, ...where];
}

/** `what is wrong (/Invoice/cbc:ID, line 4)`. */
export function placed({ message, path, line }: FormatProblem): string {
  const place = [path, line === undefined ? undefined : `line ${line}`].filter((x) => x !== undefined).join(', ');
  return place === '' ? message : `${message} (${place})`;
}
