import { Type } from 'typebox';
import { stepsOf } from '../../../documents/events.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { DocumentEvent } from './entity.js';
import { ownedDocument, ownerFor, readAccess } from './owned.js';
import { presentStep } from './present.js';

/** GET /v1/documents/{id}/events */
export const getDocumentEvents = operation({
  method: 'GET',
  url: '/v1/documents/:id/events',
  tag: 'documents',
  summary: "A document's time line",
  description:
    'What has happened to the document, oldest first. The answer is always a list; the public document types one entry. Codes: CREATED, NOT_CHECKED, RESERVED, DELIVERED, RECEIVED, DELIVERY_CONFIRMED, FAILED. `fields` names fields of the entries.',
  access: readAccess,
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({ fields: Type.Optional(Type.Array(Type.String())) }),
  replies: { 200: Type.Union([DocumentEvent, Type.Array(DocumentEvent)]), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const owner = ownerFor(principal);
    const document = await ownedDocument(ctx, owner, params.id);
    const steps = await stepsOf(ctx.db, owner, [document.document_id]);
    return (steps.get(document.document_id) ?? []).map(presentStep);
  },
});
