import { Type } from 'typebox';
import { defineJob } from '../../platform/jobs/jobs.js';

/** Ask the registry of eFaktura again whether a company is free of its former provider. */
export const askB2cnoAgainJob = defineJob({
  name: 'services.b2cno-ask-again',
  payload: Type.Object({ companyId: Type.String(), agreementId: Type.String() }),
  retryLimit: 10,
  retryDelaysSeconds: [5, 60, 600],
  expireSeconds: 60,
  concurrency: 1,
});
