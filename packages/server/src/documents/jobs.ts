import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';

const documentRef = Type.Object({ ownerId: Type.String(), documentId: Type.String() });

/** Check a document and decide where it goes. */
export const routeDocumentJob = defineJob({
  name: 'document.route',
  payload: documentRef,
  retryLimit: 10,
  retryDelaysSeconds: [1, 5, 30, 120, 600],
  expireSeconds: 120,
  concurrency: 4,
});

/** Hand a routed document to its network. */
export const deliverDocumentJob = defineJob({
  name: 'document.deliver',
  payload: documentRef,
  retryLimit: 20,
  retryDelaysSeconds: [1, 5, 30, 120, 600, 1800],
  expireSeconds: 120,
  concurrency: 4,
});
