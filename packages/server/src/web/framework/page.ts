import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Session, SessionCompany } from '../../accounts/sign-in/sessions.js';
import type { Context } from '../../platform/context.js';
import type { Language } from '../texts/index.js';
import type { Texts } from '../texts/texts.js';

/** Who may open a page. */
export type PageAccess =
  /** Anybody, signed in or not. */
  | 'anyone'
  /** Somebody signed in, with or without a company. */
  | 'user'
  /** A user of a company. */
  | 'company'
  /** An admin of a company. */
  | 'admin';

/** A file that a form brought, in memory. */
export interface FormFile {
  readonly field: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What a form brought; its CSRF token was checked before the handler runs. */
export interface Form {
  /** The first value of a field, trimmed; empty when there is none. */
  text(name: string): string;
  /** All values of a field. */
  all(name: string): string[];
  /** Whether a check box is ticked. */
  ticked(name: string): boolean;
  readonly files: readonly FormFile[];
}

/** What a handler gets. */
export interface PageRequest<A extends PageAccess = PageAccess> {
  readonly ctx: Context;
  readonly session: A extends 'anyone' ? Session | undefined : Session;
  readonly company: A extends 'company' | 'admin' ? SessionCompany : SessionCompany | undefined;
  readonly params: Readonly<Record<string, string>>;
  /** The query of the address. */
  readonly query: URLSearchParams;
  readonly form: Form;
  readonly language: Language;
  readonly texts: Texts;
  /** Path without the query. */
  readonly path: string;
  /** Appearance chosen in this browser. */
  readonly theme: Theme;
  /** The script asked for a part of the page (htmx): reply with `part`. */
  readonly wantsPart: boolean;
  readonly source: { readonly address: string; readonly userAgent: string | undefined };
  /** What forms of this page must carry. */
  readonly csrfToken: string;
  /** Address of this service as the browser sees it, no slash at the end. */
  readonly baseUrl: string;
}

/** A message that stands at the top of the next page for a while. */
export interface Toast {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

/** What a handler answers. */
export type PageReply =
  | {
      readonly kind: 'view';
      readonly title: string;
      readonly body: VNode;
      /** 200 when left out; 422 for a form that is to be mended. */
      readonly status?: number;
      readonly toast?: Toast;
      /** Wide pages use the whole window. */
      readonly wide?: boolean;
      /** The session as the action has left it, where it changed what the menu shows. */
      readonly session?: Session | undefined;
    }
  /** A part of a page, for the script. */
  | { readonly kind: 'part'; readonly body: VNode; readonly status?: number }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly toast?: Toast;
      readonly cookie?: SessionCookie;
      readonly looks?: Looks;
    }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array | Readable;
      readonly mediaType: string;
      readonly filename: string;
      /** Shown in the browser instead of saved. */
      readonly inline?: boolean;
    }
  /** For scripts of ours. */
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'notFound' };

/** How a browser shows the pages; kept in cookies of a year. */
interface Looks {
  readonly language: Language;
  readonly theme: Theme;
}

export type Theme = 'auto' | 'light' | 'dark';

/** What becomes of the session cookie. */
export type SessionCookie = { readonly set: string } | 'clear';

/** One page or action of the UI. */
export interface Page {
  readonly method: 'GET' | 'POST';
  /** Below /ui: `/invoices/:id`; the whole path of pages at the root. */
  readonly path: string;
  readonly place?: 'root';
  readonly access: PageAccess;
  readonly handle: (request: never) => Promise<PageReply>;
}

/** Declares a page. A Refusal that the handler throws becomes an error page, so forms catch those they can show. */
export const page = <A extends PageAccess>(definition: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly place?: 'root';
  readonly access: A;
  readonly handle: (request: PageRequest<A>) => Promise<PageReply>;
}): Page => definition as Page;

export const view = (
  title: string,
  body: VNode,
  more: { status?: number; toast?: Toast; wide?: boolean } = {},
): PageReply => ({ kind: 'view', title, body, ...more });

export const part = (body: VNode, status = 200): PageReply => ({ kind: 'part', body, status });

export const redirect = (
  to: string,
  more: { toast?: Toast; cookie?: SessionCookie; looks?: Looks } = {},
): PageReply => ({
  kind: 'redirect',
  to,
  ...more,
});

export const json = (value: unknown): PageReply => ({ kind: 'json', value });

export const notFound: PageReply = { kind: 'notFound' };
