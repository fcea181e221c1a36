import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { variable } from './environment.js';

/** A server and the keys that a company signs in with there. */
export interface Profile {
  readonly url: string;
  readonly client_id: string;
  readonly client_secret: string;
  readonly vendor_api_key: string;
}

export type Profiles = Readonly<Record<string, Profile>>;

/** Where profiles are kept. */
export const profilesFile = (): string =>
  join(variable('XDG_CONFIG_HOME') ?? join(homedir(), '.config'), 'autoinvoice', 'profiles.json');

/**
 * All profiles by name; none when there is no file. Throws when others than the owner can read the file: it holds
 * secrets.
 */
export async function readProfiles(): Promise<Profiles> {
  const file = profilesFile();
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stats === undefined) return {};
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
    throw new Error(`${file} holds secrets and others can read it: chmod 600 ${file}`);
  }
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Profiles;
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Writes all profiles, readable by the owner only; the file is whole at every moment. */
export async function writeProfiles(profiles: Profiles): Promise<void> {
  const file = profilesFile();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}`;
  const handle = await open(made, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(profiles, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(made, file);
}
