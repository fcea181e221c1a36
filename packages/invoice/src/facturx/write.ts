import { writeInvoice } from '../formats/convert.js';
import type { WriteResult } from '../formats/format.js';
import { type InvoicePdfOptions, renderInvoicePdf } from '../image/index.js';
import type { Invoice } from '../model/invoice.js';

/** A profile of Factur-X and ZUGFeRD with the format of its XML, and its names in the PDF. */
const PROFILES = {
  'EN 16931': { format: 'EN16931CII', fileName: 'factur-x.xml' },
  XRECHNUNG: { format: 'XRECHNUNG30CII', fileName: 'xrechnung.xml' },
} as const;

/** How a hybrid invoice is made. */
export interface FacturxOptions extends Pick<InvoicePdfOptions, 'language' | 'logo' | 'now'> {
  /** `EN 16931` when not given; `XRECHNUNG` for authorities in Germany. */
  profile?: keyof typeof PROFILES;
  /** False skips the search for losses. */
  losses?: boolean;
}

/** Factur-X 1.0, 6.2.2: what the metadata of the PDF says of the XML in it. */
const XMP_NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

function metadata(profile: keyof typeof PROFILES, fileName: string): NonNullable<InvoicePdfOptions['xmp']>[number] {
  return {
    schema: 'Factur-X PDFA Extension Schema',
    namespace: XMP_NAMESPACE,
    prefix: 'fx',
    properties: [
      { name: 'DocumentFileName', value: fileName, description: 'Name of the embedded XML invoice file' },
      { name: 'DocumentType', value: 'INVOICE', description: 'Kind of the hybrid document' },
      { name: 'Version', value: '1.0', description: 'Version of the specification that the XML follows' },
      { name: 'ConformanceLevel', value: profile, description: 'Profile of the XML' },
    ],
  };
}

/**
 * Makes a hybrid invoice (Factur-X 1.0, ZUGFeRD 2): the image as PDF/A-3 with the invoice as CII in it.
 *
 * @returns the PDF, and what the XML in it does not carry as the invoice has it
 * @throws FormatError `not_representable` with every reason
 */
export async function facturxPdf(invoice: Invoice, options: FacturxOptions): Promise<WriteResult> {
  const { profile = 'EN 16931', losses, ...drawing } = options;
  const { format, fileName } = PROFILES[profile];
  const xml = writeInvoice(invoice, format, losses === undefined ? {} : { losses });
  const bytes = await renderInvoicePdf(invoice, {
    ...drawing,
    pdfa: true,
    // Both are the whole invoice, so each stands for the other.
    embedded: [
      {
        name: fileName,
        bytes: xml.bytes,
        mediaType: 'text/xml',
        relationship: 'Alternative',
        description: 'Invoice in XML',
      },
    ],
    xmp: [metadata(profile, fileName)],
  });
  return { bytes, mediaType: 'application/pdf', encoding: 'binary', losses: xml.losses };
}
