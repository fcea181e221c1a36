import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  installPack,
  knownManifests,
  type Manifest,
  PackError,
  packFolderName,
  removePack,
  verifyInstalled,
} from '@autoinvoice/validation';
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { packFolders, registryOf } from '../documents/registry.js';
import { jsonOption, type OutputOptions, printLine } from './output.js';

const folders = () => packFolders(readConfig());

const list = new Command('list')
  .description('The rule packs there are: installed ones first, which take precedence over built-in ones.')
  .option('--known', 'the published sets that this program has a manifest for, instead')
  .addOption(jsonOption())
  .action(async (options: OutputOptions & { known?: boolean }) => {
    const rows = options.known
      ? [...(await knownManifests()).values()].map((manifest) => row(manifest, 'known'))
      : registryOf(folders())
          .packs()
          .map(({ manifest, origin }) => row(manifest, origin));
    if (options.json) console.log(JSON.stringify(rows, null, 2));
    else
      for (const r of rows)
        console.log(`${r.pack.padEnd(28)} ${r.origin.padEnd(10)} ${r.title}, ${r.publisher}${r.dates}`);
  });

function row({ title, publisher, validFrom, validTo, ...manifest }: Manifest, origin: string) {
  const days = [validFrom && `from ${validFrom}`, validTo && `until ${validTo}`].filter(Boolean);
  const dates = days.length === 0 ? '' : ` (${days.join(' ')})`;
  return { pack: packFolderName({ title, publisher, ...manifest }), origin, title, publisher, dates };
}

const install = new Command('install')
  .description(
    'Install a rule pack: check its files against their checksums, compile it and put it in place. A running server uses it from then on.',
  )
  .argument(
    '<pack>',
    'id of a known set (see packs list --known) with --from; or a folder, zip or https address that holds its manifest.json',
  )
  .option('--from <place>', "folder, zip or https address of the publisher's files")
  .option('--sha256 <hex>', 'checksum of the zip; an https address is not taken without one')
  .option('--all', '<pack> is a folder of sets: install every known set that is found whole in it or in its folders')
  .addOption(jsonOption())
  .action(async (pack: string, options: OutputOptions & { from?: string; sha256?: string; all?: boolean }) => {
    const { folder } = folders();
    if (options.all) return installAll(pack, folder, options);
    const sha256 = options.sha256 === undefined ? {} : { sha256: options.sha256 };
    const source = options.from === undefined ? { from: pack } : { from: options.from, manifest: pack };
    tellInstalled(await installPack({ ...source, ...sha256, folder }), options);
  });

async function installAll(from: string, folder: string, options: OutputOptions): Promise<void> {
  const inner = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const places = [from, ...inner.map((entry) => join(from, entry.name))];
  for (const name of (await knownManifests()).keys()) {
    const installed = await firstThatFits(places, name, folder);
    if (installed === undefined) printLine(options, { pack: name, missing_in: from }, `${name} is not in ${from}.`);
    else tellInstalled(installed, options);
  }
}

async function firstThatFits(
  places: readonly string[],
  manifest: string,
  folder: string,
): Promise<Manifest | undefined> {
  for (const from of places) {
    try {
      return await installPack({ from, manifest, folder });
    } catch (error) {
      // Another set's folder; only faults of a set that is there are worth telling.
      if (!(error instanceof PackError) || (error.code !== 'missing' && error.code !== 'checksum')) throw error;
    }
  }
  return undefined;
}

function tellInstalled(manifest: Manifest, options: OutputOptions): void {
  const { title, publisher } = manifest;
  const pack = packFolderName(manifest);
  printLine(options, { installed: pack, title, publisher }, `Installed ${pack}: ${title}, ${publisher}.`);
}

const verify = new Command('verify')
  .description('Hold every file of the installed packs against its checksum.')
  .addOption(jsonOption())
  .action((options: OutputOptions) => {
    const found = verifyInstalled(folders().folder);
    for (const [name, problems] of found) {
      const told = problems.length === 0 ? 'as installed' : problems.join(' ');
      printLine(options, { pack: name, problems }, `${name}: ${told}`);
      if (problems.length > 0) process.exitCode = 1;
    }
    if (found.size === 0 && !options.json) console.log('No packs are installed.');
  });

const remove = new Command('remove')
  .description('Remove an installed pack; documents are then checked with another version or the built-in one.')
  .argument('<pack>', 'id, or id@version')
  .addOption(jsonOption())
  .action(async (pack: string, options: OutputOptions) => {
    const [id = '', version] = pack.split('@');
    for (const name of await removePack(folders().folder, id, version))
      printLine(options, { removed: name }, `Removed ${name}.`);
  });

/** `autoinvoice packs …` */
export const packsCommand = new Command('packs')
  .description('Rule packs: published schemas and rules, installed beside the built-in ones.')
  .addCommand(list)
  .addCommand(install)
  .addCommand(verify)
  .addCommand(remove);
