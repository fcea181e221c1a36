import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Parts of the package whose change makes compiled packs stale. */
const COMPILER = ['compile', 'runtime', 'schematron', 'xpath', 'xsd'];
/** Parts that what is built in is made of. */
const BUILTIN = ['builtin', 'structures'];

const stamps = new Map<readonly string[], string>();

/**
 * Names the compiler that this program is: another program has another stamp, and what it compiled is not loaded.
 * Made from names, sizes and dates of the compiler's own files, so that no version number has to be remembered.
 */
export const engineStamp = (): string => stampOf(COMPILER);

/** The same for what is built in: of the compiler and the rules it compiles. */
export const builtinStamp = (): string => `${stampOf(COMPILER)}-${stampOf(BUILTIN)}`;

function stampOf(parts: readonly string[]): string {
  const known = stamps.get(parts);
  if (known !== undefined) return known;
  const root = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  for (const part of parts) {
    const entries = readdirSync(join(root, part), { recursive: true, withFileTypes: true });
    for (const entry of entries.toSorted((a, b) =>
      join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
    )) {
      if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
      const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name));
      hash.update(`${part}/${entry.name} ${size} ${mtimeMs}\n`);
    }
  }
  const stamp = hash.digest('hex').slice(0, 16);
  stamps.set(parts, stamp);
  return stamp;
}
