import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import { dateTime, effectiveTransport, messageId } from '../addressing.js';
import { type CompanionFile, extensionOf } from '../companions.js';
import {
  type AttachedFile,
  type AttachmentMessage,
  attachmentMessageId,
  beginsAttachmentMessage,
  FINVOICE_ATTACHMENT_TYPES,
  readAttachmentMessage,
  writeAttachmentMessage,
} from './attachment-message.js';

const PATH = 'AttachmentMessageDetails/AttachmentMessageIdentifier';

/** Section 16.3.3 of the guidelines: ten files, together one megabyte before they are encoded. */
const MOST_FILES = 10;
const MOST_BYTES = 1_000_000;
const NAME_LENGTH = 50;

/** A name of at most 50 characters that keeps its extension. */
function fitting(name: string): string {
  if (name.length <= NAME_LENGTH) return name;
  const extension = name.slice(name.lastIndexOf('.'));
  return name.slice(0, NAME_LENGTH - extension.length) + extension;
}

/** The files that may travel in one message, in their order, as far as they fit. */
function sendable(invoice: Invoice): AttachedFile[] {
  const files: AttachedFile[] = [];
  let size = 0;
  for (const { content } of invoice.attachments) {
    if (!content) continue;
    const allowed = FINVOICE_ATTACHMENT_TYPES[content.mimeType]?.includes(extensionOf(content.fileName)) ?? false;
    const { length } = content.bytes;
    if (!allowed || length === 0 || files.length === MOST_FILES || size + length > MOST_BYTES) continue;
    size += length;
    files.push({ name: fitting(content.fileName), mimeType: content.mimeType, bytes: content.bytes });
  }
  return files;
}

/**
 * Names the attachment message in the invoice and makes it, when there are files that may be sent so.
 * @returns the message as a file, or undefined
 */
export function writeAttachments(invoice: Invoice, root: TargetNode): CompanionFile | undefined {
  const files = sendable(invoice);
  if (files.length === 0) return undefined;
  const transport = effectiveTransport(invoice);
  const invoiceMessageId = messageId(invoice, transport);
  root.ensure(PATH).text = attachmentMessageId(invoiceMessageId);
  const message: AttachmentMessage = {
    invoiceMessageId,
    timestamp: dateTime(invoice, transport ?? {}),
    files,
    ...(transport ? { transport } : {}),
  };
  return { name: 'FinvoiceAttachments.xml', mediaType: 'application/xml', bytes: writeAttachmentMessage(message) };
}

/**
 * Puts the files of the attachment message that the invoice names into BG-24; without it the name stays in the document.
 *
 * @throws FormatError as `readAttachmentMessage` does
 */
export function readAttachments(source: SourceNode, invoice: Invoice, companions: readonly CompanionFile[]): void {
  const node = source.first(PATH);
  const named = node?.text.trim();
  if (!node || !named) return;
  for (const companion of companions) {
    if (!beginsAttachmentMessage(companion.bytes)) continue;
    const message = readAttachmentMessage(companion.bytes);
    if (attachmentMessageId(message.invoiceMessageId) !== named) continue;
    source.use(PATH, node);
    for (const { name, mimeType, bytes } of message.files) {
      invoice.attachments.push({ reference: name, content: { fileName: name, mimeType, bytes } });
    }
    return;
  }
}
