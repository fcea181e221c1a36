import { Type } from 'typebox';
import { submitInvoice } from '../../../invoices/submit.js';
import { File, operation, refusal } from '../../../platform/http/index.js';
import { idempotencyKeyOf } from '../idempotency-key.js';
import { InvoiceEntity } from './entity.js';
import { inputFormats } from './formats.js';
import { presentInvoice } from './present.js';

const description = `Takes one invoice, as an XML file or as a ZIP of the XML, its image (the PDF with the base name of the
XML) and attachments. The answer comes when the invoice is stored and will be sent: its minimum content has been
checked, and everything found wrong is in \`details\`. Routing follows; status PENDING becomes DELIVERED or FAILED.

- The content decides the format; \`format\` is asked only when the content does not tell. VISMAXML53, VISMAXML60, SEDI
  and E2B have no public specification: they are refused with that reason.
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
  bodyType: 'multipart',
  body: Type.Object({
    file: File({ description: 'One XML document, or a ZIP' }),
    format: Type.Optional(Type.Enum([...inputFormats])),
    recipient_type: Type.Enum(['b2b', 'consumer'], { default: 'b2b' }),
    recipient_eia: Type.Optional(Type.String({ maxLength: 128 })),
    recipient_email: Type.Optional(Type.String({ maxLength: 255 })),
    recipient_operator: Type.Optional(Type.String({ maxLength: 128 })),
    disabled_routes: Type.Optional(Type.Array(Type.Enum(['print', 'email', 'einvoice']))),
    sender_comment: Type.Optional(Type.String({ maxLength: 1024 })),
    uuid: Type.Optional(Type.String({ maxLength: 36 })),
    lang: Type.Optional(Type.Enum(['FI', 'SE', 'NO', 'DK', 'NL', 'EN'])),
    route_order: Type.Optional(
      Type.Array(
        Type.Enum(['netbank', 'netbank_cvl', 'netbank_cvl_hold', 'vipps', 'dpi', 'email', 'print', 'silent_failure']),
      ),
    ),
    recipient_phone_number: Type.Optional(Type.String({ maxLength: 30 })),
    recipient_date_of_birth: Type.Optional(Type.String({ format: 'date' })),
    recipient_ssn: Type.Optional(Type.String()),
    recipient_efaktura_id: Type.Optional(Type.String()),
    b2cno_document_type: Type.Optional(Type.Enum(['INVOICE', 'CREDIT_NOTE', 'REMINDER', 'COLLECTION_NOTICE'])),
    payment_instruction_identifier: Type.Optional(Type.String()),
    print_settings: Type.Optional(
      Type.Object({
        color: Type.Optional(Type.Boolean()),
        letter_class: Type.Optional(Type.Enum(['PRIORITY', 'ECONOMY'])),
        prevent_digital_post: Type.Optional(Type.Boolean()),
        print_own_image: Type.Optional(Type.Boolean()),
        allow_kivra_fi: Type.Optional(Type.Boolean()),
      }),
    ),
    prevent_routing: Type.Optional(Type.Boolean()),
    email_settings: Type.Optional(Type.Object({ xml_format: Type.Optional(Type.Enum([...inputFormats])) })),
  }),
  replies: {
    201: InvoiceEntity,
    400: refusal(['invalid_parameters', 'invoice_create_api_error']),
    409: refusal(['invoice_uuid_exists']),
    422: refusal(['idempotency_key_reused', 'document_too_complex']),
  },
  handler: async ({ ctx, principal, body, request, reply }) => {
    const { file, ...parameters } = body;
    const idempotencyKey = idempotencyKeyOf(request);
    const { invoice, files, actions, replayed } = await submitInvoice(ctx, principal.companyId, {
      filename: file.filename ?? 'invoice.xml',
      bytes: await ctx.blobs.get(file.blob.hash),
      blob: file.blob,
      parameters,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
    if (replayed) reply.header('idempotent-replayed', 'true');
    return presentInvoice(invoice, files, actions, request.baseUrl);
  },
});
