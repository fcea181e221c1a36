import { Type } from 'typebox';
import { defineJob } from '../platform/jobs/jobs.js';
import { tellIdleJob } from './idle/tell.js';
import { sendAddressLinkJob } from './settings/contact-address.js';
import { sendTicketJob } from './sign-in/tickets.js';
import { tellJoinedJob } from './users/tell-joined.js';

const SendSignRequestPayload = Type.Object({
  companyId: Type.String(),
  authorizationId: Type.String(),
  /** The token of the signing link, sealed. */
  sealedLink: Type.String(),
});
export type SendSignRequest = Type.Static<typeof SendSignRequestPayload>;

/** Mail a signing link. Tried for about a day: mail servers come back. */
export const sendSignRequestJob = defineJob({
  name: 'accounts.send-sign-request',
  payload: SendSignRequestPayload,
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});

const VerifyCompanyPayload = Type.Object({
  companyId: Type.String(),
  authorizationId: Type.String(),
  /** It was put off once, by the sandbox's switch. */
  isLater: Type.Optional(Type.Boolean()),
});
export type VerifyCompany = Type.Static<typeof VerifyCompanyPayload>;

/** Verify a company by itself, in sandbox mode. */
export const verifyCompanyJob = defineJob({
  name: 'accounts.verify-company',
  payload: VerifyCompanyPayload,
  retryLimit: 10,
  retryDelaysSeconds: [1, 5, 30],
  expireSeconds: 60,
  concurrency: 4,
});

const ProfilePayload = Type.Object({ companyId: Type.String(), profileId: Type.String() });
export type ActivateProfile = Type.Static<typeof ProfilePayload>;

/** Open a registration in its network. */
export const activateProfileJob = defineJob({
  name: 'accounts.activate-profile',
  payload: ProfilePayload,
  retryLimit: 10,
  retryDelaysSeconds: [1, 5, 30, 300],
  expireSeconds: 60,
  concurrency: 4,
});

/** Every kind of background work of accounts. */
export const accountJobDefinitions = [
  sendTicketJob,
  sendSignRequestJob,
  verifyCompanyJob,
  activateProfileJob,
  sendAddressLinkJob,
  tellIdleJob,
  tellJoinedJob,
];
