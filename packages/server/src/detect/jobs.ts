import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';

const resource = Type.Object({ ownerId: Type.String(), resourceId: Type.String() });

/** Do the checks of an invoice that are pending, and release it when it is held. A register is not asked again. */
export const runChecksJob = defineJob({
  name: 'detect.check',
  payload: resource,
  retryLimit: 5,
  retryDelaysSeconds: [1, 5, 15],
  expireSeconds: 180,
  concurrency: 4,
});

/** Release an invoice whose checks take too long. */
export const releaseOverdueJob = defineJob({
  name: 'detect.release',
  payload: resource,
  retryLimit: 100,
  retryDelaysSeconds: [1, 5, 30, 300, 3600],
  expireSeconds: 60,
  concurrency: 4,
});
