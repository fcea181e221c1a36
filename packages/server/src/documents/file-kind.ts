import { attachmentMediaType, extensionOf } from '../invoices/file-types.js';
import { looksLikeXml } from './content/read.js';

/** What a file is, from its first bytes, else from its name and what the sender says. */
export interface FileKind {
  readonly mediaType: string;
  /** PDF, PNG, XML …; the extension in capitals for what is not known. */
  readonly format: string;
}

/** Beginnings of files that tell what they are. */
const MARKS: readonly (readonly [mark: readonly number[], mediaType: string, format: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf', 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png', 'PNG'],
  [[0xff, 0xd8, 0xff], 'image/jpeg', 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif', 'GIF'],
  [[0x49, 0x49, 0x2a, 0x00], 'image/tiff', 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image/tiff', 'TIFF'],
];

/** Media types as RFC 9110 writes them, without parameters. */
const mediaTypePattern = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/;

/** Tells what a file is. `said` is the media type that came with it; what has no form of one is passed over. */
export function fileKind(bytes: Uint8Array, filename: string, said: string): FileKind {
  const known = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (known) return { mediaType: known[1], format: known[2] };
  if (looksLikeXml(bytes) && !/html?$/i.test(filename)) return { mediaType: 'application/xml', format: 'XML' };
  const extension = extensionOf(filename);
  const plain = said.split(';')[0]?.trim().toLowerCase() ?? '';
  const mediaType = attachmentMediaType(filename) ?? (mediaTypePattern.test(plain) ? plain : undefined);
  return {
    mediaType: mediaType ?? 'application/octet-stream',
    format: /^[a-z0-9]{1,10}$/.test(extension) ? extension.toUpperCase() : 'BINARY',
  };
}
