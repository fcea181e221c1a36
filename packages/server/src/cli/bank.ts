import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { importBankFile } from '../bank-messages/import.js';
import { Refusal } from '../platform/errors.js';
import { withCore } from './with-core.js';

const importFiles = new Command('import')
  .description('Take files that banks sent: RI messages (FinvoiceReceiverInfo) and refusals (Finvoiceack).')
  .argument('<file...>', 'each with a SOAP header and one message')
  .action((files: string[]) =>
    withCore(async (ctx) => {
      let refused = 0;
      for (const file of files) {
        try {
          const { kind, companyId, messageId } = await importBankFile(ctx, await readFile(file), basename(file));
          console.log(`${file}: ${kind} of company ${companyId}, ${messageId ?? 'known already'}`);
        } catch (error) {
          // The others are taken all the same; the end says that something was not.
          if (!(error instanceof Refusal)) throw error;
          refused++;
          console.error(`${file}: ${[error.code, ...error.details].join(': ')}`);
        }
      }
      if (refused > 0) throw new Error(`${refused} of ${files.length} files were not taken.`);
    }),
  );

/** `autoinvoice bank …` */
export const bankCommand = new Command('bank').description('Messages of the Finnish banks.').addCommand(importFiles);
