import type { ComponentChildren } from 'preact';
import { type CappedCount, type KeysetPage, writeCursor } from '../../platform/postgres/keyset.js';
import { htmx } from '../framework/htmx.js';
import type { Language } from '../texts/index.js';
import type { Texts } from '../texts/texts.js';
import { countText } from './money.js';

/** An address with other conditions; its place in the list is left, since it would no longer fit. */
export function addressWith(path: string, query: URLSearchParams, change: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(query);
  next.delete('older');
  next.delete('newer');
  for (const [name, value] of Object.entries(change)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Views of a list as tabs; each is an address. */
export const Views = ({
  path,
  query,
  name,
  label,
  views,
}: {
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parameter that they set. */
  readonly name: string;
  readonly label: string;
  readonly views: readonly (readonly [value: string, text: string, count?: string | undefined])[];
}) => (
  <nav class="tabs" aria-label={label}>
    {views.map(([value, text, count]) => (
      <a
        key={value}
        href={addressWith(path, query, { [name]: value })}
        aria-current={(query.get(name) ?? '') === value ? 'page' : undefined}
      >
        {text}
        {count ? <span class="tab-count">{count}</span> : null}
      </a>
    ))}
  </nav>
);

/** The conditions of a list in a form; with script the list follows as one types. */
export const Filters = ({
  path,
  query,
  keep,
  texts,
  children,
}: {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parameters that other parts of the page set. */
  readonly keep: readonly string[];
  readonly texts: Texts;
  readonly children?: ComponentChildren;
}) => {
  const { lists: t } = texts;
  const isFiltered = ['q', 'from', 'to', 'type'].some((name) => query.has(name));
  return (
    <search>
      <form
        class="filters"
        action={path}
        method="get"
        {...htmx({
          get: path,
          trigger: 'input delay:300ms, submit',
          target: '#list',
          select: '#list',
          swap: 'outerHTML',
          sync: 'this:replace',
          'push-url': 'true',
        })}
      >
        {keep.map((name) =>
          query.get(name) ? <input key={name} type="hidden" name={name} value={query.get(name) ?? ''} /> : null,
        )}
        <div class="field filter-search">
          <label for="q">{t.search}</label>
          <input id="q" name="q" type="search" value={query.get('q') ?? ''} autocomplete="off" maxLength={200} />
        </div>
        {children}
        <div class="field">
          <label for="from">{t.from}</label>
          <input id="from" name="from" type="date" value={query.get('from') ?? ''} />
        </div>
        <div class="field">
          <label for="to">{t.to}</label>
          <input id="to" name="to" type="date" value={query.get('to') ?? ''} />
        </div>
        <button type="submit" class="button button-plain">
          {t.apply}
        </button>
        {isFiltered ? (
          <a class="button button-plain" href={addressWith(path, query, { q: '', from: '', to: '', type: '' })}>
            {t.clear}
          </a>
        ) : null}
      </form>
    </search>
  );
};

/** `more than 1,000`, or the number. */
export const totalText = ({ count, more }: CappedCount, t: Texts['lists'], language: Language): string =>
  more ? t.moreThan(countText(count, language)) : countText(count, language);

/** Links to newer and older rows, keeping the conditions. */
export const NewerOlder = ({
  page,
  path,
  query,
  texts: { lists: t },
}: {
  readonly page: Pick<KeysetPage<unknown>, 'newer' | 'older'>;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly texts: Texts;
}) => {
  const { newer, older } = page;
  if (!newer && !older) return null;
  const to = (name: 'newer' | 'older', place: NonNullable<typeof newer>) =>
    addressWith(path, query, { [name]: writeCursor(place) });
  return (
    <nav class="pager" aria-label={t.pages}>
      {newer ? (
        <>
          <a class="button button-plain" href={addressWith(path, query, {})}>
            {t.newest}
          </a>
          <a class="button button-plain" rel="prev" href={to('newer', newer)}>
            {t.newer}
          </a>
        </>
      ) : null}
      {older ? (
        <a class="button button-plain" rel="next" href={to('older', older)}>
          {t.older}
        </a>
      ) : null}
    </nav>
  );
};
