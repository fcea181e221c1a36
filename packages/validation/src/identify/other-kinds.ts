import { CII_NAMESPACE, type Facts } from './facts.js';
import type { DocumentType } from './identification.js';
import type { Kind } from './ubl-kinds.js';

const isCii = ({ namespace, root }: Facts): boolean => namespace === CII_NAMESPACE && root === 'CrossIndustryInvoice';

/** UNTDID 1001 codes that mean a credit note in EN 16931. */
const CREDIT_CODES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

/** Cross Industry Invoices whose guideline fits; the type code decides between invoice and credit note. */
function cii(
  kind: string,
  format: string,
  version: string,
  title: string,
  publisher: string,
  mark: RegExp,
  profile?: string,
): Kind {
  return {
    kind,
    format,
    version,
    title,
    publisher,
    is: (facts) => isCii(facts) && mark.test(facts.customizationId),
    documentType: ({ typeCode }) => (CREDIT_CODES.has(typeCode) ? 'CREDIT_NOTE' : 'INVOICE'),
    identifierVersion: 'D16B',
    ...(profile === undefined ? {} : { profile }),
  };
}

/** Finvoice type codes; what is not named here counts as an invoice. */
const FINVOICE_TYPES: Readonly<Record<string, DocumentType>> = {
  INV02: 'CREDIT_NOTE',
  ORD01: 'ORDER',
  INV07: 'SELF_BILLING_INVOICE',
  ORC01: 'ORDER_RESPONSE',
  DEV01: 'DESPATCH_ADVICE',
  PRI01: 'CATALOGUE',
};

/** TEAPPS type codes: credits of each kind of invoice, requests for payment, orders. */
const TEAPPS_TYPES: Readonly<Record<string, DocumentType>> = {
  '01': 'CREDIT_NOTE',
  '04': 'CREDIT_NOTE',
  '05': 'CREDIT_NOTE',
  '07': 'CREDIT_NOTE',
  '09': 'REMINDER',
  '50': 'ORDER',
  '51': 'ORDER_RESPONSE',
  '60': 'CREDIT_NOTE',
};

const FINANCE_FINLAND = 'Finance Finland';

/** A Finvoice document, or one of the other messages of the Finvoice service. */
function finvoiceMessage(kind: string, root: string, title: string, documentType: DocumentType): Kind {
  return {
    kind,
    format: 'FINVOICE',
    version: ({ version }) => version,
    title,
    documentType,
    publisher: FINANCE_FINLAND,
    is: (facts) => facts.root === root && !facts.isUbl,
  };
}

const CAMT = /^urn:iso:std:iso:20022:tech:xsd:(camt\.05[234]\.\d{3}\.(\d{2}))$/;

function camt(message: '052' | '053' | '054', title: string, documentType: DocumentType): Kind {
  return {
    kind: `camt.${message}`,
    format: 'ISO20022',
    version: ({ namespace }) => CAMT.exec(namespace)?.[1] ?? '',
    title,
    documentType,
    publisher: 'ISO 20022',
    is: ({ namespace, root }) =>
      root === 'Document' && (CAMT.exec(namespace)?.[1]?.startsWith(`camt.${message}`) ?? false),
  };
}

/** A document known by its root element alone. */
function byRoot(
  kind: string,
  format: string,
  version: string,
  title: string,
  publisher: string,
  documentType: DocumentType,
  namespace: string | RegExp,
  root: string | RegExp,
): Kind {
  const fits = (pattern: string | RegExp, value: string) =>
    typeof pattern === 'string' ? pattern === value : pattern.test(value);
  return {
    kind,
    format,
    version,
    title,
    publisher,
    documentType,
    is: (facts) => fits(namespace, facts.namespace) && fits(root, facts.root),
  };
}

