import type { ComponentChildren } from 'preact';
import type { Texts } from '../texts/texts.js';

/** The head of a page: title, a line below it, actions at its right. */
export const PageHead = ({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}) => (
  <div class="page-head">
    <div>
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
    </div>
    {children ? <div class="actions">{children}</div> : null}
  </div>
);

/** A framed part of a page. */
export const Card = ({
  title,
  children,
  actions,
  id,
}: {
  readonly title?: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly id?: string;
}) => (
  <section class="card" id={id}>
    {title ? (
      <div class="card-head">
        <h2>{title}</h2>
        {actions}
      </div>
    ) : null}
    {children}
  </section>
);

const TONES: Readonly<Record<string, 'good' | 'busy' | 'bad' | 'plain'>> = {
  DELIVERED: 'good',
  CONFIRMED_DELIVERY: 'good',
  VERIFIED: 'good',
  active: 'good',
  PENDING: 'busy',
  PROCESSING: 'busy',
  RESERVED: 'busy',
  UNVERIFIED: 'busy',
  pending: 'busy',
  FAILED: 'bad',
  error: 'bad',
};

/** A state in words and colour; never in colour alone. */
export const State = ({ state, texts }: { readonly state: string; readonly texts: Texts }) => (
  <span class={`badge badge-${TONES[state] ?? 'plain'}`}>
    {texts.common.states[state as keyof Texts['common']['states']] ?? state}
  </span>
);

/** What stands where a list would, while it is empty. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
);

/** A message of its own weight. */
export const Notice = ({
  kind,
  children,
}: {
  readonly kind: 'info' | 'good' | 'bad';
  readonly children: ComponentChildren;
}) => (
  <div class={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
    {children}
  </div>
);

/** Terms with their values. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [term: string, value: ComponentChildren])[];
}) => (
  <dl class="facts">
    {facts.map(([term, value]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A text with a button that copies it; without script the text can still be selected. */
export const Copyable = ({ text, texts }: { readonly text: string; readonly texts: Texts }) => (
  <span class="copyable">
    <code>{text}</code>
    <button type="button" class="link" data-copy={text} data-copied={texts.common.copied}>
      {texts.common.copy}
    </button>
  </span>
);

/** Links to the pages before and after, keeping the filters of the address. */
export const Pager = ({
  page,
  pages,
  query,
  path,
  texts,
}: {
  readonly page: number;
  readonly pages: number;
  readonly query: URLSearchParams;
  readonly path: string;
  readonly texts: Texts;
}) => {
  const to = (number: number) => {
    const next = new URLSearchParams(query);
    next.set('page', String(number));
    return `${path}?${next}`;
  };
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={texts.common.page(String(page), String(pages))}>
      {page > 1 ? (
        <a class="button button-plain" rel="prev" href={to(page - 1)}>
          {texts.common.previous}
        </a>
      ) : null}
      <span>{texts.common.page(String(page), String(pages))}</span>
      {page < pages ? (
        <a class="button button-plain" rel="next" href={to(page + 1)}>
          {texts.common.next}
        </a>
      ) : null}
    </nav>
  );
};
