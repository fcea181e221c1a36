import { createHash } from 'node:crypto';
import { parseXml, type XmlElement, XmlError, XmlWriter } from '@autoinvoice/xml';
import { cut } from '../../mapping/codecs.js';
import type { Transport } from '../../model/transport.js';
import { FormatError, type FormatProblem } from '../format.js';
import { NOTHING } from './codecs.js';

/** A file of a FinvoiceAttachments message. */
export interface AttachedFile {
  /** With its extension, 3 to 50 characters. */
  name: string;
  /** One of `FINVOICE_ATTACHMENT_TYPES`. */
  mimeType: string;
  bytes: Uint8Array;
  /** SEI01 … SEI99: the sender wants special care (guidelines 3.0, section 16.8). */
  securityClass?: string;
}

/** The message that the files of one Finvoice invoice travel in (guidelines 3.0, section 16). */
export interface AttachmentMessage {
  /** Identifier of the invoice message that the files belong to: MessageIdentifier, or MessageId of its SOAP frame. */
  invoiceMessageId: string;
  /** The same ends as those of the invoice message. */
  transport?: Transport;
  /** `xs:dateTime`. */
  timestamp: string;
  /** One to ten. */
  files: readonly AttachedFile[];
}

/** Types of files that may be sent, with their extensions (section 16.5). PDF files must be PDF/A. */
export const FINVOICE_ATTACHMENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
};

/** How the attachment message of an invoice message is called (section 16.7). */
export function attachmentMessageId(invoiceMessageId: string): string {
  return `${invoiceMessageId}::attachments`;
}

/** SHA-1 of the base64 text in small hexadecimal digits (section 16.6). */
const hashOf = (base64: string) => createHash('sha1').update(base64).digest('hex');

/** True for a file that begins as such a message does; its content is not looked at. */
export function beginsAttachmentMessage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 2000)).toString('latin1').includes('<FinvoiceAttachments');
}

function text(element: XmlElement | undefined, ...path: string[]): string {
  return path.reduce((found, name) => found?.child(name), element)?.text.trim() ?? '';
}

function fileOf(element: XmlElement, problems: FormatProblem[]): AttachedFile {
  const content = element.child('AttachmentContent');
  const base64 = content?.text.replace(/\s+/g, '') ?? '';
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const at = content ?? element;
  const problem = (message: string) => problems.push({ message, path: at.path, line: at.line });
  const name = text(element, 'AttachmentName');
  if (!content || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) problem(`The content of ${name} is no base64`);
  const hash = text(element, 'AttachmentSecureHash').toLowerCase();
  const raw = content?.text.trim() ?? '';
  if (hash !== hashOf(base64) && hash !== hashOf(raw)) problem(`The content of ${name} is not that of its checksum`);
  const securityClass = text(element, 'AttachmentSecurityClass');
  const file = { name, mimeType: text(element, 'AttachmentMimeType').toLowerCase(), bytes };
  return securityClass === '' ? file : { ...file, securityClass };
}

/**
 * Reads a FinvoiceAttachments message.
 *
 * @throws FormatError `not_well_formed`, `format_unknown` when it is another document, `invalid_value` when a file is no
 *   base64 or its checksum is another's
 */
export function readAttachmentMessage(bytes: Uint8Array): AttachmentMessage {
  let root: XmlElement;
  try {
    root = parseXml(bytes).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new FormatError('not_well_formed', error.message, [{ message: error.message, line: error.line }], {
      cause: error,
    });
  }
  if (root.localName !== 'FinvoiceAttachments') {
    throw new FormatError('format_unknown', `${root.localName} is no FinvoiceAttachments message`);
  }
  return messageOf(root);
}

function messageOf(root: XmlElement): AttachmentMessage {
  const frame = root.child('MessageTransmissionDetails');
  const problems: FormatProblem[] = [];
  const files = [...root.children('AttachmentDetails')].map((element) => fileOf(element, problems));
  if (problems.length > 0) {
    throw new FormatError('invalid_value', 'The attachments cannot be read', problems);
  }
  const end = (group: string, prefix: string) => {
    const value = text(frame, group, `${prefix}Identifier`);
    const operator = text(frame, group, `${prefix}Intermediator`);
    return {
      ...(value === '' || value === NOTHING ? {} : { address: { value } }),
      ...(operator === '' || operator === NOTHING ? {} : { operator }),
    };
  };
  return {
    invoiceMessageId: text(frame, 'MessageDetails', 'RefToMessageIdentifier'),
    timestamp: text(frame, 'MessageDetails', 'MessageTimeStamp'),
    transport: { sender: end('MessageSenderDetails', 'From'), recipient: end('MessageReceiverDetails', 'To') },
    files,
  };
}

function writeFile(writer: XmlWriter, { name, mimeType, bytes, securityClass }: AttachedFile, id: string): void {
  const base64 = Buffer.from(bytes).toString('base64');
  const hash = hashOf(base64);
  writer.open('AttachmentDetails').leaf('AttachmentIdentifier', `${id}::${hash}`);
  writer.leaf('AttachmentContent', base64).leaf('AttachmentName', name);
  if (securityClass) writer.leaf('AttachmentSecurityClass', securityClass);
  writer.leaf('AttachmentMimeType', mimeType).leaf('AttachmentSecureHash', hash).close();
}

/** Writes a FinvoiceAttachments message in ISO-8859-15, as its schema of version 1.0 has it. */
export function writeAttachmentMessage(message: AttachmentMessage): Uint8Array {
  const { invoiceMessageId, transport, timestamp, files } = message;
  const id = attachmentMessageId(invoiceMessageId);
  const writer = new XmlWriter({ encoding: 'ISO-8859-15', indent: true });
  writer.open('FinvoiceAttachments', { Version: '1.0' }).open('MessageTransmissionDetails');
  writer.open('MessageSenderDetails').leaf('FromIdentifier', cut(transport?.sender?.address?.value ?? NOTHING, 35));
  writer.leaf('FromIntermediator', cut(transport?.sender?.operator ?? NOTHING, 35)).close();
  writer.open('MessageReceiverDetails').leaf('ToIdentifier', cut(transport?.recipient?.address?.value ?? NOTHING, 35));
  writer.leaf('ToIntermediator', cut(transport?.recipient?.operator ?? NOTHING, 35)).close();
  writer.open('MessageDetails').leaf('MessageIdentifier', id).leaf('MessageTimeStamp', timestamp);
  writer.leaf('RefToMessageIdentifier', invoiceMessageId).close().close();
  for (const file of files) writeFile(writer, file, id);
  writer.close();
  return writer.toBytes();
}
