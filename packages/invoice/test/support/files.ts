import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Compiled tests run in packages/invoice/dist/test/support.
const here = dirname(fileURLToPath(import.meta.url));
const packageRoot = join(here, '..', '..', '..');

/** Publishers' schemas and samples lie beside the repository on some machines; they are no part of it. */
const shared = join(packageRoot, '..', '..', '..', 'shared');

/** Where documents of our own lie. */
export const FIXTURE_FOLDER = join(packageRoot, 'test', 'fixtures');

/** A document of our own. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURE_FOLDER, name)));
}

export const FIXTURES = [
  'bis3-invoice-fi.xml',
  'bis3-creditnote-fi.xml',
  'bis3-invoice-no.xml',
  'finvoice30-invoice.xml',
  'finvoice30-soap.xml',
  'finvoice30-creditnote.xml',
] as const;

/** Path of something beside the repository, or undefined (with a notice) when it is not there. */
export function besideRepository(...path: string[]): string | undefined {
  const found = join(shared, ...path);
  if (existsSync(found)) return found;
  console.log(`notice: ${path.join('/')} is not beside the repository; what needs it is skipped`);
  return undefined;
}

/** XML files of a folder of samples. */
export function samples(folder: string): { name: string; bytes: Uint8Array }[] {
  const path = besideRepository('samples', folder);
  if (!path) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => ({ name: `${folder}/${name}`, bytes: new Uint8Array(readFileSync(join(path, name))) }));
}

/** XML files of all folders of samples. */
export function allSamples(): { name: string; bytes: Uint8Array }[] {
  const path = besideRepository('samples');
  return path ? readdirSync(path).flatMap(samples) : [];
}
