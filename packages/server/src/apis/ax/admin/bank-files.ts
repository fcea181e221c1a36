import { Type } from 'typebox';
import { importBankFile } from '../../../bank-messages/import.js';
import { FileInMemory, operation, refusal } from '../../../platform/http/index.js';
import { checkAdminToken } from './admin-token.js';

/** POST /admin/bank_files: not part of the public contract. */
export const postBankFile = operation({
  method: 'POST',
  url: '/admin/bank_files',
  tag: 'fi_bank_messages',
  summary: 'Take a file that a bank sent',
  description: 'For the person who runs the service, with the token of the setting AUTOINVOICE_ADMIN_TOKEN.',
  access: { public: true },
  hidden: true,
  bodyType: 'multipart',
  body: Type.Object({ file: FileInMemory() }),
  replies: {
    201: Type.Object({ kind: Type.String(), company_id: Type.String(), id: Type.Optional(Type.String()) }),
    400: refusal(['invalid_parameters', 'bank_message_more_than_one', 'bank_message_soap_header_missing']),
    401: refusal(['auth_unauthorized']),
    404: refusal(['not_found']),
  },
  handler: async ({ ctx, body: { file }, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    const { kind, companyId, messageId } = await importBankFile(ctx, file.bytes, file.filename ?? 'message.xml');
    return { kind, company_id: companyId, ...(messageId !== undefined && { id: messageId }) };
  },
});
