import { Type } from 'typebox';
import { bytes, operation, raw } from '../../../platform/http/index.js';
import { type Agreement, agreementOfLink, answerAgreement } from '../../../services/signing/agreements.js';
import { agreementTexts } from '../../../services/signing/texts.js';
import { escapeHtml, messagePage, page, pageHeaders } from '../mailed-page.js';

const html = { mediaType: 'text/html; charset=utf-8' };
const common = {
  url: '/agreement',
  tag: 'services',
  access: { public: true },
  hidden: true,
  query: Type.Object({ token: Type.String({ default: '' }) }),
} as const;

function formPage({ company, kind, account }: Agreement): string {
  const texts = agreementTexts(company.country);
  return page(
    texts,
    `<p>${escapeHtml(texts.statement(company.name, company.bid, texts.services[kind], account))}</p>
<p>${escapeHtml(texts.meaning)}</p>
<form method="post">
<button type="submit" name="answer" value="sign">${escapeHtml(texts.sign)}</button>
<button type="submit" name="answer" value="decline">${escapeHtml(texts.decline)}</button>
</form>`,
  );
}

/** GET /agreement?token=…: the page of an `activation_url` or a mailed link. Opening changes nothing: mail scanners open links too. */
export const getAgreementPage = operation({
  ...common,
  method: 'GET',
  summary: 'Page of an agreement to sign',
  replies: { 200: raw('text/html'), 410: raw('text/html') },
  handler: async ({ ctx, query, reply }) => {
    reply.headers(pageHeaders);
    const agreement = await agreementOfLink(ctx, query.token);
    const texts = agreementTexts(agreement?.company.country ?? '');
    reply.code(agreement ? 200 : 410);
    return bytes(agreement ? formPage(agreement) : messagePage(texts, texts.gone), html);
  },
});

/** POST /agreement?token=…: the answer, after which the link ends. */
export const postAgreementPage = operation({
  ...common,
  method: 'POST',
  summary: 'Sign or decline an agreement',
  bodyType: 'form',
  body: Type.Object({ answer: Type.Enum(['sign', 'decline']) }),
  example: { answer: 'sign' },
  replies: { 200: raw('text/html'), 410: raw('text/html') },
  handler: async ({ ctx, query, body, reply }) => {
    reply.headers(pageHeaders);
    const agreement = await agreementOfLink(ctx, query.token);
    const texts = agreementTexts(agreement?.company.country ?? '');
    const signs = body.answer === 'sign';
    const recorded = await answerAgreement(ctx, query.token, signs ? 'SIGNED' : 'DECLINED');
    reply.code(recorded ? 200 : 410);
    return bytes(messagePage(texts, recorded ? (signs ? texts.signed : texts.declined) : texts.gone), html);
  },
});
