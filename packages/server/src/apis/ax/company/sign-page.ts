import type { SignTexts } from '../../../accounts/authorization/locales.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/** What a signing page is answered with: nothing is cached, framed, loaded or told to others. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}label{display:block;margin:1rem 0}input[type=text]{display:block;width:100%;padding:.5rem;font:inherit;border:1px solid #555;box-sizing:border-box}button{font:inherit;padding:.6rem 1.4rem;background:#0b4a8f;color:#fff;border:0;border-radius:4px}.wrong{color:#a40000;font-weight:600}';

const page = (texts: SignTexts, body: string) => `<!doctype html>
<html lang="${texts.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(texts.title)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(texts.title)}</h1>
${body}
</main></body>
</html>
`;

/** A page with one message. */
export const messagePage = (texts: SignTexts, message: string): string =>
  page(texts, `<p role="status">${escapeHtml(message)}</p>`);

/** The form that the signer fills in; it is sent to its own address, token included. */
export function formPage(
  texts: SignTexts,
  company: { readonly name: string; readonly bid: string },
  entered?: { readonly name: string },
): string {
  const wrong = entered ? `<p class="wrong" role="alert" id="wrong">${escapeHtml(texts.incomplete)}</p>` : '';
  return page(
    texts,
    `<p>${escapeHtml(texts.statement(company.name, company.bid))}</p>
${wrong}<form method="post">
<label>${escapeHtml(texts.name)}<input type="text" name="name" required minlength="3" maxlength="200" autocomplete="name" value="${escapeHtml(entered?.name ?? '')}"></label>
<label><input type="checkbox" name="right" value="true" required> ${escapeHtml(texts.right)}</label>
<button type="submit">${escapeHtml(texts.sign)}</button>
</form>`,
  );
}
