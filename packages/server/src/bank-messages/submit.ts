import { parseOvt } from '@autoinvoice/invoice';
import { type Profile, selectProfiles } from '../accounts/profiles/queries.js';
import type { BlobRef } from '../platform/blobs/store.js';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { handOverMessageJob } from './jobs.js';
import { isSentKind } from './kinds.js';
import { insertMessage } from './queries.js';
import { type BankFile, type Frame, largestMessageBytes, readBankFile } from './read-message.js';

/**
 * Takes a message of a company to a bank and has it handed over as it is. Gives our id of it.
 * Throws Refusal `invalid_parameters`, `bank_message_soap_header_missing`, `bank_message_more_than_one`,
 * `bank_message_invalid_intermediator`, `bank_connection_not_active`, `bank_message_duplicate`.
 */
export async function submitBankMessage(
  ctx: Context,
  companyId: string,
  { filename, blob }: { readonly filename: string | undefined; readonly blob: BlobRef },
): Promise<string> {
  if (blob.size > largestMessageBytes) {
    throw new Refusal('invalid_parameters', [`file: larger than ${largestMessageBytes} bytes.`]);
  }
  const file = readBankFile(await ctx.blobs.get(blob.hash));
  if (!isSentKind(file.kind)) {
    throw new Refusal('invalid_parameters', [
      'file: banks send this message; companies send FinvoiceSenderInfo and ReceiverProposal.',
    ]);
  }
  checkSender(file, ctx.config.bankIntermediators);
  await requireConnection(ctx, companyId, file.frame);
  return store(ctx, companyId, { file, filename: filename ?? `${file.frame.id}.xml`, blob });
}

/** The sender stands in the frame and in the message, and must be the same (notification service 2.01, section 1). */
function checkSender({ frame, message }: BankFile, ours: readonly string[]): void {
  const inside = message.child('InvoiceSenderInformationDetails');
  const intermediator = inside?.child('InvoiceSenderIntermediatorAddress')?.text.trim();
  const address = inside?.child('InvoiceSenderAddress')?.text.trim();
  if (!ours.includes(frame.from.intermediator) || intermediator !== frame.from.intermediator) {
    throw new Refusal('bank_message_invalid_intermediator', [
      `Messages of this service come from ${ours.join(' or ')}, in eb:From and in InvoiceSenderIntermediatorAddress.`,
    ]);
  }
  if (address !== frame.from.address) {
    throw new Refusal('invalid_parameters', ['file: InvoiceSenderAddress is not the address of eb:From.']);
  }
}

async function requireConnection(ctx: Context, companyId: string, { from }: Frame): Promise<void> {
  const active = await selectProfiles(ctx.db, companyId, { networks: ['BANK'], statuses: ['active'] });
  if (active.length === 0) {
    throw new Refusal('bank_connection_not_active', ['The company has no active registration in the network BANK.']);
  }
  if (active.some((profile) => isAt(profile, from.address))) return;
  throw new Refusal('bank_connection_not_active', [
    `eb:From: no active registration in BANK has the address ${from.address}.`,
  ]);
}

/** The address of the registration, a unit of the same business, or the account that was registered with it. */
function isAt({ endpointId, networkSettings }: Profile, address: string): boolean {
  const business = parseOvt(address)?.bid;
  if (endpointId === address || (business !== undefined && business === parseOvt(endpointId)?.bid)) return true;
  const iban: unknown =
    networkSettings && typeof networkSettings === 'object' && 'iban' in networkSettings && networkSettings.iban;
  return typeof iban === 'string' && iban.replaceAll(' ', '') === address.replaceAll(' ', '');
}

async function store(
  ctx: Context,
  companyId: string,
  { file, filename, blob }: { readonly file: BankFile; readonly filename: string; readonly blob: BlobRef },
): Promise<string> {
  const messageId = newId(ctx.clock);
  const { frame, kind } = file;
  await withTransaction(ctx.db, async (tx) => {
    const isNew = await insertMessage(tx, {
      company_id: companyId,
      message_id: messageId,
      direction: 'SENT',
      kind,
      frame_id: frame.id,
      ref_to_frame_id: frame.refToId ?? null,
      from_address: frame.from.address,
      from_intermediator: frame.from.intermediator,
      to_address: frame.to.address,
      to_intermediator: frame.to.intermediator,
      filename,
      size: blob.size,
      blob_hash: blob.hash,
      created_at: ctx.clock.now(),
    });
    if (!isNew) throw new Refusal('bank_message_duplicate', [`eb:MessageId: ${frame.id} was sent before.`]);
    await ctx.jobs.enqueue(tx, handOverMessageJob, { companyId, messageId });
  });
  return messageId;
}
