import { patchDocument } from './confirm.js';
import { createDocument } from './create.js';
import { getDocumentEvents } from './events.js';
import { getDocument } from './get.js';
import { listDocumentsOperation } from './list.js';

/** Operations under /v1/documents. */
export const documentOperations = [
  listDocumentsOperation,
  createDocument,
  getDocument,
  patchDocument,
  getDocumentEvents,
] as const;
