import { Type } from 'typebox';
import { filesOf, linksOf } from '../../../documents/file-queries.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { DocumentFileInDocument } from '../documents/entity.js';
import { ownedDocument, ownerFor, readAccess } from '../documents/owned.js';
import { presentFile } from '../documents/present.js';

/** GET /v1/files */
export const listFiles = operation({
  method: 'GET',
  url: '/v1/files',
  tag: 'files',
  summary: 'List the files of a document',
  description:
    'The primary file first. The answer is always a list; the public document types one file. `document_file_links` names every document that a file belongs to.',
  access: readAccess,
  query: Type.Object({ document_id: Type.String() }),
  replies: {
    200: Type.Union([DocumentFileInDocument, Type.Array(DocumentFileInDocument)]),
    404: refusal(['not_found']),
  },
  handler: async ({ ctx, principal, query, request }) => {
    const owner = ownerFor(principal);
    const document = await ownedDocument(ctx, owner, query.document_id);
    const files = await filesOf(ctx.db, owner, [document.document_id]);
    const links = await linksOf(
      ctx.db,
      owner,
      files.map((file) => file.file_id),
    );
    return files.map((file) => presentFile(file, links, request.baseUrl));
  },
});
