import type { Context, Queryable } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { frameTime, type RefusalReason, writeAcknowledgement } from '../acknowledgement.js';
import { type BankMessage, selectSentTo } from '../queries.js';
import { type BankFile, readBankFile } from '../read-message.js';
import { writeReceiverInfo } from './receiver-info.js';

/** Banks of the notification service (guidelines 2.01, section 10). */
const banks = new Set([
  'AABAFI22',
  'DABAFIHH',
  'DNBAFIHX',
  'HANDFIHH',
  'HELSFIHH',
  'ITELFIHH',
  'NDEAFIHH',
  'OKOYFIHH',
  'POPFFI22',
  'SBANFIHH',
]);

/** Addresses at which banks take the two messages (guidelines 2.01, section 10). */
const receptionAddress = { SENDERINFO: 'SENDERINFO', RECEIVERPROPOSAL: 'PROPOSAL' } as const;

/**
 * The sandbox's bank: answers a message with the files that a bank sends. It refuses what a bank refuses, with the
 * codes of the notification service; to a new invoicer it tells a payer's address, and to a proposal the payer's.
 */
export async function answerAsBank(
  ctx: Context,
  db: Queryable,
  sent: BankMessage,
  file: BankFile,
): Promise<readonly Uint8Array[]> {
  const made = { messageId: newId(ctx.clock), timestamp: frameTime(ctx.clock.now()) };
  const reason = wrongAddress(file) ?? (await wrongAction(ctx, db, sent, file)) ?? wrongPayer(file);
  if (reason) return [writeAcknowledgement(file.frame, reason, made)];
  const action = text(file, 'MessageDetails', 'MessageActionCode');
  return action === 'ADD' ? [writeReceiverInfo(file, made)] : [];
}

const text = ({ message }: BankFile, group: string, field: string): string =>
  message.child(group)?.child(field)?.text.trim() ?? '';

function wrongAddress({ kind, frame }: BankFile): RefusalReason | undefined {
  if (!banks.has(frame.to.intermediator)) return { code: 4, text: 'Intermediator not found.' };
  const address = kind === 'SENDERINFO' || kind === 'RECEIVERPROPOSAL' ? receptionAddress[kind] : undefined;
  return frame.to.address === address ? undefined : { code: 2, text: `Receiver not found: it is ${address}.` };
}

/** An invoicer announces each notification once, and can change or end only what it has announced to this bank. */
async function wrongAction(
  ctx: Context,
  db: Queryable,
  sent: BankMessage,
  file: BankFile,
): Promise<RefusalReason | undefined> {
  if (file.kind !== 'SENDERINFO') return undefined;
  const notification = text(file, 'MessageDetails', 'SenderInfoIdentifier');
  const action = text(file, 'MessageDetails', 'MessageActionCode');
  let stands = false;
  const all = await selectSentTo(db, sent.companyId, sent.toIntermediator);
  const earlier = all.filter((one) => one.messageId < sent.messageId && one.errorMessageId === null);
  for (const one of earlier) {
    const before = readBankFile(await ctx.blobs.get(one.blobHash));
    if (text(before, 'MessageDetails', 'SenderInfoIdentifier') !== notification) continue;
    stands = text(before, 'MessageDetails', 'MessageActionCode') !== 'DELETE';
  }
  if (action === 'ADD') return stands ? { code: 803, text: 'Invoicer Notification already exists.' } : undefined;
  return stands ? undefined : { code: 804, text: 'Invoicer Notification cannot be matched.' };
}

/** Payers whom the sandbox knows by their names: companies, and those who want no e-invoices. */
function wrongPayer(file: BankFile): RefusalReason | undefined {
  const name = text(file, 'BuyerPartyDetails', 'BuyerOrganisationName');
  if (/\b(Oy|Oyj|Ab|Ky|Tmi)\b/.test(name)) return { code: 805, text: 'Recipient is a company.' };
  if (/\bKielto\b/i.test(name)) return { code: 806, text: 'Recipient has refused.' };
  return undefined;
}
