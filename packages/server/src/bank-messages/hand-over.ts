import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askOutside } from '../outside/ask.js';
import type { Context } from '../platform/context.js';
import { bindJob, type JobBinding } from '../platform/jobs/binding.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { handOverMessageJob } from './jobs.js';
import { type BankMessage, markHandedOver, selectMessage } from './queries.js';

/** Subject of what the bank is asked about messages. */
export const bankMessageSubject = 'bank_message';

/**
 * Who hands messages over to the bank, byte by byte as they came: into the folder of the setting
 * AUTOINVOICE_BANK_FOLDER, which some other program carries to the bank, else to the party BANK.
 */
export const bankMessageJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(handOverMessageJob, async (run) => {
    const { companyId, messageId } = run.payload;
    const message = await selectMessage(ctx.db, companyId, messageId);
    if (!message) return;
    const content = await ctx.blobs.get(message.blobHash);
    const folder = ctx.config.bankFolder;
    if (folder !== undefined) await writeIntoFolder(folder, message, content);
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      if (folder !== undefined) await markHandedOver(tx, companyId, messageId, ctx.clock.now());
      else {
        await askOutside(ctx, tx, {
          companyId,
          provider: 'BANK',
          subject: bankMessageSubject,
          subjectId: messageId,
          details: asDetails(message, content),
        });
      }
    });
  }),
];

/** The name is ours, so that nothing a company says leads out of the folder; a repetition writes the same file. */
async function writeIntoFolder(folder: string, { messageId, kind }: BankMessage, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${kind.toLowerCase()}-${messageId}.xml`);
  // Under another name first: whoever watches the folder sees whole files only.
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

const asDetails = (message: BankMessage, content: Buffer) => ({
  message_type: message.kind,
  message_id: message.frameId,
  to: message.toAddress,
  to_intermediator: message.toIntermediator,
  filename: message.filename,
  content_base64: content.toString('base64'),
});
