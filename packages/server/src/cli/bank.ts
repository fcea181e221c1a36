import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { importBankFile } from '../bank-messages/import.js';
import { Refusal } from '../platform/errors.js';
import { errorAsJson, errorText } from './fail.js';
import { jsonOption, type OutputOptions, printLine } from './output.js';
import { withCore } from './with-core.js';

const importFiles = new Command('import')
  .description('Take files that banks sent: RI messages (FinvoiceReceiverInfo) and refusals (Finvoiceack).')
  .argument('<file...>', 'each with a SOAP header and one message')
  .addOption(jsonOption())
  .action((files: string[], options: OutputOptions) =>
    withCore(async (ctx) => {
      let refused = 0;
      for (const file of files) {
        try {
          const { kind, companyId, messageId } = await importBankFile(ctx, await readFile(file), basename(file));
          const told = { file, kind, company_id: companyId, message_id: messageId ?? null };
          printLine(options, told, `${file}: ${kind} of company ${companyId}, ${messageId ?? 'known already'}`);
        } catch (error) {
          // The others are taken all the same; the end says that something was not.
          if (!(error instanceof Refusal)) throw error;
          refused++;
          if (options.json) printLine(options, { file, error: errorAsJson(error) }, '');
          else console.error(`${file}: ${errorText(error)}`);
        }
      }
      if (refused > 0) throw new Error(`${refused} of ${files.length} files were not taken.`);
    }),
  );

/** `autoinvoice bank …` */
export const bankCommand = new Command('bank').description('Messages of the Finnish banks.').addCommand(importFiles);
