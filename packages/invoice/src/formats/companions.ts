import type { Invoice, SupportingDocument } from '../model/invoice.js';

/** A file that travels beside a document: in the same ZIP, or as the next message. */
export interface CompanionFile {
  /** File name without a folder. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The extension of a file name in small letters, without its point; '' for none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Puts the files that the document names by BT-122 into the invoice as BT-125. */
export function attachCompanions(invoice: Invoice, companions: readonly CompanionFile[]): void {
  for (const attachment of invoice.attachments) {
    const file = companions.find(({ name }) => name === attachment.reference);
    if (file && !attachment.content) attachment.content = embedded(file);
  }
}

function embedded({ name, mediaType, bytes }: CompanionFile): NonNullable<SupportingDocument['content']> {
  return { mimeType: mediaType, fileName: name, bytes };
}

/** Letters, digits, point, hyphen and low line: what TEAPPS (guide 3.1) and every archive take. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^\.+/, '');
  return plain === '' ? 'file' : plain;
}

/** The invoice with its files under names that can travel, no two the same. */
export function withPlainNames(invoice: Invoice): Invoice {
  const taken = new Set<string>();
  const free = (name: string): string => {
    const dot = name.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${stem}-${number}${extension}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  };
  return {
    ...invoice,
    attachments: invoice.attachments.map((attachment) => {
      const { content } = attachment;
      return content
        ? { ...attachment, content: { ...content, fileName: free(plainName(content.fileName)) } }
        : attachment;
    }),
  };
}

/** The files of an invoice, to travel beside a document that names them. */
export function companionsOf(invoice: Invoice): CompanionFile[] {
  return invoice.attachments.flatMap(({ content }) =>
    content ? [{ name: content.fileName, mediaType: content.mimeType, bytes: content.bytes }] : [],
  );
}

/** The invoice without the files in it: for documents whose reader gets nothing beside them. */
export function withoutFiles(invoice: Invoice): Invoice {
  return {
    ...invoice,
    attachments: invoice.attachments.flatMap(({ content, ...rest }) =>
      content && !rest.externalLocation ? [] : [rest],
    ),
  };
}