/** Everything that is not UBL; the first row that fits wins. */
export const OTHER_KINDS: readonly Kind[] = [
  cii(
    'xrechnung-cii-extension',
    'XRECHNUNG',
    '3.0',
    'XRechnung 3.0 extension (CII)',
    'KoSIT',
    /#conformant#urn:xeinkauf\.de:kosit:extension:xrechnung_3\.0$/,
    'EXTENSION',
  ),
  cii(
    'xrechnung-cii',
    'XRECHNUNG',
    '3.0',
    'XRechnung 3.0 (CII)',
    'KoSIT',
    /#compliant#urn:xeinkauf\.de:kosit:xrechnung_3\.0(#compliant#urn:xeinkauf\.de:kosit:xrechnung:cvd_0\.9)?$/,
  ),
  cii(
    'xrechnung-2.3-cii',
    'XRECHNUNG',
    '2.3',
    'XRechnung 2.3 (CII)',
    'KoSIT',
    /urn:xoev-de:kosit:(standard|extension):xrechnung_2\.3$/,
  ),
  cii(
    'peppol-billing-cii',
    'PEPPOLBIS',
    '3.0',
    'Peppol BIS Billing 3.0 (CII)',
    'OpenPeppol',
    /^urn:cen\.eu:en16931:2017#compliant#urn:fdc:peppol\.eu:2017:poacc:billing:3\.0/,
  ),
  cii('nlcius-cii', 'SIUBL', '1.0', 'NLCIUS (CII)', 'Peppolautoriteit Nederland', /urn:fdc:nen\.nl:nlcius:v1\.0/),
  cii('en16931-cii', 'CII', 'D16B', 'EN 16931 invoice in CII', 'CEN', /^urn:cen\.eu:en16931:2017/, 'EN16931'),
  cii('cii', 'CII', 'D16B', 'Cross Industry Invoice', 'UN/CEFACT', /^/),
  {
    kind: 'finvoice',
    format: 'FINVOICE',
    version: ({ version }) => version,
    title: 'Finvoice',
    documentType: ({ typeCode }) => FINVOICE_TYPES[typeCode] ?? 'INVOICE',
    publisher: FINANCE_FINLAND,
    is: ({ namespace, root }) => namespace === '' && root === 'Finvoice',
  },
  finvoiceMessage('finvoice-attachments', 'FinvoiceAttachments', 'Finvoice attachments', 'ATTACHMENT'),
  finvoiceMessage('finvoice-sender-info', 'FinvoiceSenderInfo', 'Finvoice sender information', 'BANK_MESSAGE'),
  finvoiceMessage('finvoice-receiver-info', 'FinvoiceReceiverInfo', 'Finvoice receiver information', 'BANK_MESSAGE'),
  finvoiceMessage('finvoice-receiver-proposal', 'ReceiverProposal', 'Finvoice receiver proposal', 'BANK_MESSAGE'),
  finvoiceMessage('finvoice-acknowledgement', 'Finvoiceack', 'Finvoice acknowledgement', 'BANK_MESSAGE'),
  {
    kind: 'teapps',
    format: 'TEAPPS',
    version: ({ version }) => version,
    title: 'TEAPPSXML',
    documentType: ({ typeCode }) => TEAPPS_TYPES[typeCode] ?? 'INVOICE',
    publisher: 'Tietoevry',
    is: ({ namespace, root }) => namespace === '' && root === 'INVOICE_CENTER',
  },
  byRoot(
    'svefaktura-envelope',
    'SVEFAKTURA',
    '1.0',
    'Svefaktura 1.0 with attachments',
    'SFTI',
    'INVOICE',
    'urn:sfti:documents:ObjectEnvelope:1:0',
    'ObjectEnvelope',
  ),
  {
    kind: 'svefaktura',
    format: 'SVEFAKTURA',
    version: '1.0',
    title: 'Svefaktura 1.0',
    documentType: ({ typeCode }) => (typeCode === '381' ? 'CREDIT_NOTE' : 'INVOICE'),
    publisher: 'SFTI',
    is: ({ namespace, root }) => namespace === 'urn:sfti:documents:BasicInvoice:1:0' && root === 'Invoice',
  },
  {
    kind: 'fatturapa',
    format: 'FATTURAPA',
    version: '1.2',
    title: 'FatturaPA 1.2',
    documentType: ({ typeCode }) => (/^TD0[48]$/.test(typeCode) ? 'CREDIT_NOTE' : 'INVOICE'),
    publisher: 'Agenzia delle Entrate',
    is: ({ namespace, root }) =>
      root === 'FatturaElettronica' &&
      namespace.startsWith('http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/'),
  },
  {
    kind: 'peppol-eusr',
    format: 'PEPPOLREPORTING',
    version: '1.1',
    title: 'Peppol End User Statistics Report 1.1',
    documentType: 'REPORT',
    publisher: 'OpenPeppol',
    is: ({ namespace, root }) =>
      namespace === 'urn:fdc:peppol:end-user-statistics-report:1.1' && root === 'EndUserStatisticsReport',
    identifierVersion: '1.1',
  },
  {
    kind: 'peppol-tsr',
    format: 'PEPPOLREPORTING',
    version: '1.0',
    title: 'Peppol Transaction Statistics Report 1.0',
    documentType: 'REPORT',
    publisher: 'OpenPeppol',
    is: ({ namespace, root }) =>
      namespace === 'urn:fdc:peppol:transaction-statistics-report:1.0' && root === 'TransactionStatisticsReport',
    identifierVersion: '1.0',
  },
  camt('052', 'ISO 20022 account report', 'BANK_STATEMENT'),
  camt('053', 'ISO 20022 bank statement', 'BANK_STATEMENT'),
  camt('054', 'ISO 20022 debit and credit notification', 'BANK_NOTIFICATION'),
  byRoot('payslip-2', 'PAYSLIP', '2.0', 'Finnish payslip 2.0', 'Maventa', 'PAYSLIP', '', 'Payslips'),
  byRoot('payslip-1', 'PAYSLIP', '1.0', 'Finnish payslip 1.0', 'Maventa', 'PAYSLIP', '', 'Payslip'),
  byRoot(
    'business-card',
    'PEPPOLDIRECTORY',
    '',
    'Peppol Directory business card',
    'OpenPeppol',
    'OTHER',
    /^http:\/\/www\.peppol\.eu\/schema\/pd\/businesscard\//,
    'BusinessCard',
  ),
  byRoot(
    'smp',
    'SMP',
    '1.0',
    'Peppol service metadata',
    'OpenPeppol',
    'OTHER',
    'http://busdox.org/serviceMetadata/publishing/1.0/',
    /^(ServiceGroup|ServiceMetadata|SignedServiceMetadata)$/,
  ),
  byRoot(
    'soap-1.1',
    'SOAP',
    '1.1',
    'SOAP 1.1 envelope',
    'W3C',
    'TRANSPORT',
    'http://schemas.xmlsoap.org/soap/envelope/',
    'Envelope',
  ),
  byRoot(
    'soap-1.2',
    'SOAP',
    '1.2',
    'SOAP 1.2 envelope',
    'W3C',
    'TRANSPORT',
    'http://www.w3.org/2003/05/soap-envelope',
    'Envelope',
  ),
  byRoot(
    'sbdh',
    'SBDH',
    '1.0',
    'Standard Business Document',
    'GS1',
    'TRANSPORT',
    /StandardBusinessDocumentHeader$/,
    /^StandardBusinessDocument(Header)?$/,
  ),
];
