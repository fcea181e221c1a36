import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex over the text with line ends as LF, whatever git made of them. */
  readonly checksum: string;
}

/** The folder of this package, found from wherever this file was compiled to. */
function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder;
  }
  throw new Error('The migrations folder of the server package is missing from this installation.');
}

const migrationsFolder = (): string => join(packageFolder(), 'migrations');

/** Version of the running program, kept beside each migration it applied. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * Reads every NNNN_name.sql of a folder in order of its number.
 * Throws when two files have the same number or an .sql file is named otherwise.
 */
export function readMigrationFiles(folder: string = migrationsFolder()): MigrationFile[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => {
      const parts = /^(\d{4})_([a-z0-9_-]+)\.sql$/.exec(file);
      if (parts === null) throw new Error(`Migration ${file} in ${folder} is not named NNNN_name.sql.`);
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number: Number(parts[1]), name: parts[2] ?? '', sql, checksum };
    })
    .sort((a, b) => a.number - b.number);
  for (const [i, file] of files.entries()) {
    const before = files[i - 1];
    if (before?.number === file.number) {
      throw new Error(`Migrations ${before.name} and ${file.name} have the same number, ${file.number}.`);
    }
  }
  return files;
}
