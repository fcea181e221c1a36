import type { Context } from '../platform/context.js';
import { type KeptMail, mailboxOf } from '../platform/mail/mailbox.js';
import { demandSandbox } from './mode.js';

const shown = 50;
/** Mail looked through for somebody's own: old mail of a busy server is not. */
const searched = 500;

/** Where strangers share the sandbox nobody reads another's mail: it holds links that open accounts. */
const mayRead = (ctx: Context, email: string, mail: KeptMail): boolean =>
  ctx.config.sandboxControls || mail.to.toLowerCase() === email.toLowerCase();

/** The newest mail kept on this server that somebody may read. Throws Refusal `not_found` outside of a sandbox. */
export async function keptMail(ctx: Context, email: string): Promise<KeptMail[]> {
  demandSandbox(ctx);
  const mails = await mailboxOf(ctx.config).list(ctx.config.sandboxControls ? shown : searched);
  return mails.filter((mail) => mayRead(ctx, email, mail)).slice(0, shown);
}

/** One of them; undefined when there is none or it is another's. */
export async function readKeptMail(ctx: Context, email: string, id: string): Promise<KeptMail | undefined> {
  demandSandbox(ctx);
  const mail = await mailboxOf(ctx.config).read(id);
  return mail && mayRead(ctx, email, mail) ? mail : undefined;
}
