import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';

/** Hand a message over to the bank. Tried for about two days. */
export const handOverMessageJob = defineJob({
  name: 'bank-messages.hand-over',
  payload: Type.Object({ companyId: Type.String(), messageId: Type.String() }),
  retryLimit: 60,
  retryDelaysSeconds: [1, 5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});
