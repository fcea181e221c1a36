import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import { PackError } from './pack-error.js';
import { isInnerPath } from './read-manifest.js';

const limitBytes = 512 * 1024 * 1024;
const limitEntries = 20_000;

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/**
 * Unpacks an archive in memory: path → bytes.
 * Throws PackError `source` for archives that are broken, too large, or name paths outside themselves.
 */
export async function unzip(bytes: Buffer, name: string): Promise<Map<string, Buffer>> {
  try {
    const zip = await open(bytes, { lazyEntries: true, decodeStrings: true, validateEntrySizes: true });
    if (zip.entryCount > limitEntries) throw new Error(`it has more than ${limitEntries} files`);
    return await readAll(zip);
  } catch (cause) {
    throw new PackError('source', `${name} cannot be read as a zip archive: ${(cause as Error).message}.`, { cause });
  }
}

async function readAll(zip: ZipFile): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const read = promisify<Entry, NodeJS.ReadableStream>((entry, done) => zip.openReadStream(entry, done as never));
  let left = limitBytes;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      const keep = async () => {
        if (!entry.fileName.endsWith('/')) {
          if (!isInnerPath(entry.fileName)) throw new Error(`it names the path ${entry.fileName}`);
          left -= entry.uncompressedSize;
          if (left < 0) throw new Error(`it unpacks to more than ${limitBytes} bytes`);
          files.set(entry.fileName, await buffer(await read(entry)));
        }
        zip.readEntry();
      };
      keep().catch(reject);
    });
    zip.readEntry();
  });
  return files;
}
