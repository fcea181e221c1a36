import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that pages load. */
export interface Asset {
  /** Address with a digest of the content, so that it can be kept for ever. */
  readonly href: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
}

// Styles and scripts are served as they stand in the sources; they are no part of the compiled output.
const own = (file: string) => fileURLToPath(new URL(`../../../../src/web/assets/${file}`, import.meta.url));
const ofPackage = (path: string) => fileURLToPath(import.meta.resolve(path));

const FILES: Readonly<Record<string, readonly [file: string, mediaType: string]>> = {
  'app.css': [own('app.css'), 'text/css; charset=utf-8'],
  'app.js': [own('app.js'), 'text/javascript; charset=utf-8'],
  'htmx.js': [ofPackage('htmx.org/dist/htmx.min.js'), 'text/javascript; charset=utf-8'],
  'logo.svg': [own('logo.svg'), 'image/svg+xml'],
};

function load(name: string, [file, mediaType]: readonly [string, string]): Asset {
  const bytes = readFileSync(file);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { href: `/ui/assets/${digest}/${name}`, bytes, mediaType };
}

/** Every asset by its name; read once. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  Object.entries(FILES).map(([name, file]) => [name, load(name, file)]),
);

/** Address of an asset. Throws for a name that there is none of. */
export function assetHref(name: string): string {
  const asset = assets.get(name);
  if (!asset) throw new Error(`there is no asset ${name}`);
  return asset.href;
}
