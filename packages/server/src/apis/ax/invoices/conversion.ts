import { Type } from 'typebox';
import { convertInvoice } from '../../../invoices/conversion/convert-invoice.js';
import { reportConversion, reportOriginal } from '../../../invoices/conversion/report.js';
import { unpublishedFormat, writtenFormats } from '../../../invoices/formats.js';
import { filesOf } from '../../../invoices/queries.js';
import { Refusal } from '../../../platform/errors.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { inputFormats } from './formats.js';
import { ownedInvoice } from './owned.js';

const nullable = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) => Type.Union([schema, Type.Null()]);

const ConversionReport = Type.Object(
  {
    from: Type.String({ description: 'Format that the invoice came in' }),
    to: Type.String({ description: 'Format asked for' }),
    converted: Type.Boolean({ description: 'False when it is the document as it came' }),
    valid: nullable(
      Type.Boolean({
        description:
          'Whether the document keeps the schema and the rules of the format, and so can be had; null when nobody has rules for it',
      }),
    ),
    reasons: Type.Array(Type.String(), { description: 'Why the format cannot carry the invoice' }),
    findings: Type.Array(
      Type.Object({
        id: Type.String({ description: 'Rule, or XSD for structure' }),
        severity: Type.Enum(['FATAL', 'ERROR', 'WARNING', 'INFO']),
        message: Type.String(),
        location: Type.String(),
        line: Type.Integer(),
        terms: Type.Array(Type.String()),
      }),
      { description: 'What schema and rules have against the document, at most 200' },
    ),
    losses: Type.Array(
      Type.Object({
        term: nullable(Type.String({ description: 'Business term; null for content beyond EN 16931' })),
        name: nullable(Type.String()),
        path: Type.String({ description: 'Where in the semantic invoice' }),
        outcome: Type.Enum(['dropped', 'moved to free text', 'rounded', 'shortened', 'changed']),
        value: nullable(Type.String({ description: 'As it was, at most 200 characters' })),
      }),
      { description: 'What the document does not carry as the invoice has it, at most 1,000' },
    ),
    losses_total: Type.Integer({ description: 'Number of losses, also of those not listed' }),
    kept: Type.Array(
      Type.Object({
        term: Type.String(),
        name: Type.String(),
        count: Type.Integer({ description: 'Places in the invoice' }),
      }),
      { description: 'Business terms that the document carries as they are' },
    ),
  },
  { $id: 'Invoices.ConversionReport' },
);

/** GET /v1/invoices/{id}/conversion (not in the contract) */
export const getConversion = operation({
  method: 'GET',
  url: '/v1/invoices/:id/conversion',
  tag: 'invoices',
  summary: 'What an invoice loses in another format',
  description:
    'Converts the invoice as `return_format` of GET /v1/invoices/{id} would, checks the result by the schema and the rules in force, compares, and tells what became of every business term. For the format that the invoice came in nothing is converted, and its own findings are told. Changes nothing. Not part of the original service.',
  access: { company: ['invoice:send', 'invoice:receive'] },
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({
    return_format: Type.Enum([...new Set<string>([...writtenFormats, ...inputFormats])], {
      description: 'Format to convert to; of those that are only read, the one that the invoice came in',
    }),
  }),
  replies: {
    200: ConversionReport,
    400: refusal(['format_not_supported']),
    404: refusal(['not_found']),
    422: refusal(['document_too_complex']),
  },
  handler: async ({ ctx, principal, params, query }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const files = await filesOf(ctx.db, principal.companyId, [invoice.invoice_id]);
    const to = query.return_format;
    if (to === invoice.source_format) return reportOriginal(ctx, invoice, files);
    const format = writtenFormats.find((f) => f === to);
    if (format === undefined) {
      const why = unpublishedFormat(to) ?? `${to} is no format that this service converts to.`;
      throw new Refusal('format_not_supported', [`return_format: ${why}`]);
    }
    return reportConversion(await convertInvoice(ctx, invoice, files, format));
  },
});
