import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { findSession, type Session } from '../../accounts/sign-in/sessions.js';
import type { Context } from '../../platform/context.js';
import { newSecret } from '../../platform/crypto/secrets.js';
import { Refusal } from '../../platform/errors.js';
import { errorPage } from '../components/error-page.js';
import { layout } from '../components/layout.js';
import { languageOf, textsOf } from '../texts/index.js';
import {
  cookieOptions,
  csrfCookieName,
  languageCookieName,
  readToast,
  sessionCookieName,
  themeCookieName,
  toastCookieName,
  writeToast,
} from './cookies.js';
import { emptyForm, readForm } from './form.js';
import type { Page, PageAccess, PageReply, PageRequest, Theme, Toast } from './page.js';

/** Nothing from elsewhere, no inline script or style, no frames but our own. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

const pageHeaders = {
  'content-security-policy': policy,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

interface Arrived {
  readonly session: Session | undefined;
  readonly csrfToken: string;
  readonly language: ReturnType<typeof languageOf>;
}

/** Reads the cookies; a browser without a form token gets one. */
async function arrive(ctx: Context, request: FastifyRequest, reply: FastifyReply): Promise<Arrived> {
  const { config } = ctx;
  const secret = request.cookies[sessionCookieName(config)];
  const session = secret ? await findSession(ctx, secret) : undefined;
  let formToken = request.cookies[csrfCookieName(config)];
  if (!session && !formToken) {
    formToken = newSecret();
    reply.setCookie(csrfCookieName(config), formToken, cookieOptions(config));
  }
  const wanted = session?.language ?? request.cookies[languageCookieName];
  return {
    session,
    csrfToken: session?.csrfToken ?? formToken ?? '',
    language: languageOf(wanted, request.headers['accept-language']),
  };
}

/** Answers one page. */
export async function answerPage(
  ctx: Context,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const arrived = await arrive(ctx, request, reply);
  const elsewhere = detour(page.access, arrived.session, request);
  if (elsewhere) return send(ctx, request, reply, arrived, elsewhere);
  const form = page.method === 'POST' ? await checkedForm(ctx, request, arrived) : emptyForm;
  const answer = await page.handle({
    ctx,
    session: arrived.session,
    company: arrived.session?.company,
    params: request.params as Record<string, string>,
    query: new URL(request.url, 'http://localhost').searchParams,
    form,
    language: arrived.language,
    texts: textsOf(arrived.language),
    path: request.url.replace(/[?#].*$/s, ''),
    theme: themeOf(request.cookies[themeCookieName]),
    wantsPart: request.headers['hx-request'] === 'true' && request.headers['hx-boosted'] !== 'true',
    source: { address: request.ip, userAgent: request.headers['user-agent'] },
    csrfToken: arrived.csrfToken,
    baseUrl: request.baseUrl,
  } satisfies PageRequest as never);
  return send(ctx, request, reply, arrived, answer);
}

/** Where somebody who may not open a page goes instead. */
function detour(access: PageAccess, session: Session | undefined, request: FastifyRequest): PageReply | undefined {
  if (access === 'anyone') return undefined;
  const back = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
  if (!session) return { kind: 'redirect', to: `/ui/login${back}` };
  if (!session.complete) return { kind: 'redirect', to: `/ui/login/code${back}` };
  if (access === 'user') return undefined;
  if (!session.company) return { kind: 'redirect', to: '/ui/companies/new' };
  if (access === 'admin' && session.company.role !== 'ADMIN') throw new Refusal('forbidden');
  return undefined;
}

async function checkedForm(ctx: Context, request: FastifyRequest, { csrfToken }: Arrived) {
  // Browsers say where a request comes from; what comes from another site is not for us.
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('form_expired');
  const form = await readForm(request, ctx.config.bodyLimitBytes);
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? form.text('_csrf')));
  const wanted = Buffer.from(csrfToken);
  if (wanted.length === 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Refusal('form_expired');
  }
  return form;
}

