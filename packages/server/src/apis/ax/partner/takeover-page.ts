import { Type } from 'typebox';
import { answerByLink, openTakeoverLink } from '../../../partners/takeovers/answer.js';
import type { Takeover } from '../../../partners/takeovers/queries.js';
import { type TakeoverTexts, takeoverTexts } from '../../../partners/takeovers/texts.js';
import { bytes, operation, raw } from '../../../platform/http/index.js';
import { escapeHtml, messagePage, page, pageHeaders } from '../mailed-page.js';

const html = { mediaType: 'text/html; charset=utf-8' };
const common = {
  url: '/takeover',
  tag: 'partner',
  access: { public: true },
  hidden: true,
  query: Type.Object({ token: Type.String({ default: '' }) }),
} as const;

const formPage = (texts: TakeoverTexts, takeover: Takeover): string =>
  page(
    texts,
    `<p>${escapeHtml(texts.statement(takeover.partnerName, takeover.companyName, takeover.companyBid))}</p>
<p>${escapeHtml(texts.meaning)}</p>
<form method="post">
<button type="submit" name="answer" value="consent">${escapeHtml(texts.consent)}</button>
<button type="submit" name="answer" value="decline">${escapeHtml(texts.decline)}</button>
</form>`,
  );

/** GET /takeover?token=…: the page that a mailed link opens. Opening changes nothing: mail scanners open links too. */
export const getTakeoverPage = operation({
  ...common,
  method: 'GET',
  summary: 'Page of a takeover',
  replies: { 200: raw('text/html'), 410: raw('text/html') },
  handler: async ({ ctx, query, reply }) => {
    reply.headers(pageHeaders);
    const takeover = await openTakeoverLink(ctx, query.token);
    const texts = takeoverTexts(takeover?.companyCountry ?? '');
    reply.code(takeover ? 200 : 410);
    return bytes(takeover ? formPage(texts, takeover) : messagePage(texts, texts.gone), html);
  },
});

/** POST /takeover?token=…: the answer, after which the link ends. */
export const postTakeoverPage = operation({
  ...common,
  method: 'POST',
  summary: 'Answer a takeover',
  bodyType: 'form',
  body: Type.Object({ answer: Type.Enum(['consent', 'decline']) }),
  replies: { 200: raw('text/html'), 410: raw('text/html') },
  handler: async ({ ctx, query, body, reply }) => {
    reply.headers(pageHeaders);
    const takeover = await openTakeoverLink(ctx, query.token);
    const texts = takeoverTexts(takeover?.companyCountry ?? '');
    const consents = body.answer === 'consent';
    const recorded = await answerByLink(ctx, query.token, consents ? 'CONSENTED' : 'DECLINED');
    reply.code(recorded ? 200 : 410);
    return bytes(messagePage(texts, recorded ? (consents ? texts.consented : texts.declined) : texts.gone), html);
  },
});
