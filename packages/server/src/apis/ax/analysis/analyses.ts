import { Type } from 'typebox';
import { analyse, findAnalyses } from '../../../detect/analyses.js';
import { checkNames } from '../../../detect/names.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { languageOf } from '../../../platform/languages.js';
import { ownerFor } from '../documents/owned.js';
import { Analysis, presentAnalysis } from './entity.js';

const access = { company: ['analysis'], operator: ['operator:analysis'] } as const;

/** POST /v1/analysis */
export const postAnalysis = operation({
  method: 'POST',
  url: '/v1/analysis',
  tag: 'analysis',
  summary: 'Check an invoice',
  description:
    'Begins checks of an invoice of the company, or of a document (those that are no invoices come to NOT_APPLICABLE); operators check their documents. The answer is pending; GET /v1/analysis/{id} has the results a moment later. That the token of a company names a vendor key, which the contract asks for here, holds of every token of this service. Texts are in the language of Accept-Language.',
  access,
  query: Type.Object({
    resource_id: Type.String({ description: 'Id of the invoice or document' }),
    resource_type: Type.Enum(['INVOICE']),
    checks_to_run: Type.Array(Type.Enum([...checkNames]), { minItems: 1 }),
  }),
  replies: { 201: Type.Array(Analysis), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, query, request }) => {
    const language = languageOf(request.headers['accept-language']);
    const runs = await analyse(ctx, ownerFor(principal).id, query.resource_id, query.checks_to_run);
    return runs.map((run) => presentAnalysis(run, language));
  },
});

/** GET /v1/analysis/{id} */
export const getAnalysis = operation({
  method: 'GET',
  url: '/v1/analysis/:id',
  tag: 'analysis',
  summary: 'Results of the checks of an invoice',
  description:
    'The id is that of the invoice or document, and gives the latest run of each check, those made on receiving included; the `analysis_id` of one run gives that run. An invoice that was not checked gives an empty list. A pending run has no `status` in its result.',
  access,
  params: Type.Object({ id: Type.String() }),
  replies: { 200: Type.Array(Analysis), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, request }) => {
    const language = languageOf(request.headers['accept-language']);
    const runs = await findAnalyses(ctx, ownerFor(principal).id, params.id);
    return runs.map((run) => presentAnalysis(run, language));
  },
});
