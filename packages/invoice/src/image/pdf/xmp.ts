/** What a PDF says about itself. */
export interface DocumentFacts {
  title: string;
  author: string;
  subject: string;
  /** BCP 47. */
  languageTag: string;
  created: Date;
}

/** A property of a metadata schema. */
export interface XmpProperty {
  name: string;
  value: string;
  /** What it means, for the schema's description. */
  description: string;
  /** `Text` when not given. */
  type?: 'Text' | 'Integer';
  /** Whether the program itself or its user gives the value; the latter when not given. */
  category?: 'internal' | 'external';
}

/** Metadata of a schema that PDF/A does not know by itself, such as that of Factur-X; it must describe itself. */
export interface XmpExtension {
  /** What the schema is called. */
  schema: string;
  namespace: string;
  prefix: string;
  properties: readonly XmpProperty[];
}

/** The program that the metadata names as creator and producer. */
export const PROGRAM = 'AutoInvoice';

/** PDF/UA-1 (ISO 14289-1, 5): the claim to be accessible. PDF/A knows nothing of it. */
const ACCESSIBLE: XmpExtension = {
  schema: 'PDF/UA identification',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [
    { name: 'part', value: '1', description: 'Part of ISO 14289 kept', type: 'Integer', category: 'internal' },
  ],
};

const FORBIDDEN = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;
/** Control characters, halves of surrogate pairs and noncharacters (XML 1.0, 2.2). */
const CANNOT_STAND = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes a text for XML; characters that XML 1.0 cannot hold are left out. */
function xml(text: string): string {
  return text.replace(CANNOT_STAND, '').replace(/[&<>"]/g, (c) => FORBIDDEN[c as keyof typeof FORBIDDEN]);
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const alternatives = (text: string): string => element('rdf:Alt', `<rdf:li xml:lang="x-default">${xml(text)}</rdf:li>`);
const description = (prefix: string, namespace: string, content: string): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${xml(namespace)}">${content}</rdf:Description>`;

/**
 * The XMP packet of a document (ISO 16684-1): title, author, subject, language, dates, program.
 * @param archive whether it says that the document keeps PDF/A-3, level A (ISO 19005-3, 6.6.4), and PDF/UA-1.
 */
export function xmpPacket(facts: DocumentFacts, archive: boolean, extensions: readonly XmpExtension[]): string {
  const moment = facts.created.toISOString().replace(/\.\d+Z$/, 'Z');
  const dublinCore = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternatives(facts.title)),
    element('dc:creator', element('rdf:Seq', element('rdf:li', xml(facts.author)))),
    element('dc:description', alternatives(facts.subject)),
    element('dc:language', element('rdf:Bag', element('rdf:li', xml(facts.languageTag)))),
  ];
  const basic = [
    element('xmp:CreateDate', moment),
    element('xmp:ModifyDate', moment),
    element('xmp:CreatorTool', PROGRAM),
  ];
  const identification = element('pdfaid:part', '3') + element('pdfaid:conformance', 'A');
  const own = archive ? [ACCESSIBLE, ...extensions] : extensions;
  const parts = [
    description('dc', 'http://purl.org/dc/elements/1.1/', dublinCore.join('')),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', basic.join('')),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', element('pdf:Producer', PROGRAM)),
    ...(archive ? [description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', identification)] : []),
    ...own.map(({ prefix, namespace, properties }) =>
      description(prefix, namespace, properties.map((p) => element(`${prefix}:${p.name}`, xml(p.value))).join('')),
    ),
    ...(archive ? [schemas(own)] : []),
  ];
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    `${parts.join('\n')}\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>`
  );
}

/** The descriptions that PDF/A demands of schemas other than its own (ISO 19005-3, 6.6.2.3). */
function schemas(extensions: readonly XmpExtension[]): string {
  const described = extensions.map(({ schema, namespace, prefix, properties }) => {
    const listed = properties.map(
      (p) =>
        '<rdf:li rdf:parseType="Resource">' +
        element('pdfaProperty:name', p.name) +
        element('pdfaProperty:valueType', p.type ?? 'Text') +
        element('pdfaProperty:category', p.category ?? 'external') +
        `${element('pdfaProperty:description', xml(p.description))}</rdf:li>`,
    );
    return (
      '<rdf:li rdf:parseType="Resource">' +
      element('pdfaSchema:schema', xml(schema)) +
      element('pdfaSchema:namespaceURI', xml(namespace)) +
      element('pdfaSchema:prefix', prefix) +
      `${element('pdfaSchema:property', element('rdf:Seq', listed.join('')))}</rdf:li>`
    );
  });
  return (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
    `${element('pdfaExtension:schemas', element('rdf:Bag', described.join('')))}</rdf:Description>`
  );
}
