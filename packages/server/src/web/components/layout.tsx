import type { ComponentChildren, VNode } from 'preact';
import type { Session } from '../../accounts/sign-in/sessions.js';
import { assetHref } from '../framework/assets.js';
import { htmx } from '../framework/htmx.js';
import type { Theme, Toast } from '../framework/page.js';
import { type Language, textsOf } from '../texts/index.js';
import { CsrfField } from './form.js';
import { Navigation } from './navigation.js';

interface LayoutOptions {
  readonly title: string;
  readonly body: ComponentChildren;
  readonly wide: boolean;
  readonly toast: Toast | undefined;
  readonly session: Session | undefined;
  readonly csrfToken: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly path: string;
  readonly isSandbox: boolean;
}

/** htmx without what our policy forbids: no eval, no style of its own. */
const htmxConfig = JSON.stringify({ allowEval: false, includeIndicatorStyles: false, historyCacheSize: 0 });

/** A whole page: head, navigation for those who are signed in, toast, content. */
export function layout(options: LayoutOptions): VNode {
  const { title, body, wide, toast, session, csrfToken, language, theme, path, isSandbox } = options;
  const texts = textsOf(language);
  const isInside = session?.complete === true;
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${title} · AutoInvoice`}</title>
        <link rel="icon" type="image/svg+xml" href={assetHref('logo.svg')} />
        <link rel="stylesheet" href={assetHref('app.css')} />
        <script src={assetHref('htmx.js')} defer />
        <script src={assetHref('app.js')} defer />
      </head>
      <body
        class={isInside ? 'inside' : 'outside'}
        {...htmx({ headers: JSON.stringify({ 'x-csrf-token': csrfToken }) })}
      >
        <a class="skip" href="#content">
          {texts.common.skip}
        </a>
        {isInside ? (
          <Navigation session={session} csrfToken={csrfToken} texts={texts} path={path} isSandbox={isSandbox} />
        ) : (
          <header class="plain-header">
            <a class="brand" href="/ui/">
              <img src={assetHref('logo.svg')} alt="" width="28" height="28" />
              AutoInvoice
            </a>
            {isSandbox ? <span class="badge badge-sandbox">{texts.common.sandbox}</span> : null}
          </header>
        )}
        <main id="content" class={wide ? 'wide' : undefined} tabIndex={-1}>
          <div id="toasts" aria-live="polite">
            {toast ? (
              <p class={`toast toast-${toast.kind}`} role={toast.kind === 'bad' ? 'alert' : 'status'}>
                {toast.text}
              </p>
            ) : null}
          </div>
          {isInside && !session.emailVerified ? (
            <form class="banner" method="post" action="/ui/verify-email/again">
              <CsrfField token={csrfToken} />
              <span>{texts.signIn.verify.banner}</span>
              <button class="link" type="submit">
                {texts.signIn.verify.again}
              </button>
            </form>
          ) : null}
          {body}
        </main>
      </body>
    </html>
  );
}
