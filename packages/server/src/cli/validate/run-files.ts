import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { ValidationReport } from '@autoinvoice/validation';
import type { PackFolders } from '../../documents/registry.js';
import { validateTask } from '../../documents/validate.js';
import type { Threads } from '../../platform/threads/threads.js';

export interface FileOptions {
  readonly folders: PackFolders;
  readonly asOf: string;
  readonly language: string;
  readonly fixes: boolean;
}

/** What became of one file: a report, or why there is none. */
export interface FileResult {
  readonly file: string;
  readonly report?: ValidationReport;
  readonly failure?: string;
}

/**
 * Checks files, several at a time when there are threads, and gives the results in the order of the files. Only a few
 * are in memory at once, however many there are.
 */
export async function* validateFiles(
  files: readonly string[],
  options: FileOptions,
  threads: { readonly pool: Threads; readonly size: number } | undefined,
): AsyncGenerator<FileResult> {
  const ahead = threads === undefined ? 1 : threads.size * 2;
  const running: Promise<FileResult>[] = [];
  let next = 0;
  while (next < files.length || running.length > 0) {
    while (next < files.length && running.length < ahead)
      running.push(validateFile(files[next++]!, options, threads?.pool));
    yield await running.shift()!;
  }
}

async function validateFile(file: string, options: FileOptions, pool: Threads | undefined): Promise<FileResult> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    const input = { bytes, ...options };
    return { file, report: await (pool === undefined ? validateTask.run(input) : pool.run(validateTask, input)) };
  } catch (error) {
    return { file, failure: (error as Error).message };
  }
}
