import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import type { Context, Tx } from '../../platform/context.js';
import { newSecret } from '../../platform/crypto/secrets.js';
import { baseUrl } from '../../platform/http/base-url.js';
import { defineJob, type JobHandler } from '../../platform/jobs/jobs.js';
import { selectUser } from '../users/queries.js';
import { type MailLanguage, mailTexts } from './mail-texts.js';
import { insertTicket, selectTicket, useTicket } from './queries.js';

/** What a mailed link is for. */
export type TicketPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'INVITATION';

const hoursValid: Readonly<Record<TicketPurpose, number>> = { VERIFY_EMAIL: 72, RESET_PASSWORD: 1, INVITATION: 168 };
const paths: Readonly<Record<TicketPurpose, string>> = {
  VERIFY_EMAIL: '/ui/verify-email',
  RESET_PASSWORD: '/ui/reset-password',
  INVITATION: '/ui/reset-password',
};
const sealPurpose = 'mailed link';
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const TicketMail = Type.Object({
  userId: Type.String(),
  purpose: Type.Enum(['VERIFY_EMAIL', 'RESET_PASSWORD', 'INVITATION']),
  /** The secret of the link, sealed. */
  sealed: Type.String(),
  language: Type.String(),
  /** The company that somebody is invited to. */
  company: Type.Optional(Type.String()),
});
type TicketMail = Type.Static<typeof TicketMail>;

/** Mail a link to a user. Tried for an hour: after that the link is old. */
export const sendTicketJob = defineJob({
  name: 'accounts.send-ticket',
  payload: TicketMail,
  retryLimit: 12,
  retryDelaysSeconds: [5, 30, 300],
  expireSeconds: 60,
  concurrency: 4,
});

/** Makes a link and the job that mails it, in the caller's transaction. */
export async function issueTicket(
  ctx: Context,
  tx: Tx,
  userId: string,
  purpose: TicketPurpose,
  language: MailLanguage,
  company?: string,
): Promise<void> {
  const secret = newSecret();
  const now = ctx.clock.now();
  await insertTicket(tx, {
    ticket_hash: digest(secret),
    user_id: userId,
    purpose,
    created_at: now,
    expires_at: new Date(now.getTime() + hoursValid[purpose] * 3_600_000),
  });
  await ctx.jobs.enqueue(tx, sendTicketJob, {
    userId,
    purpose,
    sealed: ctx.sealer.seal(sealPurpose, secret),
    language,
    ...(company !== undefined && { company }),
  });
}

/** The job `accounts.send-ticket`. */
export function sendTicketHandler(ctx: Context): JobHandler<TicketMail> {
  return async ({ payload, jobId }) => {
    const user = await selectUser(ctx.db, payload.userId);
    if (!user) return;
    const texts = mailTexts(payload.language)[payload.purpose];
    const link = `${baseUrl(ctx.config)}${paths[payload.purpose]}?token=${ctx.sealer.open(sealPurpose, payload.sealed)}`;
    await ctx.mailer.send({
      to: user.email,
      subject: texts.subject,
      text: `${texts.text(hoursValid[payload.purpose], payload.company ?? '')}\n\n${link}\n\n${texts.ignore}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  };
}

/** Whose link it is; undefined when it cannot be used (any more). Opening changes nothing. */
export async function openTicket(ctx: Context, secret: string, purpose: TicketPurpose): Promise<string | undefined> {
  return (await selectTicket(ctx.db, digest(secret), purpose, ctx.clock.now()))?.userId;
}

/** Uses a link up and gives its user; undefined when it cannot be used (any more). */
export const redeemTicket = (
  ctx: Context,
  tx: Tx,
  secret: string,
  purpose: TicketPurpose,
): Promise<string | undefined> => useTicket(tx, digest(secret), purpose, ctx.clock.now());
