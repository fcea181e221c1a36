import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Upload } from '@autoinvoice/client';

const mediaTypes: Readonly<Record<string, string>> = {
  '.xml': 'application/xml',
  '.zip': 'application/zip',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
};

/** A file as it is uploaded; `-` is standard input, which has no name of its own. */
export async function uploadOf(file: string): Promise<Upload> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  const filename = file === '-' ? 'invoice.xml' : basename(file);
  const mediaType = mediaTypes[extname(filename).toLowerCase()] ?? 'application/octet-stream';
  return { content: new Uint8Array(bytes), filename, mediaType };
}
