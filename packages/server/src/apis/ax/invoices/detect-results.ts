import { Type } from 'typebox';
import { detectResults } from '../../../detect/results.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { languages } from '../../../platform/languages.js';
import { ownedInvoice } from './owned.js';

const statuses = ['OK', 'WARN', 'DISABLED'] as const;

/** The contract types `status` as a list and shows a string in its sample; a string is what is sent. */
const DetectResultsEntity = Type.Object(
  {
    status: Type.Union([Type.Array(Type.Enum([...statuses])), Type.Enum([...statuses])]),
    executed_checks: Type.Array(Type.String()),
    findings: Type.Array(Type.String()),
  },
  { $id: 'Invoices.InvoiceDetectResults' },
);

/** GET /v1/invoices/{id}/detect_results */
export const getDetectResults = operation({
  method: 'GET',
  url: '/v1/invoices/:id/detect_results',
  tag: 'invoices',
  summary: 'What the checks of a received invoice came to',
  description:
    'WARN when a check warns or could not be done; `findings` has a sentence for each, in the language of `lang`. When the service is off, or was when the invoice came, the answer is 404 with the same body and the status DISABLED. GET /v1/analysis/{id} tells of each check.',
  access: { company: ['invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({ lang: Type.Enum([...languages], { default: 'EN' }) }),
  replies: { 200: DetectResultsEntity, 404: [DetectResultsEntity, refusal(['not_found'])] },
  handler: async ({ ctx, principal, params, query, reply }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const { status, executedChecks, findings } = await detectResults(ctx, invoice, query.lang);
    if (status === 'DISABLED') reply.code(404);
    return { status, executed_checks: [...executedChecks], findings: [...findings] };
  },
});
