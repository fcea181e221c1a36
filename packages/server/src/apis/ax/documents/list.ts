import { Type } from 'typebox';
import { listDocuments, type SortField, sortFields } from '../../../documents/list.js';
import { operation, paged, pageWindow, paginate, pagingQuery } from '../../../platform/http/index.js';
import { DocumentEntity, documentStatuses, documentTypeNames } from './entity.js';
import { ownerFor, readAccess } from './owned.js';
import { fieldsAsked, shownDocuments } from './shown.js';

const description = `Documents of the company or operator, sent and received, newest first.

- \`direction\`: RECEIVED or INCOMING, SENT or OUTGOING; all when absent.
- \`query\`: exactly the id, the reference or the number of a document.
- \`sort\`: ${sortFields.join(', ')}, with \`-\` in front descending; several are applied in their order. What lacks a value comes last.
- \`received_at_start\`, \`received_at_end\`: the window of the receiving guide. Windows include both ends.
- \`fields\`: the fields of the entity to give; all when absent.
- Ids that are not those of documents of the caller are passed over.`;

const moment = () => Type.Optional(Type.String({ format: 'date-time' }));

/** GET /v1/documents */
export const listDocumentsOperation = operation({
  method: 'GET',
  url: '/v1/documents',
  tag: 'documents',
  summary: 'List documents',
  description,
  access: readAccess,
  query: Type.Object({
    ids: Type.Optional(Type.Array(Type.String(), { maxItems: 100 })),
    direction: Type.Optional(Type.Enum(['INCOMING', 'OUTGOING', 'RECEIVED', 'SENT'])),
    type: Type.Optional(Type.Array(Type.Enum([...documentTypeNames]))),
    status: Type.Optional(Type.Array(Type.Enum([...documentStatuses]))),
    created_at_start: moment(),
    created_at_end: moment(),
    received_at_start: moment(),
    received_at_end: moment(),
    number: Type.Optional(Type.String()),
    reference: Type.Optional(Type.String()),
    query: Type.Optional(Type.String()),
    // Not an enumeration: the contract's default is an empty text, which clients send.
    sort: Type.Optional(Type.Array(Type.String({ pattern: `^-?(${sortFields.join('|')})$` }), { maxItems: 7 })),
    ...pagingQuery(10),
    fields: Type.Optional(Type.Array(Type.String())),
  }),
  replies: { 200: paged(Type.Array(DocumentEntity)) },
  handler: async ({ ctx, principal, query, request, reply }) => {
    const fields = fieldsAsked(query.fields);
    const owner = ownerFor(principal);
    const time = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
    const { rows, total } = await listDocuments(ctx.db, owner, {
      ids: query.ids,
      direction: query.direction && directions[query.direction],
      types: query.type,
      statuses: query.status,
      createdAtStart: time(query.created_at_start),
      createdAtEnd: time(query.created_at_end),
      receivedAtStart: time(query.received_at_start),
      receivedAtEnd: time(query.received_at_end),
      number: query.number,
      reference: query.reference,
      query: query.query,
      sort: (query.sort ?? []).map((text) => ({
        field: text.replace(/^-/, '') as SortField,
        descending: text.startsWith('-'),
      })),
      ...pageWindow(query),
    });
    paginate(reply, query, total);
    return shownDocuments(ctx, owner, rows, request.baseUrl, fields);
  },
});

const directions = { INCOMING: 'RECEIVED', RECEIVED: 'RECEIVED', OUTGOING: 'SENT', SENT: 'SENT' } as const;
