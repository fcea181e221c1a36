import { identify, isPdf } from '@autoinvoice/invoice';
import { onDocument } from '../documents/on-document.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { threadTask } from '../platform/threads/threads.js';
import { attachmentExtensions, attachmentMediaType, baseNameOf, extensionOf, isZip } from './file-types.js';
import { isJson } from './source-document.js';
import { type UnzippedFile, unzip } from './unzip.js';

/** A submission taken apart: the invoice document, its own image, and what else came with it. */
export interface Unpacked {
  readonly xml: { readonly filename: string; readonly bytes: Buffer };
  readonly image?: { readonly filename: string; readonly bytes: Buffer };
  /** Messages that belong to the document and are read with it: files of a Finvoice travel in one. */
  readonly companions: readonly { readonly filename: string; readonly bytes: Buffer }[];
  readonly attachments: readonly { readonly filename: string; readonly mediaType: string; readonly bytes: Buffer }[];
}

/** Files in one submission, and their unpacked size; the page names no figure, these are ours. */
const zipLimits = { maxFiles: 100, maxBytes: 100 * 1024 * 1024 };

const refuse = (texts: string[]) =>
  new Refusal(
    'invoice_create_api_error',
    texts.map((t) => `ERROR: ${t}`),
  );

/**
 * Takes a submission apart (contract 6.3): an XML file is the invoice itself; in a ZIP the XML that is an invoice is,
 * the PDF of the same base name is its image, all else are attachments.
 * Throws Refusal `invoice_create_api_error`, naming every file that cannot be taken.
 */
export async function unpack(ctx: Pick<Context, 'threads'>, filename: string, bytes: Buffer): Promise<Unpacked> {
  if (bytes.length === 0) throw refuse([`FILE ${filename} IS EMPTY INVOICE WAS NOT CREATED`]);
  if (!isZip(bytes)) return { xml: { filename, bytes }, companions: [], attachments: [] };

  const files = await unzip(bytes, zipLimits);
  const { invoice: xml, companions } = await invoiceAmong(ctx, files);
  const imageName = `${baseNameOf(xml.filename)}.pdf`.toLowerCase();
  const image = files.find((f) => f !== xml && f.filename.toLowerCase() === imageName);
  const wrong: string[] = [];
  if (image && !isPdf(image.bytes)) wrong.push(`FILE ${image.filename} IS NOT A PDF`);
  const attachments = files
    .filter((f) => f !== xml && f !== image && !companions.includes(f))
    .map((f) => {
      const mediaType = attachmentMediaType(f.filename);
      if (mediaType === undefined)
        wrong.push(`ATTACHMENT ${f.filename} IS OF A TYPE THAT IS NOT ACCEPTED (accepted: ${attachmentExtensions})`);
      else if (mediaType === 'application/pdf' && !isPdf(f.bytes)) wrong.push(`ATTACHMENT ${f.filename} IS NOT A PDF`);
      return { filename: f.filename, mediaType: mediaType ?? '', bytes: f.bytes };
    });
  if (wrong.length > 0) throw refuse(wrong);
  return { xml, ...(image ? { image } : {}), companions, attachments };
}

type DocumentRole = 'invoice' | 'companion' | 'other';

function roleOf({ bytes }: { bytes: Uint8Array }): DocumentRole {
  const { format, root = '' } = identify(bytes);
  // Files of a Finvoice and of a Svefaktura travel in messages of their own.
  if (root === 'FinvoiceAttachments' || root === 'ObjectEnvelope') return 'companion';
  return format !== 'UNKNOWN' || isJson(bytes) ? 'invoice' : 'other';
}

/** What a document of a submission is to it. */
export const roleTask = threadTask(import.meta.url, 'roleTask', roleOf);

async function invoiceAmong(
  ctx: Pick<Context, 'threads'>,
  files: readonly UnzippedFile[],
): Promise<{ invoice: UnzippedFile; companions: UnzippedFile[] }> {
  const xmls = files.filter((f) => extensionOf(f.filename) === 'xml');
  // A Factur-X PDF, or this service's own JSON, is the invoice where there is no XML.
  const others = ['json', 'pdf'].map((type) => files.filter((f) => extensionOf(f.filename) === type));
  const documents = [xmls, ...others].find((found) => found.length > 0) ?? [];
  // A single XML is read whatever it is, so that what is wrong with it is told.
  const [only] = xmls;
  if (only !== undefined && xmls.length === 1) return { invoice: only, companions: [] };
  const roles = await Promise.all(documents.map(({ bytes }) => onDocument(ctx, roleTask, { bytes })));
  const invoices = documents.filter((_file, i) => roles[i] === 'invoice');
  const [invoice] = invoices;
  if (invoice === undefined && only === undefined) {
    throw refuse(['NO XML FILE FOUND IN THE ZIP INVOICE WAS NOT CREATED']);
  }
  if (invoice === undefined) throw refuse(['NONE OF THE XML FILES IN THE ZIP IS AN INVOICE OF A KNOWN FORMAT']);
  if (invoices.length > 1) {
    throw refuse([
      `ZIP FILE HOLDS ${invoices.length} INVOICES (${invoices.map((f) => f.filename).join(', ')}), SEND THEM ONE BY ONE`,
    ]);
  }
  return { invoice, companions: documents.filter((_file, i) => roles[i] === 'companion') };
}
