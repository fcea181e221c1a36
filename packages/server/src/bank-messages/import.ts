import type { XmlElement } from '@autoinvoice/xml';
import type { Context, Queryable, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { type BankMessageKind, isSentKind } from './kinds.js';
import {
  type BankMessage,
  insertMessage,
  markRefused,
  selectRegisteredAt,
  selectSendersFrom,
  selectSentByFrame,
} from './queries.js';
import { type BankFile, readBankFile } from './read-message.js';

/** What became of a file of a bank. */
export interface ImportedMessage {
  readonly kind: BankMessageKind;
  readonly companyId: string;
  /** Our id of the message; undefined when the company has it from an earlier file. */
  readonly messageId: string | undefined;
}

/**
 * Takes a file that a bank sent: an RI message about a payer, or its refusal of a message. It goes to the company
 * whose message it answers, else to the one that the address belongs to.
 * Throws Refusal as `readBankFile`, and `not_found` when it is nobody's.
 */
export async function importBankFile(ctx: Context, bytes: Uint8Array, filename: string): Promise<ImportedMessage> {
  const file = readBankFile(bytes);
  const blob = await ctx.blobs.put(bytes);
  return withTransaction(ctx.db, (tx) => storeBankFile(ctx, tx, file, { filename, ...blob }));
}

/** The same for a file that was read and stored already, in the caller's transaction. */
export async function storeBankFile(
  ctx: Context,
  tx: Tx,
  file: BankFile,
  stored: { readonly filename: string; readonly hash: string; readonly size: number },
): Promise<ImportedMessage> {
  const { frame, kind } = file;
  if (isSentKind(kind))
    throw new Refusal('invalid_parameters', ['file: banks send FinvoiceReceiverInfo and Finvoiceack.']);
  const answered = await findAnswered(tx, file);
  if (kind === 'ERROR' && !answered)
    throw nobodys(`No message ${refusedId(file.message)} was sent by ${frame.to.address}.`);
  const companyId = answered?.companyId ?? (await ownerOf(tx, frame.to.address));
  const messageId = newId(ctx.clock);
  const isNew = await insertMessage(tx, {
    company_id: companyId,
    message_id: messageId,
    direction: 'RECEIVED',
    kind,
    frame_id: frame.id,
    ref_to_frame_id: frame.refToId ?? null,
    from_address: frame.from.address,
    from_intermediator: frame.from.intermediator,
    to_address: frame.to.address,
    to_intermediator: frame.to.intermediator,
    filename: stored.filename,
    size: stored.size,
    blob_hash: stored.hash,
    created_at: ctx.clock.now(),
  });
  if (isNew && kind === 'ERROR' && answered) await markRefused(tx, companyId, answered.messageId, messageId);
  return { kind, companyId, messageId: isNew ? messageId : undefined };
}

const nobodys = (what: string) => new Refusal('not_found', [`MESSAGE NOT FOUND OR NO RIGHTS: ${what}`]);

/** Id of the message that an acknowledgement refuses: it repeats the data of that message's frame. */
const refusedId = (message: XmlElement): string =>
  message.child('Acknowledgement')?.child('MessageData')?.child('MessageId')?.text.trim() ?? '';

/** The sent message that a file answers: ids are the senders' own, so that the address must fit as well. */
async function findAnswered(db: Queryable, { kind, frame, message }: BankFile): Promise<BankMessage | undefined> {
  const id = kind === 'ERROR' ? refusedId(message) : frame.refToId;
  if (!id) return undefined;
  const sent = await selectSentByFrame(db, id);
  const fitting = sent.filter((one) => one.fromAddress === frame.to.address);
  // Two companies may both have used an address; the later has it now.
  return fitting.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}

/** The one company that an address is registered for at the bank, else the one that has sent from it. */
async function ownerOf(db: Queryable, address: string): Promise<string> {
  const registered = await selectRegisteredAt(db, 'BANK', address);
  const owners = registered.length > 0 ? registered : await selectSendersFrom(db, address);
  const [owner] = owners;
  if (owner === undefined || owners.length > 1) {
    throw nobodys(
      owner === undefined
        ? `Nobody has the address ${address}.`
        : `${owners.length} companies have the address ${address}.`,
    );
  }
  return owner;
}
