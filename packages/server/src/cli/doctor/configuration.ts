import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, readConfig, settings } from '../../config.js';
import { environment } from '../api/environment.js';
import { type Finding, findings } from './finding.js';

const { ok, warning, fault } = findings('configuration');

/** The settings, and what they rest on: Node, the data folder, its space and its key. */
export async function checkConfiguration(): Promise<{ config?: Config; found: Finding[] }> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    return { found: [fault((error as Error).message), ...unknownVariables()] };
  }
  const set = Object.values(settings).filter(({ env }) => process.env[env]);
  const names = set.map(({ env }) => env).join(', ');
  const found = [
    ok(`${config.mode} mode, Node.js ${process.versions.node}; set: ${names || 'nothing, all defaults'}`),
    ...unknownVariables(),
    ...productionAdvice(config),
    ...(await dataFolder(config)),
    ...(await secretKey(config)),
  ];
  return { config, found };
}

/** A misspelt variable is silently the default; here it is told. */
function unknownVariables(): Finding[] {
  const known = new Set<string>([...Object.values(settings).map(({ env }) => env), ...Object.keys(environment)]);
  return Object.keys(process.env)
    .filter((name) => name.startsWith('AUTOINVOICE_') && !known.has(name))
    .map((name) => warning(`${name} is no setting (docs/settings.md has them all)`));
}

function productionAdvice(config: Config): Finding[] {
  if (config.mode !== 'production') return [];
  return [
    ...(config.publicUrl === undefined
      ? [warning('AUTOINVOICE_PUBLIC_URL is empty: links are derived from requests')]
      : []),
    ...(config.smtpUrl === undefined
      ? [warning('AUTOINVOICE_SMTP_URL is empty: mail is written to files and reaches nobody')]
      : []),
  ];
}

async function dataFolder({ dataDir }: Config): Promise<Finding[]> {
  // A folder that is not there yet is made at the first start, in the nearest one that is.
  let folder = dataDir;
  while (folder !== dirname(folder) && !(await exists(folder))) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK);
  } catch {
    return [fault(`the data folder ${dataDir} cannot be written to`)];
  }
  const { bavail, bsize } = await statfs(folder);
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const told = `data folder ${dataDir}, ${gigabytes.toFixed(1)} GB free`;
  return [gigabytes < 1 ? warning(told) : ok(told)];
}

async function secretKey({ dataDir, secretKey: given }: Config): Promise<Finding[]> {
  if (given !== undefined) return [ok('secrets are encrypted with AUTOINVOICE_SECRET_KEY')];
  const path = join(dataDir, 'secret.key');
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return [ok(`the key of stored secrets will be made in ${path}`)];
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0)
    return [fault(`${path} can be read by others: chmod 600 ${path}`)];
  return [ok(`secrets are encrypted with ${path}; back it up apart from the database`)];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
