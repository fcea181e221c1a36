import type { XmlElement } from '@autoinvoice/xml';

const UBL_ROOT = 'urn:oasis:names:specification:ubl:schema:xsd:';
export const CII_NAMESPACE = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';
const UBL_BASIC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

/** The few things in a document by which its kind is known. Absent things are ''. */
export interface Facts {
  readonly namespace: string;
  readonly root: string;
  /** UBL 2 in any of its document types. */
  readonly isUbl: boolean;
  /** BT-24: UBL CustomizationID, CII guideline parameter, Finvoice SpecificationIdentifier. */
  readonly customizationId: string;
  /** BT-23: UBL ProfileID, CII business process parameter. */
  readonly process: string;
  /** Version mark: UBLVersionID, Finvoice Version, TEAPPS FORMAT_VERSION, FatturaPA versione. */
  readonly version: string;
  /** Invoice type as the format codes it (BT-3, INV01, 00, TD01). */
  readonly typeCode: string;
}

type Step = readonly [name: string, namespace?: string];

/** Where the facts stand, for each family of formats. Paths of child elements; the first element at each step counts. */
const PATHS: readonly {
  readonly is: (root: XmlElement) => boolean;
  readonly facts: (root: XmlElement) => Partial<Facts>;
}[] = [
  {
    is: (root) => root.namespace.startsWith(UBL_ROOT),
    facts: (root) => ({
      isUbl: true,
      customizationId: text(root, ['CustomizationID', UBL_BASIC]),
      process: text(root, ['ProfileID', UBL_BASIC]),
      version: text(root, ['UBLVersionID', UBL_BASIC]),
      typeCode: text(root, ['InvoiceTypeCode', UBL_BASIC]) || text(root, ['CreditNoteTypeCode', UBL_BASIC]),
    }),
  },
  {
    is: (root) => root.namespace === CII_NAMESPACE,
    facts: (root) => ({
      customizationId: text(root, ['ExchangedDocumentContext'], ['GuidelineSpecifiedDocumentContextParameter'], ['ID']),
      process: text(root, ['ExchangedDocumentContext'], ['BusinessProcessSpecifiedDocumentContextParameter'], ['ID']),
      typeCode: text(root, ['ExchangedDocument'], ['TypeCode']),
    }),
  },
  {
    is: (root) => /^(Finvoice|ReceiverProposal)/.test(root.localName),
    facts: (root) => ({
      version: trimmed(root.attribute('Version')),
      customizationId: text(root, ['MessageTransmissionDetails'], ['MessageDetails'], ['SpecificationIdentifier']),
      typeCode: text(root, ['InvoiceDetails'], ['InvoiceTypeCode']),
    }),
  },
  {
    is: (root) => root.localName === 'INVOICE_CENTER',
    facts: (root) => ({
      version: text(root, ['CONTENT_FRAME'], ['BLOCK_RULES'], ['FORMAT_VERSION']),
      customizationId: text(root, ['CONTENT_FRAME'], ['INVOICES'], ['INVOICE'], ['HEADER'], ['SPECIFICATION_ID']),
      typeCode: text(root, ['CONTENT_FRAME'], ['INVOICES'], ['INVOICE'], ['HEADER'], ['INVOICE_TYPE']),
    }),
  },
  {
    is: (root) => root.localName === 'FatturaElettronica',
    facts: (root) => ({
      version: trimmed(root.attribute('versione')),
      typeCode: text(root, ['FatturaElettronicaBody'], ['DatiGenerali'], ['DatiGeneraliDocumento'], ['TipoDocumento']),
    }),
  },
  {
    is: (root) => root.namespace === 'urn:sfti:documents:BasicInvoice:1:0',
    facts: (root) => ({ typeCode: text(root, ['InvoiceTypeCode']) }),
  },
  {
    is: (root) => root.namespace.startsWith('urn:fdc:peppol:'),
    facts: (root) => ({
      customizationId: text(root, ['CustomizationID']),
      process: text(root, ['ProfileID']),
    }),
  },
];

/** Reads the facts from a document's root element. Never throws; looks only at a handful of elements. */
export function factsOf(root: XmlElement): Facts {
  const facts = PATHS.find(({ is }) => is(root))?.facts(root) ?? {};
  return {
    namespace: root.namespace,
    root: root.localName,
    isUbl: false,
    customizationId: '',
    process: '',
    version: '',
    typeCode: '',
    ...facts,
  };
}

function text(root: XmlElement, ...steps: readonly Step[]): string {
  let element: XmlElement | undefined = root;
  for (const [name, namespace] of steps) element = element?.child(name, namespace);
  return trimmed(element?.text);
}

function trimmed(value: string | undefined): string {
  return value?.trim() ?? '';
}
