import { renderInvoicePdf } from '@autoinvoice/invoice';
import { threadTask } from '../platform/threads/threads.js';
import { type Drawing, drawingOptions } from './drawing.js';
import { sourceDocument } from './source-document.js';

interface DrawInput {
  readonly bytes: Uint8Array;
  /** Format that the invoice came in. */
  readonly format: string;
  readonly drawing: Drawing;
  /** The name that the document gets inside the PDF. */
  readonly filename: string;
  readonly mediaType: string;
}

async function draw({ bytes, format, drawing, filename, mediaType }: DrawInput): Promise<Uint8Array> {
  const { invoice } = sourceDocument(bytes, format);
  return renderInvoicePdf(invoice, {
    ...drawingOptions(invoice, drawing),
    pdfa: true,
    embedded: [{ name: filename, bytes, mediaType, relationship: 'Source' }],
  });
}

/**
 * Draws a document as a PDF/A-3 with the document itself embedded, in the language asked for, else its own, else that
 * of the country.
 */
export const drawTask = threadTask(import.meta.url, 'drawTask', draw);
