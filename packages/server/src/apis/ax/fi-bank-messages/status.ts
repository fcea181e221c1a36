import { Type } from 'typebox';
import { sentKinds } from '../../../bank-messages/kinds.js';
import { getBankMessage } from '../../../bank-messages/messages.js';
import { operation, refusal } from '../../../platform/http/index.js';

const Status = Type.Object(
  { status: Type.Enum(['OK', 'ERROR']), error_message_id: Type.Optional(Type.String()) },
  { $id: 'FiBankMessageStatus' },
);

/** GET /v1/fi_bank_messages/{id} */
export const getBankMessageStatus = operation({
  method: 'GET',
  url: '/v1/fi_bank_messages/:id',
  tag: 'fi_bank_messages',
  summary: 'Status of a sent message',
  description:
    'OK until the bank refuses it, which may be a week later: then ERROR, and `error_message_id` names the message that says why (GET /v1/fi_bank_messages/error_messages/{id}).',
  access: { company: ['fi_bank_message:send'] },
  params: Type.Object({ id: Type.String() }),
  replies: { 200: Status, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const { errorMessageId } = await getBankMessage(ctx, principal.companyId, params.id, sentKinds);
    return errorMessageId === null
      ? { status: 'OK' as const }
      : { status: 'ERROR' as const, error_message_id: errorMessageId };
  },
});
