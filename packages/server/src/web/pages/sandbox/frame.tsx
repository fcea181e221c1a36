import type { ComponentChildren } from 'preact';
import { PageHead } from '../../components/parts.js';
import { notFound, type PageAccess, type PageReply, type PageRequest, page, view } from '../../framework/page.js';
import type { Texts } from '../../texts/texts.js';

type Tab = keyof Texts['sandbox']['tabs'];

const PATHS: Readonly<Record<Tab, string>> = {
  clock: '/ui/sandbox',
  receivers: '/ui/sandbox/receivers',
  switches: '/ui/sandbox/switches',
  mail: '/ui/sandbox/mail',
  data: '/ui/sandbox/data',
};

/** A page of the sandbox: its head, its tabs, and what is on the tab. */
export function sandboxView(
  { texts }: Pick<PageRequest, 'texts'>,
  tab: Tab,
  children: ComponentChildren,
  status?: number,
): PageReply {
  const t = texts.sandbox;
  return view(
    `${t.tabs[tab]} · ${t.title}`,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <nav class="tabs" aria-label={t.title}>
        {(Object.keys(PATHS) as Tab[]).map((name) => (
          <a key={name} href={PATHS[name]} aria-current={name === tab ? 'page' : undefined}>
            {t.tabs[name]}
          </a>
        ))}
      </nav>
      {children}
    </>,
    status === undefined ? {} : { status },
  );
}

/** Declares a page that is there in sandbox mode only. */
export const sandboxPage = <A extends PageAccess>(definition: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: A;
  readonly handle: (request: PageRequest<A>) => Promise<PageReply>;
}) =>
  page({
    ...definition,
    handle: async (request: PageRequest<A>) =>
      request.ctx.config.mode === 'sandbox' ? definition.handle(request) : notFound,
  });
