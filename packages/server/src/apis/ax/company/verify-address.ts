import { Type } from 'typebox';
import { openAddressLink, verifyAddress } from '../../../accounts/settings/contact-address.js';
import { contactTexts } from '../../../accounts/settings/contact-texts.js';
import { bytes, operation, raw } from '../../../platform/http/index.js';
import { escapeHtml, messagePage, page, pageHeaders } from '../mailed-page.js';

const html = { mediaType: 'text/html; charset=utf-8' };
const common = {
  url: '/verify_address',
  tag: 'company',
  access: { public: true },
  hidden: true,
  query: Type.Object({ token: Type.String({ default: '' }) }),
  replies: { 200: raw('text/html'), 410: raw('text/html') },
} as const;

/** GET /verify_address?token=…: the page of a mailed link. Opening changes nothing: mail scanners open links too. */
export const getVerifyAddress = operation({
  ...common,
  method: 'GET',
  summary: 'Page of an address to be confirmed',
  handler: async ({ ctx, query, reply }) => {
    reply.headers(pageHeaders);
    const link = await openAddressLink(ctx, query.token);
    const texts = contactTexts(link?.country ?? '');
    if (!link) {
      reply.code(410);
      return bytes(messagePage(texts, texts.gone), html);
    }
    const form = `<p>${escapeHtml(texts.statement(link.companyName, link.address))}</p>
<form method="post"><button type="submit" name="answer" value="confirm">${escapeHtml(texts.confirm)}</button></form>`;
    return bytes(page(texts, form), html);
  },
});

/** POST /verify_address?token=…: confirms the address, after which the link ends. */
export const postVerifyAddress = operation({
  ...common,
  method: 'POST',
  summary: 'Confirm an address',
  bodyType: 'form',
  body: Type.Object({ answer: Type.Enum(['confirm']) }),
  handler: async ({ ctx, query, reply }) => {
    reply.headers(pageHeaders);
    const texts = contactTexts((await openAddressLink(ctx, query.token))?.country ?? '');
    const verified = await verifyAddress(ctx, query.token);
    reply.code(verified ? 200 : 410);
    return bytes(messagePage(texts, verified ? texts.done : texts.gone), html);
  },
});
