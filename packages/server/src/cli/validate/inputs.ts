import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file, folder or pattern that leads to nothing. */
export class NoSuchInput extends Error {
  override readonly name = 'NoSuchInput';
}

/**
 * The files that arguments mean, each once, in the order of the arguments: a file is itself, a folder all `.xml` files
 * in it, a pattern (`*`, `**`, `?`, `{a,b}`) the files it fits, `-` standard input. Shells expand patterns themselves; these
 * are for those that do not, and for lists too long for a command line.
 * Throws NoSuchInput.
 */
export async function inputFiles(args: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const arg of args) {
    const found = arg === '-' ? ['-'] : await filesOf(arg);
    if (found.length === 0) throw new NoSuchInput(`There is no XML file at ${arg}.`);
    for (const file of found) files.add(file);
  }
  return [...files];
}

async function filesOf(arg: string): Promise<string[]> {
  const stats = await stat(arg).catch(() => undefined);
  if (stats?.isDirectory()) return (await walk(arg)).filter((file) => /\.xml$/i.test(file));
  if (stats !== undefined) return [arg];
  if (!/[*?{]/.test(arg)) throw new NoSuchInput(`There is no file ${arg}.`);
  const base = fixedPart(arg);
  const pattern = globExpression(relative(base, arg).split(sep).join('/'));
  return (await walk(base)).filter((file) => pattern.test(relative(base, file).split(sep).join('/')));
}

/** The folder before the first part that has a pattern in it. */
function fixedPart(glob: string): string {
  let folder = glob;
  while (/[*?{]/.test(folder)) folder = dirname(folder);
  return folder;
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(resolve(folder), { withFileTypes: true }).catch((): Dirent[] => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

function globExpression(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[.+^$()|[\]\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('{')) return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`;
    return escaped(part);
  });
  return new RegExp(`^${source}$`);
}

const escaped = (text: string): string => text.replace(/[.+^$()|[\]\\*?{}]/g, '\\$&');
