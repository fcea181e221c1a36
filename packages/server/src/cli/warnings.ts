import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { importWarnings } from '../fraud/import-warnings.js';
import { confirmWarning, removeWarning, warningList } from '../fraud/warnings.js';
import { withCore } from './with-core.js';

const list = new Command('list')
  .description('The warning list, and senders that enough companies have reported.')
  .action(() =>
    withCore(async (ctx) => {
      const { warnings, reported } = await warningList(ctx);
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
  .action((country: string, bid: string, { note }: { note?: string }) =>
    withCore(async (ctx) => {
      const id = await confirmWarning(ctx, country, bid, note);
      console.log(`Warning ${id} of ${country} ${bid}.`);
    }),
  );

const remove = new Command('remove')
  .description('Take a warning off the list.')
  .argument('<warning-id>')
  .action((id: string) =>
    withCore(async (ctx) => {
      await removeWarning(ctx, id);
      console.log(`Warning ${id} is removed.`);
    }),
  );

const importList = new Command('import')
  .description('Take a published list, in place of what it gave before.')
  .argument('<file>', 'CSV with the column name, and if known country, bid, bank_account, note')
  .option('--list <name>', 'which list it is, shown to receivers; the name of the file when left out')
  .action((file: string, { list: name = basename(file) }: { list?: string }) =>
    withCore(async (ctx) => {
      const count = await importWarnings(ctx, name, await readFile(file, 'utf8'));
      console.log(`${count} senders of ${name}.`);
    }),
  );

/** `autoinvoice warnings …` */
export const warningsCommand = new Command('warnings')
  .description('Senders that receivers are warned of (check SENDER_WARNING_LIST).')
  .addCommand(list)
  .addCommand(confirm)
  .addCommand(remove)
  .addCommand(importList);
