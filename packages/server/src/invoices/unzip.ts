import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refusal } from '../platform/errors.js';

export interface UnzippedFile {
  readonly filename: string;
  readonly bytes: Buffer;
}

export interface UnzipLimits {
  readonly maxFiles: number;
  /** Sum of the unpacked sizes, in bytes: what stops a ZIP bomb. */
  readonly maxBytes: number;
}

const refuse = (text: string, cause?: unknown) =>
  new Refusal('invoice_create_api_error', [`ERROR: ${text}`], { cause });

/**
 * Unpacks an archive in memory. Folders, and what desktops add unasked, are passed over; a file inside a folder keeps
 * its bare name.
 * Names that climb out of the archive, encrypted entries, links, two files of one name, and anything over the limits
 * are refused. Sizes are counted while unpacking, whatever the archive says of itself.
 * Throws Refusal `invoice_create_api_error`.
 */
export async function unzip(bytes: Buffer, limits: UnzipLimits): Promise<UnzippedFile[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, decodeStrings: true }, (error, file) =>
      error ? reject(refuse(`ZIP FILE CANNOT BE READ: ${error.message}`, error)) : resolve(file),
    ),
  );
  const files = new Map<string, UnzippedFile>();
  let left = limits.maxBytes;
  const tooLarge = () => refuse(`ZIP FILE UNPACKS TO MORE THAN ${limits.maxBytes} BYTES`);
  try {
    for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
      if (entry.fileName.endsWith('/') || isDesktopClutter(entry.fileName)) continue;
      const filename = bareName(entry);
      if (files.size >= limits.maxFiles) throw refuse(`ZIP FILE HOLDS MORE THAN ${limits.maxFiles} FILES`);
      if (files.has(filename.toLowerCase())) throw refuse(`ZIP FILE HOLDS TWO FILES NAMED ${filename}`);
      const content = await readEntry(zip, entry, left, tooLarge);
      left -= content.length;
      files.set(filename.toLowerCase(), { filename, bytes: content });
    }
  } finally {
    zip.close();
  }
  return [...files.values()];
}

/** Files that macOS and Windows put into archives by themselves. */
const isDesktopClutter = (path: string) => /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = () => {
      zip.off('entry', onEntry);
      zip.off('end', onEnd);
      zip.off('error', onError);
    };
    const onEntry = (entry: Entry) => {
      done();
      resolve(entry);
    };
    const onEnd = () => {
      done();
      resolve(undefined);
    };
    const onError = (error: Error) => {
      done();
      reject(refuse(`ZIP FILE CANNOT BE READ: ${error.message}`, error));
    };
    zip.on('entry', onEntry);
    zip.on('end', onEnd);
    zip.on('error', onError);
    zip.readEntry();
  });
}

function bareName(entry: Entry): string {
  if (entry.isEncrypted()) throw refuse(`FILE ${entry.fileName} IN THE ZIP IS ENCRYPTED`);
  // Upper 16 bits of the external attributes are the Unix mode; 0xA000 marks a symbolic link.
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000)
    throw refuse(`FILE ${entry.fileName} IN THE ZIP IS A LINK`);
  const filename = entry.fileName.split('/').at(-1) ?? '';
  if (
    filename === '' ||
    filename === '.' ||
    filename === '..' ||
    /[\p{Cc}\\]/u.test(filename) ||
    filename.length > 255
  ) {
    throw refuse(`FILE NAME ${JSON.stringify(entry.fileName)} IN THE ZIP CANNOT BE USED`);
  }
  return filename;
}

function readEntry(zip: ZipFile, entry: Entry, left: number, tooLarge: () => Refusal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > left) return reject(tooLarge());
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(refuse(`FILE ${entry.fileName} IN THE ZIP CANNOT BE READ: ${error.message}`, error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > left) stream.destroy(tooLarge());
        else chunks.push(chunk);
      });
      stream.on('error', (e: Error) =>
        reject(e instanceof Refusal ? e : refuse(`FILE ${entry.fileName} IN THE ZIP CANNOT BE READ: ${e.message}`, e)),
      );
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        // A stored file that was damaged on its way is otherwise taken with a changed amount in it.
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(refuse(`FILE ${entry.fileName} IN THE ZIP IS DAMAGED: ITS CHECKSUM IS WRONG`));
      });
    });
  });
}
