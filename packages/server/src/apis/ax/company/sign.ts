import { Type } from 'typebox';
import { signTexts } from '../../../accounts/authorization/locales.js';
import { openSignRequest, signRequest } from '../../../accounts/authorization/sign.js';
import { bytes, operation, raw } from '../../../platform/http/index.js';
import { messagePage, pageHeaders } from '../mailed-page.js';
import { formPage } from './sign-page.js';

const html = { mediaType: 'text/html; charset=utf-8' };
const common = {
  url: '/sign',
  tag: 'company',
  access: { public: true },
  hidden: true,
  query: Type.Object({ token: Type.String({ default: '' }) }),
} as const;

/** GET /sign?token=…: the page that a signing link opens. Opening changes nothing: mail scanners open links too. */
export const getSignPage = operation({
  ...common,
  method: 'GET',
  summary: 'Page of a signing link',
  replies: { 200: raw('text/html'), 410: raw('text/html') },
  handler: async ({ ctx, query, reply }) => {
    reply.headers(pageHeaders);
    const request = await openSignRequest(ctx, query.token);
    const texts = signTexts(request?.locale ?? 'EN');
    reply.code(request ? 200 : 410);
    return bytes(
      request ? formPage(texts, { name: request.companyName, bid: request.bid }) : messagePage(texts, texts.gone),
      html,
    );
  },
});

/** POST /sign?token=…: the signer confirms name and right to sign; the link ends with it. */
export const postSignPage = operation({
  ...common,
  method: 'POST',
  summary: 'Sign',
  bodyType: 'form',
  bodyOptional: true,
  body: Type.Object({ name: Type.Optional(Type.String()), right: Type.Optional(Type.String()) }),
  replies: { 200: raw('text/html'), 400: raw('text/html'), 410: raw('text/html') },
  handler: async ({ ctx, query, body, reply }) => {
    reply.headers(pageHeaders);
    const request = await openSignRequest(ctx, query.token);
    const texts = signTexts(request?.locale ?? 'EN');
    const name = body?.name?.trim() ?? '';
    const complete = name.length >= 3 && name.length <= 200 && body?.right === 'true';
    if (request && !complete) {
      reply.code(400);
      return bytes(formPage(texts, { name: request.companyName, bid: request.bid }, { name }), html);
    }
    const signed = request !== undefined && (await signRequest(ctx, query.token, name));
    reply.code(signed ? 200 : 410);
    return bytes(messagePage(texts, signed ? texts.done : texts.gone), html);
  },
});
