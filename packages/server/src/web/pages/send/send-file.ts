import { isBreach, type ReportFinding } from '@autoinvoice/validation';
import { validate } from '../../../documents/validate.js';
import type { SubmitParameters } from '../../../invoices/parameters.js';
import type { InvoiceRow } from '../../../invoices/rows.js';
import { submitInvoice } from '../../../invoices/submit.js';
import { Refusal } from '../../../platform/errors.js';
import type { FormFile, PageRequest } from '../../framework/page.js';

type Request = PageRequest<'company'>;

/** What became of one file. */
export type Sent =
  | { readonly filename: string; readonly invoice: InvoiceRow }
  | {
      readonly filename: string;
      /** Why it was not taken, a sentence each. */
      readonly reasons: readonly string[];
      /** What the rules have against it besides, by line. */
      readonly findings: readonly ReportFinding[];
    };

/** What the form says beside the files, as the same parameters of the API. */
function parametersIn({ form }: Request): SubmitParameters {
  const [eia, operator, comment] = ['eia', 'operator', 'comment'].map((name) => form.text(name).slice(0, 1000));
  return {
    ...(eia && { recipient_eia: eia }),
    ...(operator && { recipient_operator: operator }),
    ...(comment && { sender_comment: comment }),
    ...(form.ticked('hold') && { prevent_routing: true }),
  };
}

/** Sends one file as POST /v1/invoices does, and says what became of it. */
export async function sendFile(request: Request, file: FormFile): Promise<Sent> {
  const { ctx, company } = request;
  const { filename, bytes } = file;
  try {
    const blob = await ctx.blobs.put(bytes);
    const submission = { filename, bytes, blob, parameters: parametersIn(request) };
    const { invoice } = await submitInvoice(ctx, company.companyId, submission);
    return { filename, invoice };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reasons = error.code === 'auth_unauthorized' ? [request.texts.send.notVerified] : error.details;
    return { filename, reasons, findings: await brokenRules(request, file) };
  }
}

/** Only of what has rules: an archive and a text that is no document have none. */
async function brokenRules({ ctx, language }: Request, { bytes }: FormFile): Promise<readonly ReportFinding[]> {
  try {
    const { findings, verdict } = await validate(ctx, bytes, { language });
    return verdict === 'UNKNOWN' ? [] : findings.filter(isBreach);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
