import { Type } from 'typebox';
import { defineJob } from '../../platform/jobs/jobs.js';
import { signedKinds } from './link.js';

/** Mail a signer the link to the agreement that waits for a signature. Tried for about a day. */
export const mailSignLinkJob = defineJob({
  name: 'services.mail-sign-link',
  payload: Type.Object({
    kind: Type.Enum([...signedKinds]),
    companyId: Type.String(),
    agreementId: Type.String(),
    address: Type.String(),
  }),
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});
