import { type Invoice, isPdf, type SupportingDocument } from '@autoinvoice/invoice';
import { attachmentMediaType, baseNameOf } from './file-types.js';
import type { IncomingFile } from './files.js';

/**
 * The files that travel inside a document (BT-125), kept as files of the invoice. The sender's own image of it is
 * among them when one says that it is (see `isOwnImage`): then it is the IMAGE, all others are attachments.
 *
 * @param filename name of the document's own file
 */
export function embeddedFiles(invoice: Invoice, filename: string): IncomingFile[] {
  const image = invoice.attachments.find((attachment) => isOwnImage(attachment, invoice, filename));
  return invoice.attachments.flatMap((attachment): IncomingFile[] => {
    const { content, reference } = attachment;
    if (content === undefined) return [];
    const name = safeFilename(content.fileName) || safeFilename(reference) || 'attachment';
    if (attachment === image)
      return [{ kind: 'IMAGE', filename: name, mediaType: 'application/pdf', bytes: content.bytes }];
    // The document's word goes into a header later: what has not the form of a media type does not.
    const stated = /^\s*([\w.+-]+\/[\w.+-]+)\s*(;|$)/.exec(content.mimeType)?.[1]?.toLowerCase();
    const mediaType = stated ?? attachmentMediaType(name) ?? 'application/octet-stream';
    return [{ kind: 'ATTACHMENT', filename: name, mediaType, bytes: content.bytes }];
  });
}

/** What senders in the countries served call the image of an invoice, in a file name or a description. */
const imageWords =
  /^((the )?(commercial|original|sales)[ _-]?)?(invoice|credit[ _-]?note)([ _-]?(image|copy|pdf))?$|^faktura([ _-]?(bild|bilde|kopia|kopi))?$|^(kredit(nota|faktura))$|^lasku(n[ _-]?(kuva|jäljennös))?$|^hyvityslasku$|^rechnung(s(bild|kopie))?$|^gutschrift$|^factuur$|^creditnota$|^fattura$/i;

/**
 * Whether an embedded PDF is the sender's own image of the invoice. No format but Factur-X has a mark for it, so it is
 * known by its name: that of the document's file (as in a ZIP, contract 6.3), the invoice number, or a word for invoice
 * as its name, reference or description. What is not so named is an attachment.
 */
function isOwnImage({ content, reference, description = '' }: SupportingDocument, invoice: Invoice, filename: string) {
  if (content === undefined || !isPdf(content.bytes)) return false;
  const base = baseNameOf(safeFilename(content.fileName));
  const names = [baseNameOf(filename), invoice.number].map(plain).filter((name) => name !== '');
  if (names.includes(plain(base))) return true;
  return [base, reference, description].some((text) => imageWords.test(text.trim()));
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The last part of a path, without control characters, at most 255 characters long; empty when nothing usable is left. */
function safeFilename(text: string): string {
  const name = text.split(/[\\/]/).at(-1) ?? '';
  const clean = name.replace(/\p{Cc}/gu, '').trim();
  // Cut by characters, so that none is halved.
  return /^\.*$/.test(clean) ? '' : [...clean].slice(-255).join('');
}
