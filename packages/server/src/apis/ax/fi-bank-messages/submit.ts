import { Type } from 'typebox';
import { submitBankMessage } from '../../../bank-messages/submit.js';
import { empty, File, operation, refusal } from '../../../platform/http/index.js';

/** POST /v1/fi_bank_messages */
export const postBankMessage = operation({
  method: 'POST',
  url: '/v1/fi_bank_messages',
  tag: 'fi_bank_messages',
  summary: 'Send a message to a bank',
  description: `A file with a SOAP header and one message of the Finnish notification service: FinvoiceSenderInfo (SENDERINFO) or ReceiverProposal. It must be valid by its schema and is passed on untouched; the bank may refuse it a week later. The company needs an active registration in the network BANK.

How the caller learns the id is open in the contract, but for a Location header: that header leads to the status, so its last part is the id; GET /v1/fi_bank_messages/sent_messages lists it too. The messages of refusals are those of the older SOAP service.`,
  access: { company: ['fi_bank_message:send'] },
  bodyType: 'multipart',
  body: Type.Object({ file: File() }),
  replies: {
    204: empty('Taken; Location leads to its status'),
    400: refusal([
      'invalid_parameters',
      'bank_message_duplicate',
      'bank_message_more_than_one',
      'bank_message_soap_header_missing',
      'bank_message_invalid_intermediator',
      'bank_connection_not_active',
    ]),
  },
  handler: async ({ ctx, principal, body, reply, request }) => {
    const id = await submitBankMessage(ctx, principal.companyId, body.file);
    reply.header('location', `${request.baseUrl}/v1/fi_bank_messages/${id}`);
    return undefined;
  },
});
