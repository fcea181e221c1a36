import type { XmlElement } from '@autoinvoice/xml';

/** Families of formats that share a syntax. */
export type Family = 'UBL' | 'CII' | 'FINVOICE' | 'TEAPPS' | 'SVEFAKTURA' | 'FATTURAPA' | 'OTHER';

/** What a document says about itself, as far as it helps to tell which format it is. */
export interface Candidate {
  family: Family;
  /** Local name of the document element. */
  root: string;
  namespace: string;
  /** Finvoice and FatturaPA versions, TEAPPS FORMAT_VERSION, UBLVersionID. */
  version?: string;
  /** UBL CustomizationID, CII guideline, Finvoice SpecificationIdentifier. */
  customizationId?: string;
  /** UBL ProfileID, CII business process. */
  profileId?: string;
  /** The document's own code of its type, in its own vocabulary. */
  typeCode?: string;
  /** What the document came embedded in. */
  container?: 'PDF';
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CII = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';
const FATTURA = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.';
const SFTI = 'urn:sfti:documents:';

function text(root: XmlElement, ...path: string[]): string | undefined {
  const found = path.reduce<XmlElement | undefined>((element, name) => element?.child(name), root);
  return found?.text.trim() || undefined;
}

function familyOf(root: XmlElement): Family {
  const { localName, namespace } = root;
  if (namespace.startsWith(UBL)) return 'UBL';
  if (namespace === CII) return 'CII';
  if (namespace === '' && localName === 'Finvoice') return 'FINVOICE';
  if (namespace === '' && localName === 'INVOICE_CENTER') return 'TEAPPS';
  if (namespace.startsWith(SFTI)) return 'SVEFAKTURA';
  if (localName === 'FatturaElettronica' && namespace.startsWith(FATTURA)) return 'FATTURAPA';
  return 'OTHER';
}

const CONTEXT = 'ExchangedDocumentContext';

const READERS: Readonly<Record<Family, (root: XmlElement) => Partial<Record<keyof Candidate, string | undefined>>>> = {
  UBL: (root) => ({
    version: text(root, 'UBLVersionID'),
    customizationId: text(root, 'CustomizationID'),
    profileId: text(root, 'ProfileID'),
    typeCode: text(root, 'InvoiceTypeCode') ?? text(root, 'CreditNoteTypeCode'),
  }),
  CII: (root) => ({
    customizationId: text(root, CONTEXT, 'GuidelineSpecifiedDocumentContextParameter', 'ID'),
    profileId: text(root, CONTEXT, 'BusinessProcessSpecifiedDocumentContextParameter', 'ID'),
    typeCode: text(root, 'ExchangedDocument', 'TypeCode'),
  }),
  FINVOICE: (root) => ({
    version: root.attribute('Version'),
    customizationId: text(root, 'MessageTransmissionDetails', 'MessageDetails', 'SpecificationIdentifier'),
    typeCode: text(root, 'InvoiceDetails', 'InvoiceTypeCode'),
  }),
  TEAPPS: (root) => ({
    version: text(root, 'CONTENT_FRAME', 'BLOCK_RULES', 'FORMAT_VERSION'),
    typeCode:
      root
        .child('CONTENT_FRAME')
        ?.child('INVOICES')
        ?.child('INVOICE')
        ?.child('HEADER')
        ?.child('INVOICE_TYPE')
        ?.text.trim() ?? undefined,
  }),
  SVEFAKTURA: (root) => ({ typeCode: text(root, 'InvoiceTypeCode') }),
  FATTURAPA: (root) => ({
    version: root.attribute('versione'),
    typeCode: text(root, 'FatturaElettronicaBody', 'DatiGenerali', 'DatiGeneraliDocumento', 'TipoDocumento'),
  }),
  OTHER: () => ({}),
};

/** Looks at a document without reading it. */
export function candidateOf(root: XmlElement): Candidate {
  const family = familyOf(root);
  const candidate: Candidate = { family, root: root.localName, namespace: root.namespace };
  const said = READERS[family](root);
  for (const key of ['version', 'customizationId', 'profileId', 'typeCode'] as const) {
    const value = said[key];
    if (value) candidate[key] = value;
  }
  return candidate;
}
