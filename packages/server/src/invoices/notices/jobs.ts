import { Type } from 'typebox';
import { defineJob } from '../../platform/jobs/jobs.js';

/** Mail one address what happened to an invoice. Tried for about a day. */
export const mailNoticeJob = defineJob({
  name: 'invoices.mail-notice',
  payload: Type.Object({
    companyId: Type.String(),
    invoiceId: Type.String(),
    what: Type.Enum(['RECEIVED', 'FAILED']),
    /** Why it failed, as the time line says. */
    reason: Type.Optional(Type.String()),
    address: Type.String(),
  }),
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});
