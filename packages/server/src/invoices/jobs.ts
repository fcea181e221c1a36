import { Type } from 'typebox';
import { deliveryRetries, routeRetries } from '../platform/delivery/delivery-job.js';
import { defineJob } from '../platform/jobs/jobs.js';

const invoiceRef = Type.Object({ companyId: Type.String(), invoiceId: Type.String() });

/** Decide where an invoice goes, and store the plan. */
export const routeInvoiceJob = defineJob({
  name: 'invoice.route',
  payload: invoiceRef,
  ...routeRetries,
  expireSeconds: 60,
  concurrency: 8,
});

/** Hand a routed invoice to its network. */
export const deliverInvoiceJob = defineJob({
  name: 'invoice.deliver',
  payload: invoiceRef,
  ...deliveryRetries,
  expireSeconds: 120,
  concurrency: 8,
});
