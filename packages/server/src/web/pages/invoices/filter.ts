import type { InvoiceFilter } from '../../../invoices/browse.js';
import { readCursor, readDay } from '../../../platform/postgres/keyset.js';
import type { PageRequest } from '../../framework/page.js';

type Request = Pick<PageRequest<'company'>, 'query' | 'ctx'>;

/** Invoices on one page of a list. */
export const perPage = 50;
/** How far totals are counted. */
export const countTo = 1000;

const statuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;

/** Conditions of any list, as the address names them. What they cannot be is passed over. */
export const conditionsIn = ({ query, ctx }: Request) => ({
  from: readDay(query.get('from')),
  to: readDay(query.get('to')),
  search: query.get('q')?.trim() || undefined,
  timeZone: ctx.config.timeZone,
});

/** The place in the list that the address names. */
export const placeIn = ({ query }: Pick<Request, 'query'>) => ({
  older: readCursor(query.get('older')),
  newer: readCursor(query.get('newer')),
  limit: perPage,
  countTo,
});

/** What the address of an inbox or outbox asks for. */
export function filterIn(request: Request, direction: InvoiceFilter['direction']): InvoiceFilter {
  const state = request.query.get('state');
  const common = { ...conditionsIn(request), direction };
  if (direction === 'SENT') return { ...common, status: statuses.find((status) => status === state) };
  return { ...common, handled: state === 'handled' ? true : state === 'open' ? false : undefined };
}
