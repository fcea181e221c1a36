import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Download } from '@autoinvoice/client';
import { type OutputOptions, print } from '../output.js';

/** Writes what was fetched to the file that was named, else to standard output. */
export async function writeDownload(
  { bytes, mediaType, filename }: Download,
  options: OutputOptions & { readonly output?: string },
): Promise<void> {
  const { output } = options;
  if (output === undefined) {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
    return;
  }
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, bytes);
  const told = { file: output, bytes: bytes.length, media_type: mediaType, filename };
  print(options, told, `${output}: ${bytes.length} bytes, ${mediaType}`);
}
