import { type Static, Type } from 'typebox';
import { submitDocument } from '../../../documents/submit.js';
import { File, operation, refusal } from '../../../platform/http/index.js';
import { DocumentEntity, documentTypeNames, fileTypes } from './entity.js';
import { ownerFor } from './owned.js';
import { fieldsAsked, shownDocuments } from './shown.js';

const description = `Takes a document and puts it on its way; status PROCESSING becomes DELIVERED or FAILED. Documents are sent as they are: nothing is converted, and the recipient is not looked up by name or business id.

- The file: \`file\`, or \`files[n][file]\` with \`files[n][file_type]\`, or content that is there already: \`references[n]\` to the primary file of another document (\`document_id\`), to one of its files (\`document_file_id\`, as the guide of 2026 names it) or to content in the storage that the server is set up with (\`external_storage_key\`). One file is the PRIMARY_FILE, the document itself; without a word of it the first.
- \`references[n][checksum]\`: MD5, SHA-1, SHA-256 or SHA-512 in hexadecimal or Base64; other content than it says is refused.
- Type, identifiers, number, reference and parties are read from UBL documents of Peppol BIS, EHF and tendering; Finvoice messages tell their addresses. \`recipient_…\` and \`sender_…\` win over the document; a \`type\` that contradicts it is refused. SCAN, VOUCHER, RECEIPT, BANK_FILE and UNKNOWN carry files of any kind, and nothing is read from them.
- \`recipient_eia\` and \`recipient_operator\` say where it goes. Without an operator the address is looked for inside this service, then Peppol is taken for Peppol's documents. An operator token names the sender by \`sender_eia\` or the document.
- Documents of Peppol BIS and EHF are checked by the rules installed for them before they leave.
- INVOICE and CREDIT_NOTE: companies send them by POST /v1/invoices and are refused here. Operators, who have no other way, send them here; a receiver in this service finds them under /v1/invoices.
- \`transmission_id\` makes repeating a call safe: the second is refused with the id of the document that the first made.
- \`document_identifier\` and \`process_identifier\` (taken until 2023) count where the content does not tell them.`;

const text = (maxLength = 255) => Type.Optional(Type.String({ maxLength }));
const country = () => Type.Optional(Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2' }));
const fileType = () => Type.Optional(Type.Enum([...fileTypes]));

const Body = Type.Object({
  file: Type.Optional(File({ description: 'The document as a single file' })),
  files: Type.Optional(Type.Array(Type.Object({ file: File(), file_type: fileType() }), { maxItems: 100 })),
  references: Type.Optional(
    Type.Array(
      Type.Object({
        reference_id: Type.String({ maxLength: 1024 }),
        reference_id_type: Type.Enum(['document_id', 'external_storage_key', 'document_file_id']),
        checksum: text(),
        file_type: fileType(),
      }),
      { maxItems: 100 },
    ),
  ),
  type: Type.Optional(Type.Enum([...documentTypeNames])),
  transmission_id: text(),
  transmission_at: Type.Optional(Type.String({ format: 'date-time' })),
  external_id: text(),
  document_identifier: text(1024),
  process_identifier: text(1024),
  recipient_name: text(),
  recipient_country: country(),
  recipient_eia: text(128),
  recipient_operator: text(128),
  sender_name: text(),
  sender_country: country(),
  sender_eia: text(128),
});

/** POST /v1/documents */
export const createDocument = operation({
  method: 'POST',
  url: '/v1/documents',
  tag: 'documents',
  summary: 'Send a document',
  description,
  access: { company: ['document:send'], operator: ['operator:documents:send'] },
  bodyType: 'multipart',
  query: Type.Object({ fields: Type.Optional(Type.Array(Type.String())) }),
  body: Body,
  example: {
    type: 'VOUCHER',
    transmission_id: '2026-11-02/17',
    recipient_name: 'Virta Sähkö Oy',
    recipient_country: 'FI',
    recipient_eia: '003701120389',
  },
  replies: {
    201: DocumentEntity,
    422: refusal(['document_duplicate_transmission_id', 'document_too_complex']),
  },
  handler: async ({ ctx, principal, query, body, request }) => {
    const fields = fieldsAsked(query.fields);
    const owner = ownerFor(principal);
    const { file, files = [], references = [], ...parameters } = body;
    const document = await submitDocument(ctx, owner, {
      files: [...(file ? [{ field: 'file', ...uploaded(file, 'PRIMARY_FILE') }] : []), ...files.map(numbered)],
      references: references.map((reference, n) => ({
        field: `references[${n}]`,
        referenceId: reference.reference_id,
        idType: reference.reference_id_type,
        checksum: reference.checksum,
        fileType: reference.file_type,
      })),
      parameters,
    });
    const [shown] = await shownDocuments(ctx, owner, [document], request.baseUrl, fields);
    return shown ?? {};
  },
});

type Given = NonNullable<Static<typeof Body>['files']>[number];

const uploaded = ({ filename, mediaType, blob }: Given['file'], type: Given['file_type']) => ({
  filename,
  mediaType,
  blob,
  fileType: type,
});

const numbered = ({ file, file_type }: Given, n: number) => ({ field: `files[${n}]`, ...uploaded(file, file_type) });
