import { Type } from 'typebox';

const nullable = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) => Type.Union([schema, Type.Null()]);
const dateTime = (description: string) => Type.String({ format: 'date-time', description });

export const invoiceStatuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export const actionTypes = ['RECEIVED', 'CREATED', 'SENT', 'DELIVERED', 'INFO', 'ERROR'] as const;

/** The contract's action keys (6.5). */
export const actionKeys = [
  'action_created',
  'action_sent_print',
  'action_sent_email',
  'action_error',
  'action_route_failed',
  'action_incoming_receive',
  'action_incoming_bank',
  'action_internal_sent',
  'action_sent_email_failed',
  'action_seen',
  'action_send_fail',
  'action_accepted',
  'action_paper_ordered',
  'action_sent_paper',
  'action_expired',
  'action_confirmed',
  'action_declined',
  'action_disputed',
  'action_archived',
  'action_paid',
  'action_reminder',
  'action_delivered',
  'action_delivery_failed',
  'action_signed',
  'action_trx_ok',
  'action_trx_fail',
  'action_trx_delay',
  'action_canceled',
  'action_collection',
  'action_notice',
  'action_reminder_and_collection',
  'action_send_without_attachments',
] as const;

export const InvoiceAction = Type.Object(
  {
    type: Type.Enum([...actionTypes]),
    channel: Type.Optional(nullable(Type.Enum(['EINVOICE', 'PRINT', 'SCAN', 'EMAIL']))),
    message: Type.Optional(nullable(Type.String())),
    key: Type.Optional(nullable(Type.Enum([...actionKeys]))),
    happened_at: dateTime('When it happened'),
  },
  { $id: 'Invoices.InvoiceAction' },
);

const InvoiceFile = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    filename: Type.Optional(Type.String()),
    type: Type.Optional(Type.String()),
    mimetype: Type.Optional(Type.String()),
    href: Type.Optional(Type.String({ description: 'Address of the content; needs the access token' })),
  },
  { $id: 'Invoices.InvoiceFile' },
);

const InvoiceSenderParty = Type.Object(
  {
    eia: nullable(Type.String({ description: 'Electronic invoicing address' })),
    bid: nullable(Type.String({ description: 'Business id' })),
    name: Type.String(),
    country: Type.String(),
  },
  { $id: 'Invoices.InvoiceSenderParty' },
);

const InvoiceRecipientParty = Type.Object(
  {
    eia: nullable(Type.String({ description: 'Electronic invoicing address' })),
    bid: nullable(Type.String({ description: 'Business id' })),
    name: Type.String(),
    country: nullable(Type.String()),
    operator: nullable(Type.String()),
  },
  { $id: 'Invoices.InvoiceRecipientParty' },
);

/**
 * The invoice as the service returns it. Sent invoices have created_at and destination; received ones have
 * received_at, origin and origin_type in their place (contract 6.5).
 */
export const InvoiceEntity = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    status: Type.Enum([...invoiceStatuses]),
    reference: nullable(Type.String()),
    number: Type.String(),
    sender: InvoiceSenderParty,
    recipient: InvoiceRecipientParty,
    received_at: Type.Optional(dateTime('Received invoices')),
    created_at: Type.Optional(dateTime('Sent invoices')),
    date: Type.String({ format: 'date' }),
    date_due: Type.String({ format: 'date' }),
    source_format: Type.String({ description: 'Format that the invoice came in' }),
    sum: Type.Number({ description: 'Total with VAT' }),
    sum_tax: Type.Number({ description: 'VAT in it' }),
    currency: Type.String(),
    origin: Type.Optional(nullable(Type.Enum(['INTERNAL', 'EXTERNAL', 'SCAN']))),
    origin_type: Type.Optional(
      nullable(
        Type.Enum(['SCAN_PDF', 'SCAN_PAPER', 'AUTOSCAN', 'SCAN', 'null'], {
          description: 'The public document lists the word "null"; JSON null is what is answered',
        }),
      ),
    ),
    virtual_barcode: Type.Optional(
      Type.String({ description: 'Finnish bank barcode; received domestic invoices that can be paid by it' }),
    ),
    destination: Type.Optional(nullable(Type.String({ description: 'Network that the invoice went to' }))),
    comment: nullable(Type.String()),
    files: Type.Array(InvoiceFile, { description: 'Attachments; the image is fetched by return_format' }),
    actions: Type.Array(InvoiceAction),
    revision: Type.Optional(
      Type.Object({}, { additionalProperties: true, description: 'The last shipment, after a resend' }),
    ),
  },
  { $id: 'Invoices.Invoice' },
);
