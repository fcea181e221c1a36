/** What a PDF says about itself. */
export interface DocumentFacts {
  title: string;
  author: string;
  subject: string;
  /** BCP 47. */
  languageTag: string;
  created: Date;
}

/** The program that the metadata names as creator and producer. */
export const PROGRAM = 'AutoInvoice';

const FORBIDDEN = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** Control characters, halves of surrogate pairs and noncharacters (XML 1.0, 2.2). */
const CANNOT_STAND = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes a text for XML; characters that XML 1.0 cannot hold are left out. */
function xml(text: string): string {
  return text.replace(CANNOT_STAND, '').replace(/[&<>"]/g, (c) => FORBIDDEN[c as keyof typeof FORBIDDEN]);
}

/**
 * The XMP packet of a document (ISO 16684-1): title, author, subject, language, dates, program.
 * @param conformance the level of PDF/A-3 that the document keeps (ISO 19005-3, 6.6.4); absent when it claims none.
 * @param extra further `rdf:Description` elements, such as those of a Factur-X document and its extension schema.
 */
export function xmpPacket(
  facts: DocumentFacts,
  conformance: 'A' | 'U' | 'B' | undefined,
  extra: readonly string[],
): string {
  const moment = facts.created.toISOString().replace(/\.\d+Z$/, 'Z');
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const parts = [
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>` +
      `<dc:title>${alt(facts.title)}</dc:title>` +
      `<dc:creator><rdf:Seq><rdf:li>${xml(facts.author)}</rdf:li></rdf:Seq></dc:creator>` +
      `<dc:description>${alt(facts.subject)}</dc:description>` +
      `<dc:language><rdf:Bag><rdf:li>${xml(facts.languageTag)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${moment}</xmp:CreateDate>` +
      `<xmp:ModifyDate>${moment}</xmp:ModifyDate><xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PROGRAM}</pdf:Producer></rdf:Description>`,
    ...(conformance === undefined
      ? []
      : [
          `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part>` +
            `<pdfaid:conformance>${conformance}</pdfaid:conformance></rdf:Description>`,
        ]),
    ...extra,
  ];
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    `${parts.join('\n')}\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>`
  );
}
