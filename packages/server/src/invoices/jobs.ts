import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';

const invoiceRef = Type.Object({ companyId: Type.String(), invoiceId: Type.String() });

/** Decide where an invoice goes, and store the plan. */
export const routeInvoiceJob = defineJob({
  name: 'invoice.route',
  payload: invoiceRef,
  retryLimit: 10,
  retryDelaysSeconds: [1, 5, 30, 120, 600],
  expireSeconds: 60,
  concurrency: 8,
});

/** Hand a routed invoice to its network. */
export const deliverInvoiceJob = defineJob({
  name: 'invoice.deliver',
  payload: invoiceRef,
  retryLimit: 20,
  retryDelaysSeconds: [1, 5, 30, 120, 600, 1800],
  expireSeconds: 120,
  concurrency: 8,
});
