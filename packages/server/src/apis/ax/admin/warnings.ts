import { Type } from 'typebox';
import { confirmWarning, removeWarning, warningList } from '../../../fraud/warnings.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { apiTime } from '../time.js';
import { checkAdminToken } from './admin-token.js';

const nullableText = () => Type.Union([Type.String(), Type.Null()]);
const Warning = Type.Object({
  id: Type.String(),
  list: nullableText(),
  country: nullableText(),
  bid: nullableText(),
  name: Type.String(),
  bank_account: nullableText(),
  note: nullableText(),
});
const ReportedSender = Type.Object({
  country: Type.String(),
  bid: Type.String(),
  name: Type.String(),
  companies: Type.Integer(),
  reasons: Type.Array(Type.String()),
  last_reported_at: Type.String({ format: 'date-time' }),
});

const common = { tag: 'services', access: { public: true }, hidden: true } as const;
const forThePersonWhoRunsIt =
  'For the person who runs the service, with the token of the setting AUTOINVOICE_ADMIN_TOKEN.';

/** GET /admin/warnings: not part of the public contract. */
export const listWarnings = operation({
  ...common,
  method: 'GET',
  url: '/admin/warnings',
  summary: 'The warning list, and senders that may be put on it',
  description: `${forThePersonWhoRunsIt} \`list\` is null for warnings made of reports.`,
  replies: {
    200: Type.Object({ warnings: Type.Array(Warning), reported: Type.Array(ReportedSender) }),
    401: refusal(['auth_unauthorized']),
  },
  handler: async ({ ctx, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    const { warnings, reported } = await warningList(ctx);
    return {
      warnings: warnings.map(({ warning_id, list, country, bid, name, bank_account, note }) => ({
        id: warning_id,
        list,
        country,
        bid,
        name,
        bank_account,
        note,
      })),
      reported: reported.map(({ country, bid, name, companies, reasons, lastReportedAt }) => ({
        country,
        bid,
        name,
        companies,
        reasons: [...reasons],
        last_reported_at: apiTime(lastReportedAt),
      })),
    };
  },
});

/** POST /admin/warnings: not part of the public contract. */
export const postWarning = operation({
  ...common,
  method: 'POST',
  url: '/admin/warnings',
  summary: 'Put a reported sender on the warning list',
  description: `${forThePersonWhoRunsIt} 404 unless enough companies have reported the sender.`,
  body: Type.Object({
    country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
    bid: Type.String({ minLength: 1, maxLength: 50 }),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  replies: {
    201: Type.Object({ id: Type.String() }),
    401: refusal(['auth_unauthorized']),
    404: refusal(['not_found']),
  },
  handler: async ({ ctx, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    return { id: await confirmWarning(ctx, body.country, body.bid, body.note) };
  },
});

/** DELETE /admin/warnings/{id}: not part of the public contract. */
export const deleteWarningOperation = operation({
  ...common,
  method: 'DELETE',
  url: '/admin/warnings/:id',
  summary: 'Take a warning off the list',
  description: forThePersonWhoRunsIt,
  params: Type.Object({ id: Type.String() }),
  replies: { 204: empty('Removed'), 401: refusal(['auth_unauthorized']), 404: refusal(['not_found']) },
  handler: async ({ ctx, params, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    await removeWarning(ctx, params.id);
    return undefined;
  },
});
