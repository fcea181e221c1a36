import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';

/** Hand a request to the party it is for. Tried for two days: parties outside come back. */
export const handOverJob = defineJob({
  name: 'outside.hand-over',
  payload: Type.Object({ companyId: Type.String(), requestId: Type.String() }),
  retryLimit: 60,
  retryDelaysSeconds: [1, 5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 4,
});
