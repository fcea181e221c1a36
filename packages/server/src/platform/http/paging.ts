import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { queryPairs } from './wire/query.js';

/** Most items that one page may hold; more is refused with 400 (contract 1.9). */
const maxPerPage = 100;

/** Query properties of a paged list; spread them into the query schema. `perPage` is the default page size. */
export const pagingQuery = (perPage: number) => ({
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1, description: 'Page to give, from 1.' }),
  per_page: Type.Integer({ minimum: 1, maximum: maxPerPage, default: perPage, description: 'Items on a page.' }),
});

/** Row window of a page, for SQL. */
export function pageWindow(query: { page: number; per_page: number }): { limit: number; offset: number } {
  return { limit: query.per_page, offset: (query.page - 1) * query.per_page };
}

/** Sets the paging headers X-Total … X-Per-Page and Link (contract 1.9). `total` counts the items of all pages. */
export function paginate(reply: FastifyReply, page: { page: number; per_page: number }, total: number): void {
  const last = Math.max(1, Math.ceil(total / page.per_page));
  const next = page.page < last ? page.page + 1 : undefined;
  const previous = page.page > 1 ? Math.min(page.page - 1, last) : undefined;
  const address = (number: number) => {
    // Joined as text: an address that begins with two slashes must not become a host name.
    const url = new URL(reply.request.baseUrl + reply.request.originalUrl.replace(/\?.*$/s, ''));
    for (const [name, value] of queryPairs(reply.request)) url.searchParams.append(name, String(value));
    url.searchParams.set('page', String(number));
    url.searchParams.set('per_page', String(page.per_page));
    return url.href;
  };
  const links: [string, number | undefined][] = [
    ['first', 1],
    ['prev', previous],
    ['next', next],
    ['last', last],
  ];
  reply.headers({
    'x-total': String(total),
    'x-total-pages': String(last),
    'x-page': String(page.page),
    'x-next-page': next === undefined ? '' : String(next),
    'x-prev-page': previous === undefined ? '' : String(previous),
    'x-per-page': String(page.per_page),
    link: links.flatMap(([rel, n]) => (n === undefined ? [] : [`<${address(n)}>; rel="${rel}"`])).join(', '),
  });
}
