/**
 * Attachment types that the service takes, by file name extension, with the media type they are kept as: those of the
 * contract (6.3), and csv, which EN 16931 allows inside documents and which so comes out of archives made here.
 */
const mediaTypes: Readonly<Record<string, string>> = {
  tif: 'image/tiff',
  tiff: 'image/tiff',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  xls: 'application/vnd.ms-excel',
  xsl: 'text/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  aix: 'application/octet-stream',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Lower-case extension of a file name without the dot; '' when it has none. */
export function extensionOf(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot < 0 ? '' : filename.slice(dot + 1).toLowerCase();
}

/** File name without its extension. */
export function baseNameOf(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot < 0 ? filename : filename.slice(0, dot);
}

/** Media type of an accepted attachment, undefined when the service does not take files of this name. */
export function attachmentMediaType(filename: string): string | undefined {
  return mediaTypes[extensionOf(filename)];
}

/** The accepted extensions, for error texts. */
export const attachmentExtensions = Object.keys(mediaTypes).join(' ');

/** Whether the bytes start as a ZIP archive does (APPNOTE 4.3.7; the second mark is that of an empty archive). */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}
