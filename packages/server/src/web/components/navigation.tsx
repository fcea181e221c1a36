import type { Session } from '../../accounts/sign-in/sessions.js';
import { assetHref } from '../framework/assets.js';
import type { Texts } from '../texts/texts.js';
import { CsrfField } from './form.js';

interface Entry {
  readonly key: keyof Texts['common']['nav'];
  readonly href: string;
  /** Only for admins of the company. */
  readonly admin?: boolean;
  readonly sandbox?: boolean;
  /** For who has no company yet, too. */
  readonly always?: boolean;
}

/** The menu, in groups. */
const MENU: Readonly<Record<keyof Texts['common']['groups'], readonly Entry[]>> = {
  work: [
    { key: 'inbox', href: '/ui/inbox' },
    { key: 'outbox', href: '/ui/outbox' },
    { key: 'documents', href: '/ui/documents' },
    { key: 'send', href: '/ui/send' },
    { key: 'validator', href: '/ui/validator', always: true },
  ],
  company: [
    { key: 'networks', href: '/ui/networks' },
    { key: 'settings', href: '/ui/settings' },
    { key: 'users', href: '/ui/users', admin: true },
  ],
  developers: [
    { key: 'keys', href: '/ui/keys' },
    { key: 'webhooks', href: '/ui/webhooks' },
    { key: 'sandbox', href: '/ui/sandbox', sandbox: true, always: true },
    { key: 'api', href: '/api-docs/', always: true },
    { key: 'docs', href: '/docs/', always: true },
  ],
};

const isHere = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

interface NavigationProps {
  readonly session: Session;
  readonly csrfToken: string;
  readonly texts: Texts;
  readonly path: string;
  readonly isSandbox: boolean;
}

/** The bar at the side: menu, company, account. A check box folds it on small screens, without script. */
export function Navigation({ session, csrfToken, texts: { common }, path, isSandbox }: NavigationProps) {
  const { company } = session;
  const shown = (entry: Entry) =>
    (entry.always || company) && (!entry.admin || company?.role === 'ADMIN') && (!entry.sandbox || isSandbox);
  const groups = Object.entries(MENU)
    .map(([group, entries]) => ({ group: group as keyof typeof MENU, entries: entries.filter(shown) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <header class="side">
      <div class="side-top">
        <a class="brand" href="/ui/">
          <img src={assetHref('logo.svg')} alt="" width="28" height="28" />
          AutoInvoice
        </a>
        {isSandbox ? (
          <span class="badge badge-sandbox" title={common.sandboxHint}>
            {common.sandbox}
          </span>
        ) : null}
        <label class="menu-button" for="menu-open">
          {common.menu}
        </label>
      </div>
      <input class="menu-open" id="menu-open" type="checkbox" aria-label={common.menu} />
      <div class="side-body">
        {company ? (
          <a class="company" href="/ui/companies" title={common.switchCompany}>
            <strong>{company.name}</strong>
            <span>
              {company.bid} · {company.country}
            </span>
          </a>
        ) : (
          <a class="company" href="/ui/companies/new">
            <strong>{common.newCompany}</strong>
          </a>
        )}
        <nav aria-label={common.menu}>
          {groups.map(({ group, entries }) => (
            <section key={group}>
              <h2>{common.groups[group]}</h2>
              <ul>
                {entries.map(({ key, href }) => (
                  <li key={key}>
                    <a href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
                      {common.nav[key]}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <form class="account" method="post" action="/ui/logout">
          <CsrfField token={csrfToken} />
          <a href="/ui/account" aria-current={isHere(path, '/ui/account') ? 'page' : undefined}>
            {session.email}
          </a>
          <button class="link" type="submit">
            {common.logOut}
          </button>
        </form>
      </div>
    </header>
  );
}
