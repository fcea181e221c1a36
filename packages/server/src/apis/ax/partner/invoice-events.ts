import { Type } from 'typebox';
import { listReceivedInvoiceEvents, listSentInvoiceErrors } from '../../../partners/invoice-events/list.js';
import { operation, paged, pageWindow, paginate, pagingQuery } from '../../../platform/http/index.js';
import { apiTime } from '../time.js';

const InvoiceEventsReceived = Type.Object(
  {
    company_id: Type.String(),
    invoice_id: Type.String(),
    state: Type.Enum(['CREATED', 'HANDLED']),
    created_at: Type.String({ format: 'date-time', description: 'When the invoice was received' }),
  },
  { $id: 'Partner.InvoiceEventsReceived' },
);
const InvoiceEventsSentError = Type.Object(
  { company_id: Type.String(), invoice_id: Type.String() },
  { $id: 'Partner.InvoiceEventsSentError' },
);

const access = { company: ['partner:invoice_delivery_actions'] } as const;
const older = (path: string) => `The older path of GET ${path}, with the same answer.`;
const receivedPath = '/v1/partner/invoice_events/received';
const errorsPath = '/v1/partner/invoice_events/sent_errors';

/** Received invoices, at the newer and the older path. */
const received = (url: string, description: string) =>
  operation({
    method: 'GET',
    url,
    tag: 'partner',
    summary: 'Received invoices of linked companies',
    description,
    access,
    query: Type.Object({ state: Type.Enum(['CREATED', 'HANDLED'], { default: 'CREATED' }), ...pagingQuery(100) }),
    replies: { 200: paged(Type.Array(InvoiceEventsReceived)) },
    handler: async ({ ctx, principal, query, reply }) => {
      const window = pageWindow(query);
      const { rows, total } = await listReceivedInvoiceEvents(ctx, principal.companyId, query.state, window);
      paginate(reply, query, total);
      return rows.map((row) => ({
        company_id: row.companyId,
        invoice_id: row.invoiceId,
        state: row.state,
        created_at: apiTime(row.receivedAt),
      }));
    },
  });

/** Invoices that could not be sent, at the newer and the older path. */
const sentErrors = (url: string, description: string) =>
  operation({
    method: 'GET',
    url,
    tag: 'partner',
    summary: 'Invoices that linked companies could not send',
    description,
    access,
    query: Type.Object({
      happened_after: Type.String({ format: 'date-time' }),
      happened_before: Type.Optional(Type.String({ format: 'date-time', description: 'Now when absent' })),
      ...pagingQuery(100),
    }),
    replies: { 200: paged(Type.Array(InvoiceEventsSentError)) },
    handler: async ({ ctx, principal, query, reply }) => {
      const window = {
        after: new Date(query.happened_after),
        before: query.happened_before ? new Date(query.happened_before) : undefined,
      };
      const { rows, total } = await listSentInvoiceErrors(ctx, principal.companyId, window, pageWindow(query));
      paginate(reply, query, total);
      return rows.map((row) => ({ company_id: row.companyId, invoice_id: row.invoiceId }));
    },
  });

export const getInvoiceEventsReceived = received(
  receivedPath,
  'Of all companies linked to the vendor keys of this partner, the longest waiting first. An invoice leaves the list of CREATED when its company acknowledges it (PATCH /v1/invoices/{id}/invoice_events), which the list shows with `state=HANDLED`.',
);
export const getInboundActions = received('/v1/partner/invoice_delivery_actions/inbound', older(receivedPath));
export const getInvoiceEventsSentErrors = sentErrors(
  errorsPath,
  'Of all companies linked to the vendor keys of this partner: invoices that failed after `happened_after` and not after `happened_before`, each once, in the order of their last failure.',
);
export const getOutboundErrors = sentErrors('/v1/partner/invoice_delivery_actions/outbound_errors', older(errorsPath));
