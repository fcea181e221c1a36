import type { OutsideAnswer } from '../outside/request.js';
import type { OnAnswer } from '../outside/subjects.js';
import { wayNamed } from '../outside/way.js';
import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { frameTime, writeAcknowledgement } from './acknowledgement.js';
import { answerAsBank } from './counterpart/bank.js';
import { storeBankFile } from './import.js';
import { type BankMessage, markHandedOver, selectMessage } from './queries.js';
import { type BankFile, readBankFile } from './read-message.js';

/**
 * Takes the bank's answer to a message that it was handed: with ACCEPTED it may send files of its own in
 * `data.messages` (base64); REJECTED becomes an error message. In the sandbox the counterpart bank makes the files.
 */
export const onBankMessageAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  const message = await selectMessage(tx, companyId, subjectId);
  if (!message) return;
  const sent = readBankFile(await ctx.blobs.get(message.blobHash));
  if (answer.outcome === 'ACCEPTED') await markHandedOver(tx, companyId, subjectId, ctx.clock.now());
  const files = await filesOf(ctx, tx, message, sent, answer);
  for (const [n, bytes] of files.entries()) {
    const read = readable(ctx, message, bytes);
    if (!read) continue;
    const { hash, size } = await ctx.blobs.put(bytes);
    await storeBankFile(ctx, tx, read, { filename: `${message.frameId}-${n + 1}.xml`, hash, size });
  }
};

async function filesOf(
  ctx: Context,
  tx: Tx,
  message: BankMessage,
  sent: BankFile,
  answer: OutsideAnswer,
): Promise<readonly Uint8Array[]> {
  if (answer.outcome === 'REJECTED') {
    const made = { messageId: newId(ctx.clock), timestamp: frameTime(ctx.clock.now()) };
    return [writeAcknowledgement(sent.frame, { code: 6, text: answer.message }, made)];
  }
  const given = answer.data?.messages;
  if (Array.isArray(given)) {
    return given.filter((text) => typeof text === 'string').map((text) => Buffer.from(text, 'base64'));
  }
  return wayNamed(ctx, 'BANK') === 'sandbox' ? answerAsBank(ctx, tx, message, sent) : [];
}

/** A bank's answer that is no message at all must not undo that the bank took ours. */
function readable(ctx: Context, { companyId, messageId }: BankMessage, bytes: Uint8Array): BankFile | undefined {
  try {
    return readBankFile(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ctx.log.error({ err: error, companyId, messageId }, 'the bank answered with a file that is no message');
    return undefined;
  }
}