async function send(
  ctx: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  arrived: Arrived,
  answer: PageReply,
): Promise<FastifyReply> {
  const { config } = ctx;
  reply.headers(pageHeaders);
  switch (answer.kind) {
    case 'redirect': {
      if (answer.toast) reply.setCookie(toastCookieName, writeToast(answer.toast), cookieOptions(config));
      if (answer.cookie === 'clear') reply.clearCookie(sessionCookieName(config), cookieOptions(config));
      else if (answer.cookie) reply.setCookie(sessionCookieName(config), answer.cookie.set, cookieOptions(config));
      if (answer.looks) {
        const kept = { ...cookieOptions(config), maxAge: 31_536_000 };
        reply.setCookie(languageCookieName, answer.looks.language, kept);
        reply.setCookie(themeCookieName, answer.looks.theme, kept);
      }
      // Only to places of our own.
      const to = /^\/(?![/\\])/.test(answer.to) ? answer.to : '/ui/';
      if (request.headers['hx-request'] === 'true') return reply.header('hx-redirect', to).code(204).send();
      return reply.redirect(to, 303);
    }
    case 'file': {
      const place = answer.inline ? 'inline' : 'attachment';
      const ascii = answer.filename.replace(/[^\w.-]/g, '_');
      return reply
        .type(answer.mediaType)
        .header(
          'content-disposition',
          `${place}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(answer.filename)}`,
        )
        .send(answer.bytes instanceof Uint8Array ? Buffer.from(answer.bytes) : answer.bytes);
    }
    case 'part':
      return reply
        .code(answer.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(renderToString(answer.body));
    case 'json':
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.value));
    case 'notFound':
      return sendView(ctx, request, reply, arrived, errorPage(arrived.language, 404));
    default:
      return sendView(ctx, request, reply, arrived, answer);
  }
}

function sendView(
  ctx: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  arrived: Arrived,
  answer: Extract<PageReply, { kind: 'view' }>,
): FastifyReply {
  const carried = request.cookies[toastCookieName];
  if (carried) reply.clearCookie(toastCookieName, cookieOptions(ctx.config));
  const toast: Toast | undefined = answer.toast ?? readToast(carried);
  const body = layout({
    title: answer.title,
    body: answer.body,
    wide: answer.wide ?? false,
    toast,
    session: answer.session ?? arrived.session,
    csrfToken: arrived.csrfToken,
    language: arrived.language,
    theme: themeOf(request.cookies[themeCookieName]),
    path: request.url.replace(/[?#].*$/s, ''),
    isSandbox: ctx.config.mode === 'sandbox',
  });
  return reply
    .code(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToString(body)}`);
}

const themeOf = (text: string | undefined): Theme => (text === 'light' || text === 'dark' ? text : 'auto');

/** Answers what no page is at, and what went wrong in one. */
export async function answerUnknown(
  ctx: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const arrived = await arrive(ctx, request, reply);
  reply.headers(pageHeaders);
  if (error === undefined) return sendView(ctx, request, reply, arrived, errorPage(arrived.language, 404));
  const status = statusOf(error);
  if (status >= 500) request.log.error({ err: error }, 'a page failed');
  if (error instanceof Refusal && error.retryAfterSeconds) reply.header('retry-after', String(error.retryAfterSeconds));
  const details = error instanceof Refusal ? error.details : [];
  return sendView(ctx, request, reply, arrived, errorPage(arrived.language, status, details, request.id));
}

const STATUS: Readonly<Record<string, number>> = {
  not_found: 404,
  forbidden: 403,
  form_expired: 403,
  link_expired: 410,
  too_many_requests: 429,
  request_too_large: 413,
};

/** Refusals that no form showed are the visitor's fault, all else is ours. */
function statusOf(error: unknown): number {
  if (error instanceof Refusal) return STATUS[error.code] ?? 400;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
