/** Pages that mailed links open. */

/** Language (BCP 47) and title of a page. */
interface PageTexts {
  readonly language: string;
  readonly title: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it may stand in HTML and in its attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/** What a page that a mailed link opens is answered with: nothing is cached, framed, loaded or told to others. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}label{display:block;margin:1rem 0}input[type=text]{display:block;width:100%;padding:.5rem;font:inherit;border:1px solid #555;box-sizing:border-box}button{font:inherit;padding:.6rem 1.4rem;background:#0b4a8f;color:#fff;border:0;border-radius:4px}.wrong{color:#a40000;font-weight:600}';

/** A page of its own, without scripts; `body` is HTML. */
export const page = (texts: PageTexts, body: string): string => `<!doctype html>
<html lang="${texts.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(texts.title)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(texts.title)}</h1>
${body}
</main></body>
</html>
`;

/** A page with one message. */
export const messagePage = (texts: PageTexts, message: string): string =>
  page(texts, `<p role="status">${escapeHtml(message)}</p>`);
