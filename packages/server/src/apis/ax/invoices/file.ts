import { Type } from 'typebox';
import { filesOf } from '../../../invoices/queries.js';
import { Refusal } from '../../../platform/errors.js';
import { bytes, operation, raw, refusal } from '../../../platform/http/index.js';
import { ownedInvoice } from './owned.js';

/** GET /v1/invoices/{id}/files/{file_id} */
export const getInvoiceFile = operation({
  method: 'GET',
  url: '/v1/invoices/:id/files/:file_id',
  tag: 'invoices',
  summary: 'Download an attachment',
  description: 'The content as it was sent, with the media type that the entity names.',
  access: { company: ['invoice:send', 'invoice:receive'] },
  params: Type.Object({ id: Type.String(), file_id: Type.String() }),
  replies: { 200: raw('*/*'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const files = await filesOf(ctx.db, principal.companyId, [invoice.invoice_id]);
    const file = files.find((f) => f.kind === 'ATTACHMENT' && f.file_id === params.file_id.toLowerCase());
    if (file === undefined) throw new Refusal('not_found', [`No file ${params.file_id} of invoice ${params.id}`]);
    return bytes(await ctx.blobs.stream(file.blob_hash), {
      mediaType: file.media_type,
      filename: file.filename,
      size: Number(file.size),
    });
  },
});
