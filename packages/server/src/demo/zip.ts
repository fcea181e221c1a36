import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP of files of a folder, in memory. */
export async function zipped(folder: string, names: readonly string[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const name of names) zip.addFile(join(folder, name), name);
  zip.end();
  return buffer(zip.outputStream);
}
