import { Type } from 'typebox';
import { sentKinds } from '../../../bank-messages/kinds.js';
import { listBankMessages } from '../../../bank-messages/messages.js';
import { operation } from '../../../platform/http/index.js';

const time = (description: string) => Type.String({ format: 'date-time', description });
const window = {
  timestamp_start: time('Not before this time'),
  timestamp_end: time('Not after this time'),
};
const Ids = Type.Array(Type.String());
const spoken = (query: { timestamp_start: string; timestamp_end: string }) => ({
  from: new Date(query.timestamp_start),
  until: new Date(query.timestamp_end),
});
const order = 'A bare list of ids, oldest first; both ends of the window are in it.';

/** GET /v1/fi_bank_messages/sent_messages */
export const listSentMessages = operation({
  method: 'GET',
  url: '/v1/fi_bank_messages/sent_messages',
  tag: 'fi_bank_messages',
  summary: 'Ids of sent messages',
  description: order,
  access: { company: ['fi_bank_message:send'] },
  query: Type.Object({ message_type: Type.Enum([...sentKinds]), ...window }),
  replies: { 200: Ids },
  handler: ({ ctx, principal, query }) =>
    listBankMessages(ctx, principal.companyId, { kind: query.message_type, ...spoken(query) }),
});

/** GET /v1/fi_bank_messages/ri_messages */
export const listRiMessages = operation({
  method: 'GET',
  url: '/v1/fi_bank_messages/ri_messages',
  tag: 'fi_bank_messages',
  summary: 'Ids of received RI messages',
  description: `${order} Deleted ones are left out.`,
  access: { company: ['fi_bank_message:receive'] },
  query: Type.Object(window),
  replies: { 200: Ids },
  handler: ({ ctx, principal, query }) =>
    listBankMessages(ctx, principal.companyId, { kind: 'RECEIVERINFO', ...spoken(query) }),
});

/** GET /v1/fi_bank_messages/error_messages */
export const listErrorMessages = operation({
  method: 'GET',
  url: '/v1/fi_bank_messages/error_messages',
  tag: 'fi_bank_messages',
  summary: 'Ids of error messages of banks',
  description: order,
  access: { company: ['fi_bank_message:receive'] },
  query: Type.Object(window),
  replies: { 200: Ids },
  handler: ({ ctx, principal, query }) =>
    listBankMessages(ctx, principal.companyId, { kind: 'ERROR', ...spoken(query) }),
});
