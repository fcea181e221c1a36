import type { Context } from '../platform/context.js';
import { bindJob, type JobBinding } from '../platform/jobs/binding.js';
import { sendSignRequestHandler, verifyCompanyHandler } from './authorization/handlers.js';
import { tellIdleHandler, tellIdleJob } from './idle/tell.js';
import { activateProfileJob, sendSignRequestJob, verifyCompanyJob } from './jobs.js';
import { activateProfileHandler } from './profiles/handlers.js';
import { sendAddressLinkHandler, sendAddressLinkJob } from './settings/contact-address.js';
import { sendTicketHandler, sendTicketJob } from './sign-in/tickets.js';
import { tellJoinedHandler, tellJoinedJob } from './users/tell-joined.js';

/** Who does the background work of accounts. */
export const accountJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(sendSignRequestJob, sendSignRequestHandler(ctx)),
  bindJob(verifyCompanyJob, verifyCompanyHandler(ctx)),
  bindJob(sendTicketJob, sendTicketHandler(ctx)),
  bindJob(sendAddressLinkJob, sendAddressLinkHandler(ctx)),
  bindJob(tellIdleJob, tellIdleHandler(ctx)),
  bindJob(tellJoinedJob, tellJoinedHandler(ctx)),
  bindJob(activateProfileJob, activateProfileHandler(ctx)),
];
