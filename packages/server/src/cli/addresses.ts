import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { importAddresses } from '../lookup/import-addresses.js';
import { jsonOption, type OutputOptions, print } from './output.js';
import { withCore } from './with-core.js';

const importBook = new Command('import')
  .description('Take an address book, in place of what the same source gave before.')
  .argument('<file>', 'CSV with the columns eia, operator, name, country, and if known bid and document_types')
  .option('--source <name>', 'which book it is; the name of the file when left out')
  .addOption(jsonOption())
  .action((file: string, { source = basename(file), ...options }: OutputOptions & { source?: string }) =>
    withCore(async (ctx) => {
      const count = await importAddresses(ctx, source, await readFile(file, 'utf8'));
      print(options, { source, count }, `${count} addresses of ${source}.`);
    }),
  );

/** `autoinvoice addresses …` */
export const addressesCommand = new Command('addresses')
  .description('Receivers at other operators, which look-ups find as EXTERNAL.')
  .addCommand(importBook);
