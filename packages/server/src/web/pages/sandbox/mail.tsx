import { baseUrl as linkBase } from '../../../platform/http/base-url.js';
import { keptMail, readKeptMail } from '../../../sandbox/mail.js';
import { Card, Empty, Facts, Notice } from '../../components/parts.js';
import { Moment } from '../../components/time.js';
import { notFound, type PageRequest } from '../../framework/page.js';
import { sandboxPage, sandboxView } from './frame.js';

const moment = ({ language, ctx }: PageRequest<'user'>, at: Date | undefined) =>
  at ? <Moment at={at} language={language} timeZone={ctx.config.timeZone} /> : null;

const showMail = sandboxPage({
  method: 'GET',
  path: '/sandbox/mail',
  access: 'user',
  handle: async (request) => {
    const { ctx, session, texts } = request;
    const t = texts.sandbox.mail;
    const mails = await keptMail(ctx, session.email);
    return sandboxView(
      request,
      'mail',
      <div class="stack">
        <p class="muted">{ctx.config.sandboxControls ? t.lead : t.own}</p>
        {ctx.config.smtpUrl === undefined ? null : <Notice kind="info">{t.smtp}</Notice>}
        {mails.length === 0 ? (
          <Card>
            <Empty title={t.empty}>
              <p>{t.emptyText}</p>
            </Empty>
          </Card>
        ) : (
          <div class="table-frame">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.subject}</th>
                  <th scope="col">{t.to}</th>
                  <th scope="col">{t.at}</th>
                </tr>
              </thead>
              <tbody>
                {mails.map((mail) => (
                  <tr key={mail.id}>
                    <td>
                      <a href={`/ui/sandbox/mail/${mail.id}`}>{mail.subject}</a>
                    </td>
                    <td>{mail.to}</td>
                    <td class="nowrap">{moment(request, mail.at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>,
    );
  },
});

/** The text; links to this service can be followed, by whatever address the browser reached it. */
function MailText({ text, bases }: { text: string; bases: readonly string[] }) {
  const pathOf = (piece: string) => {
    const base = bases.find((b) => piece.startsWith(`${b}/`));
    return base === undefined ? undefined : piece.slice(base.length);
  };
  const pieces = text.split(/(https?:\/\/\S+)/);
  return (
    <div class="mail">
      {pieces.map((piece, at) =>
        pathOf(piece) ? (
          <a key={`${at} link`} href={pathOf(piece)}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  );
}

const openMail = sandboxPage({
  method: 'GET',
  path: '/sandbox/mail/:id',
  access: 'user',
  handle: async (request) => {
    const { ctx, session, params, texts, baseUrl } = request;
    const t = texts.sandbox.mail;
    const mail = await readKeptMail(ctx, session.email, params.id ?? '');
    if (!mail) return notFound;
    return sandboxView(
      request,
      'mail',
      <div class="stack">
        <p>
          <a href="/ui/sandbox/mail">{t.all}</a>
        </p>
        <Card title={mail.subject}>
          <Facts
            facts={[
              [t.to, mail.to],
              [t.at, moment(request, mail.at)],
            ]}
          />
          <hr />
          <MailText text={mail.text} bases={[baseUrl, linkBase(ctx.config)]} />
        </Card>
      </div>,
    );
  },
});

/** Mail that stayed here because no SMTP server is set. */
export const mailPages = [showMail, openMail];
