import { Type } from 'typebox';
import { type BankMessageKind, sentKinds } from '../../../bank-messages/kinds.js';
import { deleteReceiverInfo, getBankMessage } from '../../../bank-messages/messages.js';
import { bytes, empty, operation, raw, refusal } from '../../../platform/http/index.js';

const params = Type.Object({ id: Type.String() });

/** An operation that gives a message as the file it came in. */
const fileAt = (
  url: `/v1/fi_bank_messages/${string}/:id`,
  scope: 'fi_bank_message:send' | 'fi_bank_message:receive',
  kinds: readonly BankMessageKind[],
  words: { readonly summary: string; readonly description: string },
) =>
  operation({
    method: 'GET',
    url,
    tag: 'fi_bank_messages',
    ...words,
    access: { company: [scope] },
    params,
    replies: { 200: raw('application/xml'), 404: refusal(['not_found']) },
    handler: async ({ ctx, principal, params: { id } }) => {
      const { blobHash, filename, size } = await getBankMessage(ctx, principal.companyId, id, kinds);
      return bytes(await ctx.blobs.stream(blobHash), { mediaType: 'application/xml', filename, size: Number(size) });
    },
  });

/** GET /v1/fi_bank_messages/sent_messages/{id} */
export const getSentMessage = fileAt('/v1/fi_bank_messages/sent_messages/:id', 'fi_bank_message:send', sentKinds, {
  summary: 'A sent message',
  description: 'The file as it was sent, byte by byte.',
});

/** GET /v1/fi_bank_messages/ri_messages/{id} */
export const getRiMessage = fileAt(
  '/v1/fi_bank_messages/ri_messages/:id',
  'fi_bank_message:receive',
  ['RECEIVERINFO'],
  {
    summary: 'An RI message',
    description: 'The file as the bank sent it: a SOAP header and a FinvoiceReceiverInfo.',
  },
);

/** GET /v1/fi_bank_messages/error_messages/{id} */
export const getErrorMessage = fileAt('/v1/fi_bank_messages/error_messages/:id', 'fi_bank_message:receive', ['ERROR'], {
  summary: 'An error message of a bank',
  description:
    'The file as the bank sent it: a SOAP header and a Finvoiceack, whose Reason says why a message was refused.',
});

/** DELETE /v1/fi_bank_messages/ri_messages/{id} */
export const deleteRiMessage = operation({
  method: 'DELETE',
  url: '/v1/fi_bank_messages/ri_messages/:id',
  tag: 'fi_bank_messages',
  summary: 'Delete an RI message',
  description: 'It is listed and given no more.',
  access: { company: ['fi_bank_message:receive'] },
  params,
  replies: { 204: empty('Deleted'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params: { id } }) => {
    await deleteReceiverInfo(ctx, principal.companyId, id);
    return undefined;
  },
});
