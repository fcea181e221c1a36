import { verifyEmail } from '../../../accounts/sign-in/sign-in.js';
import { issueTicket, openTicket } from '../../../accounts/sign-in/tickets.js';
import { Refusal } from '../../../platform/errors.js';
import { withTransaction } from '../../../platform/postgres/transaction.js';
import { Form, Submit } from '../../components/form.js';
import { Card, PageHead } from '../../components/parts.js';
import { page, redirect, view } from '../../framework/page.js';

/** GET /ui/verify-email?token=…: opening changes nothing, since mail scanners open links too. */
const showVerify = page({
  method: 'GET',
  path: '/verify-email',
  access: 'anyone',
  handle: async ({ ctx, query, texts, csrfToken }) => {
    const t = texts.signIn.verify;
    const token = query.get('token') ?? '';
    if ((await openTicket(ctx, token, 'VERIFY_EMAIL')) === undefined) throw new Refusal('link_expired');
    return view(
      t.title,
      <>
        <PageHead title={t.title} lead={t.question} />
        <Card>
          <Form class="form" action={`/ui/verify-email?token=${encodeURIComponent(token)}`} csrfToken={csrfToken}>
            <Submit>{t.confirm}</Submit>
          </Form>
        </Card>
      </>,
    );
  },
});

const verify = page({
  method: 'POST',
  path: '/verify-email',
  access: 'anyone',
  handle: async ({ ctx, query, texts }) => {
    if (!(await verifyEmail(ctx, query.get('token') ?? ''))) throw new Refusal('link_expired');
    return redirect('/ui/', { toast: { kind: 'good', text: texts.signIn.verify.done } });
  },
});

const mailAgain = page({
  method: 'POST',
  path: '/verify-email/again',
  access: 'user',
  handle: async ({ ctx, session, language, texts }) => {
    if (!session.emailVerified) {
      await withTransaction(ctx.db, (tx) => issueTicket(ctx, tx, session.userId, 'VERIFY_EMAIL', language));
    }
    return redirect('/ui/', { toast: { kind: 'good', text: texts.signIn.verify.sentAgain } });
  },
});

export const verifyPages = [showVerify, verify, mailAgain];
