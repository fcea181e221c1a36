// Writes the checksums of a rule pack's manifest anew from the publisher's files:
//   node scripts/pack-checksums.mjs <manifest> <folder> [file …]
// Named files are added; files that are in the manifest and no longer in the folder are told and stay.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [manifestPath, folder, ...added] = process.argv.slice(2);
if (manifestPath === undefined || folder === undefined) {
  console.error('Usage: node scripts/pack-checksums.mjs <manifest> <folder> [file …]');
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const paths = [...new Set([...Object.keys(manifest.files), ...added])].sort();
const missing = paths.filter((path) => !existsSync(join(folder, path)));
for (const path of missing) console.error(`Not in ${folder}: ${path}`);
const sums = paths.map((path) => [
  path,
  missing.includes(path)
    ? manifest.files[path]
    : createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
]);
writeFileSync(manifestPath, `${JSON.stringify({ ...manifest, files: Object.fromEntries(sums) }, null, 2)}\n`);
if (missing.length > 0) process.exitCode = 1;
