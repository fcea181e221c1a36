import { Refusal } from '../platform/errors.js';
import type { DocumentFileRow, DocumentRow } from './rows.js';

const primaryOf = (files: readonly DocumentFileRow[]) => files.find(({ file_type }) => file_type === 'PRIMARY_FILE');

/** What a document can be fetched as: itself, by the name of its format or media type. Nothing is converted. */
export function supportedFormats(document: DocumentRow, files: readonly DocumentFileRow[]): string[] {
  const primary = primaryOf(files);
  return [document.source_format, ...(primary ? [primary.media_type] : []), 'ORIGINAL'];
}

/**
 * The file to give for `return_format`: undefined when the document's data are meant (nothing, or JSON).
 * Of several names the first that the document has counts; upper or lower case is the same.
 * Throws Refusal `format_not_supported` when it has none of them.
 */
export function fileInFormat(
  document: DocumentRow,
  files: readonly DocumentFileRow[],
  wanted: readonly string[] | undefined,
): DocumentFileRow | undefined {
  if (wanted === undefined || wanted.length === 0) return undefined;
  const supported = supportedFormats(document, files).map((name) => name.toLowerCase());
  const isData = (name: string) => name === 'json' || name === 'application/json';
  const found = wanted.map((name) => name.toLowerCase()).find((name) => isData(name) || supported.includes(name));
  if (found === undefined) {
    throw new Refusal('format_not_supported', [
      `return_format: the document is ${document.source_format}; documents are not converted.`,
    ]);
  }
  return isData(found) ? undefined : primaryOf(files);
}
