import type { CompanionFile, Invoice } from '@autoinvoice/invoice';

/**
 * The invoice with files enclosed (BG-24) that it does not hold yet, by their content. The same object when it holds
 * all of them.
 */
export function withEnclosed(invoice: Invoice, files: readonly CompanionFile[]): Invoice {
  const missing = files.filter(
    ({ bytes }) => !invoice.attachments.some(({ content }) => content && Buffer.compare(content.bytes, bytes) === 0),
  );
  if (missing.length === 0) return invoice;
  return {
    ...invoice,
    attachments: [
      ...invoice.attachments,
      ...missing.map(({ name, mediaType, bytes }) => ({
        reference: name,
        content: { mimeType: mediaType, fileName: name, bytes },
      })),
    ],
  };
}
