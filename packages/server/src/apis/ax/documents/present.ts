import type { DocumentStep } from '../../../documents/events.js';
import type { FileLink } from '../../../documents/file-queries.js';
import { supportedFormats } from '../../../documents/return-format.js';
import type { DocumentFileRow, DocumentParty, DocumentRow, FileType } from '../../../documents/rows.js';
import { apiTime } from '../time.js';

const timeOrNull = (moment: Date | null) => (moment === null ? null : apiTime(moment));

/** An entry of the time line as the API shows it. */
export const presentStep = ({ code, message, details, happenedAt }: DocumentStep) => ({
  code,
  message,
  details,
  created_at: apiTime(happenedAt),
});

/** A file as the API shows it. `links` are those of all files at hand. */
export const presentFile = (file: DocumentFileRow, links: readonly FileLink[], baseUrl: string) => ({
  id: file.file_id,
  filename: file.filename,
  file_format: file.file_format,
  mimetype: file.media_type,
  href: `${baseUrl}/v1/files/${file.file_id}`,
  created_at: apiTime(file.created_at),
  type: file.file_type,
  format_version: file.format_version,
  document_file_links: links
    .filter((link) => link.file_id === file.file_id)
    .map((link) => ({ document_id: link.document_id, type: link.file_type as FileType })),
});

const presentParty = ({ eia, bid, name, country, vat }: DocumentParty) => ({ eia, bid, name, country, vat });

/** What belongs to documents besides their rows. */
export interface DocumentParts {
  readonly files: readonly DocumentFileRow[];
  readonly links: readonly FileLink[];
  readonly lastSteps: ReadonlyMap<string, readonly DocumentStep[]>;
}

/** A document as the API shows it, keys in the contract's order; with `fields` those alone. */
export function presentDocument(
  document: DocumentRow,
  parts: DocumentParts,
  baseUrl: string,
  fields: readonly string[] | undefined,
) {
  const files = parts.files.filter((file) => file.document_id === document.document_id);
  const last = parts.lastSteps.get(document.document_id)?.at(-1);
  const entity = {
    id: document.document_id,
    type: document.document_type,
    document_identifier: document.document_identifier,
    process_identifier: document.process_identifier,
    status: document.status,
    reference: document.reference,
    number: document.number,
    sender: presentParty(document.sender),
    recipient: { ...presentParty(document.recipient), operator: document.recipient.operator },
    created_at: apiTime(document.created_at),
    delivered_at: timeOrNull(document.delivered_at),
    received_at: timeOrNull(document.received_at),
    last_event: last ? presentStep(last) : null,
    source_format: document.source_format,
    supported_formats: supportedFormats(document, files),
    transmission_id: document.transmission_id,
    transmission_at: timeOrNull(document.transmission_at),
    network: document.network,
    origin: document.origin,
    external_id: document.external_id,
    files: files.map((file) => presentFile(file, parts.links, baseUrl)),
  };
  if (fields === undefined) return entity;
  return Object.fromEntries(Object.entries(entity).filter(([name]) => fields.includes(name))) as Partial<typeof entity>;
}
