import { Type } from 'typebox';
import { confirmDelivery } from '../../../documents/confirm.js';
import { Refusal } from '../../../platform/errors.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { ownedDocument, ownerFor, readAccess } from './owned.js';

/** PATCH /v1/documents/{id} */
export const patchDocument = operation({
  method: 'PATCH',
  url: '/v1/documents/:id',
  tag: 'documents',
  summary: 'Confirm that a document was received',
  description:
    'The only change there is: status CONFIRMED_DELIVERY, by the receiver of a DELIVERED document. Its sender, when it is in this service too, sees the status and gets DOCUMENTS.<TYPE>.DELIVERY_CONFIRMED.',
  access: readAccess,
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({ fields: Type.Optional(Type.Array(Type.String())) }),
  body: Type.Object({ status: Type.Optional(Type.String()) }),
  example: { status: 'CONFIRMED_DELIVERY' },
  replies: { 204: empty(), 404: refusal(['not_found']), 409: refusal(['document_in_invalid_state']) },
  handler: async ({ ctx, principal, params, body }) => {
    const document = await ownedDocument(ctx, ownerFor(principal), params.id);
    if (body.status !== 'CONFIRMED_DELIVERY') {
      throw new Refusal('invalid_parameters', ['status: must be CONFIRMED_DELIVERY.']);
    }
    await confirmDelivery(ctx, document);
    return undefined;
  },
});
