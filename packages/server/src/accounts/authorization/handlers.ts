import type { Context } from '../../platform/context.js';
import { baseUrl } from '../../platform/http/base-url.js';
import type { JobHandler } from '../../platform/jobs/jobs.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { switchesOf } from '../../sandbox/switches.js';
import { setCompanyState } from '../companies/company-state.js';
import { lockCompany } from '../companies/queries.js';
import { type SendSignRequest, type VerifyCompany, verifyCompanyJob } from '../jobs.js';
import { signTexts } from './locales.js';
import { lockAuthorization, selectRequestForMail, updateAuthorization } from './queries.js';
import { linkLifetimeDays, linkSealPurpose } from './request-authorization.js';

/** The page that a signing link opens; the token is in the query, which no log line carries. */
const signPath = '/sign?token=';

/** Mails the signing link; the request is then SENT. A repeated attempt mails the same link again. */
export function sendSignRequestHandler(ctx: Context): JobHandler<SendSignRequest> {
  return async ({ payload, complete }) => {
    const { companyId, authorizationId } = payload;
    const request = await selectRequestForMail(ctx.db, companyId, authorizationId);
    if (request?.state !== 'PENDING') return;
    const texts = signTexts(request.locale);
    const link = baseUrl(ctx.config) + signPath + ctx.sealer.open(linkSealPurpose, payload.sealedLink);
    await ctx.mailer.send({
      to: request.auth_email,
      subject: texts.subject(request.name),
      text: `${texts.invitation(request.name, request.bid, linkLifetimeDays)}\n\n${link}\n`,
      messageId: `${authorizationId}@autoinvoice`,
    });
    await withTransaction(ctx.db, async (tx) => {
      const now = await lockAuthorization(tx, companyId, authorizationId);
      if (now?.state === 'PENDING') {
        await updateAuthorization(tx, companyId, authorizationId, { state: 'SENT', sent_at: ctx.clock.now() });
      }
      await complete(tx);
    });
  };
}

/** How long a sandbox takes that is switched to verify later. */
const laterMs = 86_400_000;

/**
 * Sandbox: takes the request as signed and verifies the company, unless the request was cancelled; or does what the
 * company's switch KYC says.
 */
export function verifyCompanyHandler(ctx: Context): JobHandler<VerifyCompany> {
  return async ({ payload, complete }) => {
    const { companyId, authorizationId } = payload;
    await withTransaction(ctx.db, async (tx) => {
      await lockCompany(tx, companyId);
      const request = await lockAuthorization(tx, companyId, authorizationId);
      const { KYC } = await switchesOf(ctx, tx, companyId);
      if (KYC === 'SILENCE') return;
      if (KYC === 'LATER' && !payload.isLater) {
        const startAfter = new Date(ctx.clock.now().getTime() + laterMs);
        await ctx.jobs.enqueue(tx, verifyCompanyJob, { ...payload, isLater: true }, { startAfter });
        return;
      }
      if (request && request.state !== 'CANCELED') {
        const now = ctx.clock.now();
        await updateAuthorization(tx, companyId, authorizationId, {
          state: 'SIGNED',
          link_lookup: null,
          ...(request.state !== 'SIGNED' && { signed_at: now, signer_name: 'Sandbox' }),
          decided_at: now,
          ...(KYC === 'REFUSED'
            ? { decision: 'UNKNOWN', decision_note: 'Refused by the sandbox' }
            : { decision: 'VERIFIED' }),
        });
        await complete(tx);
        await setCompanyState(ctx, tx, companyId, KYC === 'REFUSED' ? 'UNKNOWN' : 'VERIFIED');
      }
    });
  };
}
