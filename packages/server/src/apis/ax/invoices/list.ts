import { Type } from 'typebox';
import { actionsOf } from '../../../invoices/actions.js';
import { filesOf, listInvoices } from '../../../invoices/queries.js';
import { isId } from '../../../platform/crypto/ids.js';
import { operation, paged, paginate, pagingQuery } from '../../../platform/http/index.js';
import { InvoiceEntity, invoiceStatuses } from './entity.js';
import { presentInvoice } from './present.js';

const moment = () => Type.Optional(Type.String({ format: 'date-time' }));

/** GET /v1/invoices */
export const listInvoicesOperation = operation({
  method: 'GET',
  url: '/v1/invoices',
  tag: 'invoices',
  summary: 'List invoices',
  description:
    'Invoices of the company, newest first, received ones unless `direction=SENT`. `sort` takes `received_at` (oldest first) or `-received_at`; for sent invoices it goes by the time of creation. The time windows include both ends. Ids that are not those of invoices of the company are passed over.',
  access: { company: ['invoice:send', 'invoice:receive'] },
  query: Type.Object({
    direction: Type.Enum(['RECEIVED', 'SENT'], { default: 'RECEIVED' }),
    status: Type.Optional(Type.Array(Type.Enum([...invoiceStatuses]))),
    ids: Type.Optional(Type.Array(Type.String(), { maxItems: 100 })),
    number: Type.Optional(Type.String()),
    reference: Type.Optional(Type.String()),
    received_at_start: moment(),
    received_at_end: moment(),
    created_at_start: moment(),
    created_at_end: moment(),
    sort: Type.Optional(Type.Array(Type.Enum(['received_at', '-received_at']), { maxItems: 1 })),
    ...pagingQuery(10),
  }),
  replies: { 200: paged(Type.Array(InvoiceEntity)) },
  handler: async ({ ctx, principal, query, request, reply }) => {
    const optional = <K extends string, V>(key: K, value: V | undefined) =>
      (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
    const time = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
    const { rows, total } = await listInvoices(ctx.db, principal.companyId, {
      direction: query.direction,
      ...optional('status', query.status),
      ...optional('ids', query.ids?.filter(isId)),
      ...optional('number', query.number),
      ...optional('reference', query.reference),
      ...optional('receivedAtStart', time(query.received_at_start)),
      ...optional('receivedAtEnd', time(query.received_at_end)),
      ...optional('createdAtStart', time(query.created_at_start)),
      ...optional('createdAtEnd', time(query.created_at_end)),
      sort: query.sort?.[0],
      page: query.page,
      perPage: query.per_page,
    });
    const ids = rows.map((r) => r.invoice_id);
    const [files, actions] = await Promise.all([
      filesOf(ctx.db, principal.companyId, ids),
      actionsOf(ctx.db, principal.companyId, ids),
    ]);
    paginate(reply, query, total);
    return rows.map((r) =>
      presentInvoice(
        r,
        files.filter((f) => f.invoice_id === r.invoice_id),
        actions.get(r.invoice_id) ?? [],
        request.baseUrl,
      ),
    );
  },
});
