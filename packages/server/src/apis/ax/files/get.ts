import { Type } from 'typebox';
import { findFile } from '../../../documents/file-queries.js';
import { isId } from '../../../platform/crypto/ids.js';
import { Refusal } from '../../../platform/errors.js';
import { operation, raw, refusal } from '../../../platform/http/index.js';
import { ownerFor, readAccess } from '../documents/owned.js';
import { fileBytes } from './bytes.js';

/** GET /v1/files/{id} */
export const getFile = operation({
  method: 'GET',
  url: '/v1/files/:id',
  tag: 'files',
  summary: 'Download a file of a document',
  description: 'The content as it was sent, with the media type that the file list names.',
  access: readAccess,
  params: Type.Object({ id: Type.String() }),
  replies: { 200: raw('*/*'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const id = params.id.toLowerCase();
    const file = isId(id) ? await findFile(ctx.db, ownerFor(principal), id) : undefined;
    if (file === undefined) throw new Refusal('not_found', [`No file ${params.id}`]);
    return fileBytes(ctx, file);
  },
});
