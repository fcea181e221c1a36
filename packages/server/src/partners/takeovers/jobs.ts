import { Type } from 'typebox';
import { defineJob } from '../../platform/jobs/jobs.js';

const AskConsentPayload = Type.Object({
  partnerId: Type.String(),
  takeoverId: Type.String(),
  /** One admin of the company: each is mailed by a job of its own. */
  address: Type.String(),
  /** The token of the link, sealed. */
  sealedLink: Type.String(),
});

/** Mail an admin of a company the link by which it answers a takeover. Tried for about a day. */
export const askConsentJob = defineJob({
  name: 'partners.ask-consent',
  payload: AskConsentPayload,
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});
