import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { importWarnings } from '../fraud/import-warnings.js';
import { confirmWarning, removeWarning, warningList } from '../fraud/warnings.js';
import { jsonOption, type OutputOptions, print } from './output.js';
import { withCore } from './with-core.js';

const list = new Command('list')
  .description('The warning list, and senders that enough companies have reported.')
  .addOption(jsonOption())
  .action((options: OutputOptions) =>
    withCore(async (ctx) => {
      const { warnings, reported } = await warningList(ctx);
      if (options.json) return print(options, { warnings, reported }, '');
      for (const { warning_id, list: from, country, bid, name, bank_account, note } of warnings) {
        console.log(
          [warning_id, from ?? 'reports', country, bid, name, bank_account, note].map((x) => x ?? '-').join('\t'),
        );
      }
      for (const { country, bid, name, companies, reasons } of reported) {
        console.log(`to confirm: ${country} ${bid} ${name}, reported by ${companies} companies: ${reasons.join(', ')}`);
      }
      if (warnings.length + reported.length === 0) console.log('No warnings, and nobody to confirm.');
    }),
  );

const confirm = new Command('confirm')
  .description('Put a sender that enough companies have reported on the list.')
  .argument('<country>', 'ISO 3166-1, such as FI')
  .argument('<business-id>')
  .option('--note <text>', 'why')
  .addOption(jsonOption())
  .action((country: string, bid: string, { note, ...options }: OutputOptions & { note?: string }) =>
    withCore(async (ctx) => {
      const id = await confirmWarning(ctx, country, bid, note);
      print(options, { warning_id: id, country, bid }, `Warning ${id} of ${country} ${bid}.`);
    }),
  );

const remove = new Command('remove')
  .description('Take a warning off the list.')
  .argument('<warning-id>')
  .addOption(jsonOption())
  .action((id: string, options: OutputOptions) =>
    withCore(async (ctx) => {
      await removeWarning(ctx, id);
      print(options, { removed: id }, `Warning ${id} is removed.`);
    }),
  );

const importList = new Command('import')
  .description('Take a published list, in place of what it gave before.')
  .argument('<file>', 'CSV with the column name, and if known country, bid, bank_account, note')
  .option('--list <name>', 'which list it is, shown to receivers; the name of the file when left out')
  .addOption(jsonOption())
  .action((file: string, { list: name = basename(file), ...options }: OutputOptions & { list?: string }) =>
    withCore(async (ctx) => {
      const count = await importWarnings(ctx, name, await readFile(file, 'utf8'));
      print(options, { list: name, count }, `${count} senders of ${name}.`);
    }),
  );

/** `autoinvoice warnings …` */
export const warningsCommand = new Command('warnings')
  .description('Senders that receivers are warned of (check SENDER_WARNING_LIST).')
  .addCommand(list)
  .addCommand(confirm)
  .addCommand(remove)
  .addCommand(importList);
