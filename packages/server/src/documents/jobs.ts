import { Type } from 'typebox';
import { deliveryRetries, routeRetries } from '../platform/delivery/delivery-job.js';
import { defineJob } from '../platform/jobs/jobs.js';

const documentRef = Type.Object({ ownerId: Type.String(), documentId: Type.String() });

/** Check a document and decide where it goes. */
export const routeDocumentJob = defineJob({
  name: 'document.route',
  payload: documentRef,
  ...routeRetries,
  expireSeconds: 120,
  concurrency: 4,
});

/** Hand a routed document to its network. */
export const deliverDocumentJob = defineJob({
  name: 'document.deliver',
  payload: documentRef,
  ...deliveryRetries,
  expireSeconds: 120,
  concurrency: 4,
});
