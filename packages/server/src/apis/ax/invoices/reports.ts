import { Type } from 'typebox';
import type { ReportRow } from '../../../fraud/queries.js';
import { type ReportReasonName, reportDisclaimer, reportReasonNames, reportReasons } from '../../../fraud/reasons.js';
import { reportSender, reportsOf, withdrawReport } from '../../../fraud/reports.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { type Language, languageOf, textIn, translationsOf } from '../../../platform/languages.js';
import { Criteria, presentCriterion, TranslationEntity } from '../analysis/texts.js';
import { apiTime } from '../time.js';
import { ownedInvoice } from './owned.js';

const ReportsDefinitions = Type.Object(
  {
    criteria: Type.Array(Criteria),
    disclaimer_text: Type.String(),
    disclaimer_texts: Type.Array(TranslationEntity),
  },
  { $id: 'ReportsDefinitions' },
);

const nullableText = () => Type.Union([Type.String(), Type.Null()]);
const UserReport = Type.Object(
  {
    id: Type.String(),
    company_bid: nullableText(),
    company_name: Type.String(),
    company_country_code: Type.String(),
    company_bank_account: nullableText(),
    reporter_user_id: Type.String(),
    reporter_contact_email: Type.String(),
    invoice_id: Type.String(),
    reasons: Type.Array(Criteria),
    additional_explanation: nullableText(),
    report_date: Type.String({ format: 'date-time' }),
  },
  { $id: 'UserReport' },
);

const presentReport = (report: ReportRow, language: Language) => ({
  id: report.report_id,
  company_bid: report.sender_bid,
  company_name: report.sender_name,
  company_country_code: report.sender_country,
  company_bank_account: report.bank_account,
  reporter_user_id: report.reporter_user_id,
  reporter_contact_email: report.contact_email,
  invoice_id: report.invoice_id,
  reasons: report.reasons.map((name) => presentCriterion(name, reportReasons[name as ReportReasonName], language)),
  additional_explanation: report.description,
  report_date: apiTime(report.reported_at),
});

/** GET /v1/invoices/reports/definitions */
export const getReportDefinitions = operation({
  method: 'GET',
  url: '/v1/invoices/reports/definitions',
  tag: 'invoices',
  summary: 'Reasons for reporting a sender for fraud',
  description:
    'Single texts are in the language of Accept-Language (en, fi, sv, nb, da, nl), lists of texts in all six. Whoever reports should have read the disclaimer.',
  access: { public: true },
  replies: { 200: ReportsDefinitions },
  handler: async ({ request }) => {
    const language = languageOf(request.headers['accept-language']);
    return {
      criteria: reportReasonNames.map((name) => presentCriterion(name, reportReasons[name], language)),
      disclaimer_text: textIn(reportDisclaimer, language),
      disclaimer_texts: translationsOf(reportDisclaimer),
    };
  },
});

/** GET /v1/invoices/{id}/reports */
export const getReports = operation({
  method: 'GET',
  url: '/v1/invoices/:id/reports',
  tag: 'invoices',
  summary: 'The report made of an invoice',
  description: 'A list of the one report there can be; 404 when there is none, 403 for a sent invoice.',
  access: { company: ['invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  replies: { 200: Type.Array(UserReport), 403: refusal(['forbidden']), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, request }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const language = languageOf(request.headers['accept-language']);
    return (await reportsOf(ctx, invoice)).map((report) => presentReport(report, language));
  },
});

/** POST /v1/invoices/{id}/reports */
export const postReport = operation({
  method: 'POST',
  url: '/v1/invoices/:id/reports',
  tag: 'invoices',
  summary: 'Report the sender of an invoice for fraud',
  description:
    'One report an invoice, and only of received ones. `description` may go with any reason (for which it is meant is UNKNOWN in the contract). When AUTOINVOICE_WARNING_REPORTS companies have reported a sender, the person who runs the service can put it on the warning list of the check SENDER_WARNING_LIST. A reported invoice no longer counts as history of the check BANK_ACCOUNT_CHANGED.',
  access: { company: ['invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  body: Type.Object({
    reason: Type.Array(Type.Enum([...reportReasonNames]), { minItems: 1 }),
    contact_email: Type.String({ minLength: 1, maxLength: 254 }),
    description: Type.Optional(Type.String({ maxLength: 4000 })),
  }),
  example: { reason: ['UNKNOWN_COMPANY'], contact_email: 'someone@example.com', description: 'Never ordered.' },
  replies: {
    204: empty('Reported'),
    403: refusal(['forbidden']),
    404: refusal(['not_found']),
    409: refusal(['invoice_already_reported']),
  },
  handler: async ({ ctx, principal, params, body }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    await reportSender(ctx, invoice, {
      reasons: body.reason,
      contactEmail: body.contact_email,
      description: body.description,
      userId: principal.userId,
    });
    return undefined;
  },
});

/** DELETE /v1/invoices/{id}/reports/{report_id} */
export const deleteReportOperation = operation({
  method: 'DELETE',
  url: '/v1/invoices/:id/reports/:report_id',
  tag: 'invoices',
  summary: 'Take a report back',
  description: 'The invoice can be reported again afterwards. A warning that was made of reports stays on the list.',
  access: { company: ['invoice:receive'] },
  params: Type.Object({ id: Type.String(), report_id: Type.String() }),
  replies: { 204: empty('Removed'), 403: refusal(['forbidden']), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    await withdrawReport(ctx, invoice, params.report_id);
    return undefined;
  },
});
