import { Type } from 'typebox';
import type { SubmitParameters } from '../../../invoices/parameters.js';
import { type Submission, submitInvoice } from '../../../invoices/submit.js';
import type { Context } from '../../../platform/context.js';
import { checkedByHandler, File, operation, refusal, type UploadedFile } from '../../../platform/http/index.js';
import { idempotencyKeyOf } from '../idempotency-key.js';
import { InvoiceEntity } from './entity.js';
import { exampleInvoice } from './example.js';
import { presentInvoice } from './present.js';
import { SemanticInvoice } from './semantic-invoice.js';
import { submitParameters } from './submit-parameters.js';

const description = `Takes one invoice, as an XML file or as a ZIP of the XML, its image (the PDF with the base name of the
XML) and attachments; or as JSON (not part of the original service), in the shape that EXTENDED_DETAILS gives. The answer comes when the invoice is stored and will be sent: its minimum content has been
checked, and everything found wrong is in \`details\`. Routing follows; status PENDING becomes DELIVERED or FAILED.

- The content decides the format; \`format\` is asked only when the content does not tell. VISMAXML53, VISMAXML60, SEDI
  and E2B have no public specification: they are refused with that reason.
- JSON: \`invoice\` holds the terms of EN 16931, amounts as text (\`"12.50"\`) or as numbers of at most 15 digits, files in
  base64; the parameters stand beside it. What is wrong is named by path and business term, and a member that nobody
  knows is wrong. A JSON body has at most 2 MiB; a larger one goes as \`file\`. \`source_format\` shows VISMAUBL30.
- \`uuid\` becomes the id of the invoice. A second call with it gives 409 \`invoice_uuid_exists\` and makes no second invoice.
- Header \`Idempotency-Key\`: a repeated call with the same file and parameters gives the first invoice again, with
  the header \`Idempotent-Replayed: true\`.
- \`recipient_eia\` and \`recipient_operator\` win over what the document says.
- With the setting \`send_invoice_general.stop_duplicate_numbers\` a repeated invoice number is an error of this call.
- E-mail, print and consumer parameters are checked and kept; they take effect when those networks are opened.`;

/** POST /v1/invoices */
export const createInvoice = operation({
  method: 'POST',
  url: '/v1/invoices',
  tag: 'invoices',
  summary: 'Send an invoice',
  description,
  access: { company: ['invoice:send'] },
  bodyType: ['json', 'multipart'],
  body: Type.Object({
    file: File({ description: 'One XML document, or a ZIP' }),
    ...submitParameters,
  }),
  jsonBody: Type.Object({ invoice: checkedByHandler(SemanticInvoice), ...submitParameters }),
  example: { invoice: exampleInvoice },
  replies: {
    201: InvoiceEntity,
    400: refusal(['invalid_parameters', 'invoice_create_api_error', 'invoice_foreign_seller']),
    409: refusal(['invoice_uuid_exists']),
    422: refusal(['idempotency_key_reused', 'document_too_complex']),
  },
  handler: async ({ ctx, principal, body, request, reply }) => {
    const idempotencyKey = idempotencyKeyOf(request);
    const { invoice, files, actions, replayed } = await submitInvoice(ctx, principal.companyId, {
      ...('file' in body ? await fileSubmission(ctx, body) : await jsonSubmission(ctx, body)),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
    if (replayed) reply.header('idempotent-replayed', 'true');
    return presentInvoice(invoice, files, actions, request.baseUrl);
  },
});

type Content = Omit<Submission, 'idempotencyKey'>;

async function fileSubmission(ctx: Context, body: { file: UploadedFile } & SubmitParameters): Promise<Content> {
  const { file, ...parameters } = body;
  const bytes = await ctx.blobs.get(file.blob.hash);
  return { filename: file.filename ?? 'invoice.xml', bytes, blob: file.blob, parameters };
}

/** The JSON is kept as the document that came: a file with the member `invoice`. */
async function jsonSubmission(ctx: Context, body: { invoice: unknown } & SubmitParameters): Promise<Content> {
  const bytes = Buffer.from(JSON.stringify({ invoice: body.invoice }));
  // A body fetched as EXTENDED_DETAILS may come back whole: what is no parameter in it is left out of account.
  const parameters = Object.fromEntries(Object.entries(body).filter(([name]) => name in submitParameters));
  return { filename: 'invoice.json', bytes, blob: await ctx.blobs.put(bytes), parameters };
}
