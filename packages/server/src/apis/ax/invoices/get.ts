import { Type } from 'typebox';
import { actionsOf } from '../../../invoices/actions.js';
import { noteLossOnDownload } from '../../../invoices/conversion/note-loss.js';
import { extendedDetails } from '../../../invoices/extended-details.js';
import { companyLogo } from '../../../invoices/logo.js';
import { filesOf } from '../../../invoices/queries.js';
import { renderInvoice } from '../../../invoices/render.js';
import { zipOf } from '../../../invoices/zip-out.js';
import { bytes, checkedByHandler, operation, raw, refusal } from '../../../platform/http/index.js';
import { InvoiceEntity } from './entity.js';
import { returnFormats } from './formats.js';
import { ownedInvoice } from './owned.js';
import { presentInvoice } from './present.js';
import { SemanticInvoice } from './semantic-invoice.js';

const description = `Without \`return_format\` the entity as JSON, else the document itself.

- A document of the format that the invoice came in is given byte for byte as it came. Any other is converted and held
  against the schema and the rules of its format: what is not valid is not given, but refused with every finding.
- What a format does not carry is told by GET /v1/invoices/{id}/conversion, and noted once in the time line of a
  received invoice. FINVOICE30 is ISO-8859-15 and says so in its prolog.
- FACTURX (not part of the original service) is the generated image as PDF/A-3 with the invoice as CII in it.
- ORIGINAL_IMAGE is the PDF that the sender gave beside or inside the document, 404 when there is none;
  GENERATED_IMAGE is made from the content: a tagged PDF/A-3 with the document itself embedded.
- EXTENDED_DETAILS is the entity with \`invoice\`: every term of the document as JSON, in the shape that POST takes.
- ZIP (not part of the original service) holds the document as it came, the sender's image and all attachments; POST
  takes it as it is.`;

/** The entity; with EXTENDED_DETAILS every term of the document beside it. */
const InvoiceOrDetails = Type.Object(
  {
    ...InvoiceEntity.properties,
    invoice: Type.Optional(checkedByHandler(SemanticInvoice)),
  },
  { $id: 'Invoices.InvoiceDetails' },
);

/** GET /v1/invoices/{id} */
export const getInvoice = operation({
  method: 'GET',
  url: '/v1/invoices/:id',
  tag: 'invoices',
  summary: 'Get an invoice, its XML or its image',
  description,
  access: { company: ['invoice:send', 'invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({ return_format: Type.Optional(Type.Enum([...returnFormats])) }),
  replies: {
    200: [InvoiceOrDetails, raw('application/xml', 'application/pdf', 'application/zip')],
    400: refusal(['format_not_supported']),
    404: refusal(['not_found', 'invoice_image_not_found']),
    422: refusal(['conversion_refused', 'document_too_complex']),
  },
  handler: async ({ ctx, principal, params, query, request }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const files = await filesOf(ctx.db, principal.companyId, [invoice.invoice_id]);
    const form = query.return_format;
    if (form === 'ZIP') {
      const { content, filename } = await zipOf(ctx, invoice, files);
      return bytes(content, { mediaType: 'application/zip', filename });
    }
    if (form !== undefined && form !== 'EXTENDED_DETAILS') {
      const logo = form.endsWith('IMAGE') || form === 'FACTURX' ? await companyLogo(ctx, invoice) : undefined;
      const rendered = await renderInvoice(ctx, invoice, files, form, logo ? { logo } : {});
      await noteLossOnDownload(ctx, invoice, form, rendered.losses);
      return bytes(rendered.content, { mediaType: rendered.mediaType, filename: rendered.filename });
    }
    const actions = await actionsOf(ctx.db, principal.companyId, [invoice.invoice_id]);
    const entity = presentInvoice(invoice, files, actions.get(invoice.invoice_id) ?? [], request.baseUrl);
    if (form === undefined) return entity;
    return { ...entity, invoice: await extendedDetails(ctx, invoice, files) };
  },
});
