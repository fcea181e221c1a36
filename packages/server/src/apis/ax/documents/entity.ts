import { Type } from 'typebox';
import { documentTypes } from '../../../events/names.js';
import { nullable } from '../nullable.js';

const optional = <S extends Parameters<typeof nullable>[0]>(schema: S) => Type.Optional(nullable(schema));
const text = (description?: string) => optional(Type.String(description === undefined ? {} : { description }));
const moment = (description: string) => optional(Type.String({ format: 'date-time', description }));

/** Types of documents in the contract's order (7.1). */
export const documentTypeNames = [
  'UNKNOWN',
  ...documentTypes.filter((type) => type !== 'UNKNOWN'),
] as const satisfies readonly (typeof documentTypes)[number][];

export const documentStatuses = ['PROCESSING', 'RESERVED', 'DELIVERED', 'CONFIRMED_DELIVERY', 'FAILED'] as const;
export const fileTypes = ['PRIMARY_FILE', 'ATTACHMENT', 'OTHER'] as const;

const party = {
  eia: text('Electronic address'),
  bid: text('Business id'),
  name: text(),
  country: text('ISO 3166-1 alpha-2'),
  vat: text('VAT number'),
};

const DocumentParty = Type.Object(party, { $id: 'DocumentParty' });
const DocumentRecipientParty = Type.Object(
  { ...party, operator: text('Operator of the recipient') },
  { $id: 'DocumentRecipientParty' },
);

/** An entry of the time line. */
export const DocumentEvent = Type.Object(
  {
    code: Type.Optional(Type.String({ description: 'What happened, for programs' })),
    message: Type.Optional(Type.String({ description: 'What happened, for people' })),
    details: text('More of it, such as the reason of a failure'),
    created_at: Type.String({ format: 'date-time' }),
  },
  { $id: 'DocumentEvent' },
);

/** A file of a document. */
export const DocumentFileInDocument = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    filename: Type.Optional(Type.String()),
    file_format: Type.Optional(Type.String({ description: 'PEPPOLBIS, EHF, FINVOICE, PDF …' })),
    mimetype: Type.Optional(Type.String()),
    href: Type.Optional(Type.String({ description: 'Address of the content; needs the access token' })),
    created_at: Type.Optional(Type.String({ format: 'date-time' })),
    type: Type.Optional(Type.Enum([...fileTypes])),
    format_version: text('Version of the format, such as 3.0'),
    document_file_links: Type.Optional(
      Type.Array(Type.Object({ document_id: Type.String({ format: 'uuid' }), type: Type.Enum([...fileTypes]) }), {
        description: 'Every document that the file belongs to',
      }),
    ),
  },
  { $id: 'DocumentFileInDocument' },
);

/** A document. Every field may be left out by `fields`. */
export const DocumentEntity = Type.Object(
  {
    id: Type.Optional(Type.String({ format: 'uuid' })),
    type: Type.Optional(Type.Enum([...documentTypeNames])),
    document_identifier: text('Peppol document type identifier, or the technical name of another format'),
    process_identifier: text('Business process that the document names'),
    status: Type.Optional(Type.Enum([...documentStatuses])),
    reference: text('What the document answers or builds on, such as the number of the order'),
    number: text('Number of the document'),
    sender: Type.Optional(DocumentParty),
    recipient: Type.Optional(DocumentRecipientParty),
    created_at: Type.Optional(Type.String({ format: 'date-time' })),
    delivered_at: moment('When the network took a sent document'),
    received_at: moment('When a received document arrived'),
    last_event: Type.Optional(nullable(DocumentEvent)),
    source_format: Type.Optional(Type.String({ description: 'Format of the document: PEPPOLBIS30, EHF30, PDF …' })),
    supported_formats: Type.Optional(
      Type.Array(Type.String(), { description: 'What `return_format` takes; there are no conversions' }),
    ),
    transmission_id: text(),
    transmission_at: moment('As the sender gave it'),
    network: text('Network that the document goes or came by; VISMA is inside this service'),
    origin: text('INTERNAL or EXTERNAL, of received documents'),
    external_id: text("The sender's own id"),
    files: Type.Optional(Type.Array(DocumentFileInDocument)),
  },
  { $id: 'Document' },
);

export const documentFields = Object.keys(DocumentEntity.properties);
