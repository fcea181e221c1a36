import { Type } from 'typebox';
import { filesOf } from '../../../documents/file-queries.js';
import { fileInFormat } from '../../../documents/return-format.js';
import { operation, raw, refusal } from '../../../platform/http/index.js';
import { fileBytes } from '../files/bytes.js';
import { DocumentEntity } from './entity.js';
import { ownedDocument, ownerFor, readAccess } from './owned.js';
import { fieldsAsked, shownDocuments } from './shown.js';

/** GET /v1/documents/{id} */
export const getDocument = operation({
  method: 'GET',
  url: '/v1/documents/:id',
  tag: 'documents',
  summary: 'Get a document, its data or itself',
  description:
    'Without `return_format` the data as JSON. With the name of its format, its media type or ORIGINAL (`supported_formats` lists them; the values are not public) the document itself, byte for byte as it came. Of several names the first that the document has counts. Documents are not converted.',
  access: readAccess,
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({
    return_format: Type.Optional(Type.Array(Type.String())),
    fields: Type.Optional(Type.Array(Type.String())),
  }),
  replies: {
    200: [DocumentEntity, raw('*/*')],
    400: refusal(['format_not_supported']),
    404: refusal(['not_found']),
  },
  handler: async ({ ctx, principal, params, query, request }) => {
    const owner = ownerFor(principal);
    const document = await ownedDocument(ctx, owner, params.id);
    const fields = fieldsAsked(query.fields);
    const files = await filesOf(ctx.db, owner, [document.document_id]);
    const file = fileInFormat(document, files, query.return_format);
    if (file !== undefined) return fileBytes(ctx, file);
    const [shown] = await shownDocuments(ctx, owner, [document], request.baseUrl, fields);
    return shown ?? {};
  },
});
