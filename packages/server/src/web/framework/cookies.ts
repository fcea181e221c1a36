import type { Config } from '../../config.js';
import type { Toast } from './page.js';

/** Names begin with __Host- where the browser can keep the promise: only over TLS. */
const isSecure = (config: Pick<Config, 'publicUrl'>): boolean => config.publicUrl?.startsWith('https://') ?? false;

const prefixed = (config: Pick<Config, 'publicUrl'>, name: string): string =>
  isSecure(config) ? `__Host-${name}` : name;

export const sessionCookieName = (config: Pick<Config, 'publicUrl'>): string => prefixed(config, 'autoinvoice');
export const csrfCookieName = (config: Pick<Config, 'publicUrl'>): string => prefixed(config, 'autoinvoice-form');
export const toastCookieName = 'autoinvoice-toast';
export const languageCookieName = 'autoinvoice-language';
export const themeCookieName = 'autoinvoice-theme';

/** What all our cookies have in common: not for scripts, not sent along by other sites. */
export const cookieOptions = (config: Pick<Config, 'publicUrl'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config) }) as const;

/** A toast in a cookie: it outlives the redirect and nothing else. */
export const writeToast = (toast: Toast): string =>
  Buffer.from(JSON.stringify([toast.kind, toast.text])).toString('base64url');

/** Undefined for what is none. */
export function readToast(text: string | undefined): Toast | undefined {
  if (!text) return undefined;
  try {
    const [kind, words] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown];
    if ((kind !== 'good' && kind !== 'bad') || typeof words !== 'string') return undefined;
    return { kind, text: words.slice(0, 500) };
  } catch {
    return undefined;
  }
}
