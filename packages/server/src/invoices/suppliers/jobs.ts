import { Type } from 'typebox';
import { defineJob } from '../../platform/jobs/jobs.js';

/** Ask a supplier for e-invoices. Tried for about a day: mail servers come back. */
export const askSupplierJob = defineJob({
  name: 'invoices.ask-supplier',
  payload: Type.Object({ companyId: Type.String(), address: Type.String() }),
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});
