import type { Facts } from './facts.js';
import type { DocumentType } from './identification.js';

/** One kind of document: how it is known, and what is said of it. */
export interface Kind {
  readonly kind: string;
  readonly format: string;
  /** A version, or how the document tells it. */
  readonly version: string | ((facts: Facts) => string);
  /** The version is added when the document tells it. */
  readonly title: string;
  readonly documentType: DocumentType | ((facts: Facts) => DocumentType);
  readonly publisher: string;
  readonly is: (facts: Facts) => boolean;
  readonly profile?: string;
  /** Version at the end of the Peppol document type identifier; none: the identifier has another form. */
  readonly identifierVersion?: string;
}

const OPENPEPPOL = 'OpenPeppol';
const DFO = 'DFØ';

const isInvoice = ({ isUbl, root }: Facts): boolean => isUbl && (root === 'Invoice' || root === 'CreditNote');

/** UBL invoices and credit notes whose CustomizationID fits; the root element decides which of the two it is. */
function invoices(
  kind: string,
  format: string,
  version: string,
  title: string,
  publisher: string,
  mark: RegExp,
  more: Partial<Kind> = {},
): Kind {
  return {
    kind,
    format,
    version,
    title,
    publisher,
    is: (facts) => isInvoice(facts) && mark.test(facts.customizationId),
    documentType: ({ root }) => (root === 'CreditNote' ? 'CREDIT_NOTE' : 'INVOICE'),
    identifierVersion: '2.1',
    ...more,
  };
}

type Message = readonly [name: string, root: string, customization: string, type: DocumentType, title: string];

/** Root and CustomizationID of Peppol's post-award messages, below `urn:fdc:peppol.eu:poacc:trns:`. */
const POST_AWARD: readonly Message[] = [
  ['order', 'Order', 'order:3', 'ORDER', 'Order'],
  ['despatch-advice', 'DespatchAdvice', 'despatch_advice:3', 'DESPATCH_ADVICE', 'Despatch Advice'],
  ['catalogue', 'Catalogue', 'catalogue:3', 'CATALOGUE', 'Catalogue'],
  ['catalogue-response', 'ApplicationResponse', 'catalogue_response:3', 'CATALOGUE_RESPONSE', 'Catalogue Response'],
  ['mlr', 'ApplicationResponse', 'mlr:3', 'MESSAGE_LEVEL_RESPONSE', 'Message Level Response'],
  ['order-response', 'OrderResponse', 'order_response:3', 'ORDER_RESPONSE', 'Order Response'],
  ['punch-out', 'Catalogue', 'punch_out:3', 'PUNCH_OUT', 'Punch Out'],
  ['order-agreement', 'OrderResponse', 'order_agreement:3', 'ORDER_AGREEMENT', 'Order Agreement'],
  ['invoice-response', 'ApplicationResponse', 'invoice_response:3', 'INVOICE_RESPONSE', 'Invoice Response'],
  ['order-change', 'OrderChange', 'order_change:3', 'ORDER_CHANGE', 'Order Change'],
  ['order-cancellation', 'OrderCancellation', 'order_cancellation:3', 'ORDER_CANCELLATION', 'Order Cancellation'],
  [
    'order-response-advanced',
    'OrderResponse',
    'order_response_advanced:3',
    'ORDER_RESPONSE',
    'Advanced Order Response',
  ],
];

/** Messages that Peppol registers under UBL 2.3; all of EHF 3.0 stand under 2.2 (code list of document types 9.7). */
const UBL_2_3: ReadonlySet<string> = new Set(['order-change', 'order-cancellation', 'order-response-advanced']);

/** EHF messages that build on a Peppol one: the same name with this ending. */
const EHF_ENDING = ':extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0';

function message(
  [name, root, customization, documentType, title]: Message,
  family: 'peppol' | 'ehf',
  prefix: string,
  ending: string,
): Kind {
  return {
    kind: `${family}-${name}`,
    format: family === 'ehf' ? 'EHF' : 'PEPPOLBIS',
    version: '3.0',
    title: `${family === 'ehf' ? 'EHF' : 'Peppol'} ${title} 3.0`,
    documentType,
    publisher: family === 'ehf' ? DFO : OPENPEPPOL,
    is: (facts) => facts.isUbl && facts.root === root && facts.customizationId === `${prefix}${customization}${ending}`,
    identifierVersion: family === 'ehf' ? '2.2' : UBL_2_3.has(name) ? '2.3' : '2.1',
  };
}

const PEPPOL_PREFIX = 'urn:fdc:peppol.eu:poacc:trns:';
const EHF_PREFIX = 'urn:fdc:anskaffelser.no:2019:ehf:spec:';
const EHF_PROCESS_09 = 'urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:09:1.0';

/** EHF advanced ordering uses the names of plain ordering; only the process tells them apart. */
function advanced(kind: Kind, name: string, title: string): Kind {
  return {
    ...kind,
    kind: name,
    title: `EHF ${title} 3.0`,
    is: (facts) => kind.is(facts) && facts.process === EHF_PROCESS_09,
  };
}

const ehfMessages = POST_AWARD.map((row) => message(row, 'ehf', PEPPOL_PREFIX, EHF_ENDING));
const ehfOrder = ehfMessages.find(({ kind }) => kind === 'ehf-order')!;
const ehfOrderResponse = ehfMessages.find(({ kind }) => kind === 'ehf-order-response')!;

const EHF: readonly Kind[] = [
  invoices(
    'ehf-reminder',
    'EHF',
    '3.0',
    'EHF Reminder 3.0',
    DFO,
    /#conformant#urn:fdc:anskaffelser\.no:2019:ehf:reminder:3\.0$/,
    { documentType: 'REMINDER', identifierVersion: '2.2' },
  ),
  invoices(
    'ehf-forward-billing',
    'EHF',
    '3.0',
    'EHF Forward Billing 3.0',
    DFO,
    /#conformant#urn:fdc:anskaffelser\.no:2019:ehf:forward-billing:3\.0$/,
    { identifierVersion: '2.2' },
  ),
  invoices(
    'ehf-payment-request',
    'EHF',
    '3.0',
    'EHF Payment Request 3.0',
    DFO,
    /^urn:fdc:anskaffelser\.no:2019:ehf:spec:payment-request:3\.0$/,
    { identifierVersion: '2.2' },
  ),
  invoices(
    'ehf-2',
    'EHF',
    '2.0',
    'EHF Invoice and Credit Note 2.0',
    DFO,
    /www\.difi\.no:ehf:(faktura|kreditnota):ver2/,
  ),
  advanced(ehfOrder, 'ehf-advanced-order', 'Advanced Order'),
  advanced(ehfOrderResponse, 'ehf-advanced-order-response', 'Advanced Order Response'),
  message(
    ['advanced-order-change', 'OrderChange', 'adv-order-change:3.0', 'ORDER_CHANGE', 'Advanced Order Change'],
    'ehf',
    EHF_PREFIX,
    '',
  ),
  message(
    [
      'advanced-order-cancellation',
      'OrderCancellation',
      'adv-order-cancellation:3.0',
      'ORDER_CANCELLATION',
      'Advanced Order Cancellation',
    ],
    'ehf',
    EHF_PREFIX,
    '',
  ),
  ...ehfMessages,
];

const SI_UBL_PUBLISHER = 'Peppolautoriteit Nederland';
const KOSIT = 'KoSIT';
const NLCIUS = /urn:fdc:nen\.nl:nlcius:v1\.0/;

/** UBL documents by CustomizationID. National kinds come before those whose identifier theirs contains. */
export const UBL_KINDS: readonly Kind[] = [
  ...EHF,
  invoices('si-ubl-1.1', 'SIUBL', '1.1', 'SI-UBL 1.1', SI_UBL_PUBLISHER, /simplerinvoicing\.org:si:si-ubl:ver1\.1/),
  invoices('si-ubl-1.2', 'SIUBL', '1.2', 'SI-UBL 1.2', SI_UBL_PUBLISHER, /simplerinvoicing\.org:si:si-ubl:ver1\.2/),
  {
    kind: 'si-ubl-1.2-order',
    format: 'SIUBL',
    version: '1.2',
    title: 'SI-UBL purchase order 1.2',
    documentType: 'ORDER',
    publisher: SI_UBL_PUBLISHER,
    is: ({ isUbl, root, customizationId }) =>
      isUbl && root === 'Order' && /simplerinvoicing\.org:si:si-ubl:ver1\.2/.test(customizationId),
    identifierVersion: '2.1',
  },
  invoices(
    'si-ubl-2-gaccount',
    'SIUBL',
    '2.0',
    'SI-UBL 2.0 with g-account',
    SI_UBL_PUBLISHER,
    /urn:fdc:nen\.nl:gaccount:v1\.0/,
    {
      profile: 'GACCOUNT10',
    },
  ),
  invoices('si-ubl-2', 'SIUBL', '2.0', 'SI-UBL 2.0 (NLCIUS)', SI_UBL_PUBLISHER, NLCIUS),
  invoices(
    'xrechnung-ubl-extension',
    'XRECHNUNG',
    '3.0',
    'XRechnung 3.0 extension (UBL)',
    KOSIT,
    /#conformant#urn:xeinkauf\.de:kosit:extension:xrechnung_3\.0$/,
    { profile: 'EXTENSION' },
  ),
  invoices(
    'xrechnung-ubl',
    'XRECHNUNG',
    '3.0',
    'XRechnung 3.0 (UBL)',
    KOSIT,
    /#compliant#urn:xeinkauf\.de:kosit:xrechnung_3\.0(#compliant#urn:xeinkauf\.de:kosit:xrechnung:cvd_0\.9)?$/,
  ),
  invoices(
    'xrechnung-2.3-ubl',
    'XRECHNUNG',
    '2.3',
    'XRechnung 2.3 (UBL)',
    KOSIT,
    /urn:xoev-de:kosit:(standard|extension):xrechnung_2\.3$/,
  ),
  invoices(
    'peppol-self-billing',
    'PEPPOLBIS',
    '3.0',
    'Peppol BIS Self-Billing 3.0',
    OPENPEPPOL,
    /^urn:cen\.eu:en16931:2017#compliant#urn:fdc:peppol\.eu:2017:poacc:selfbilling:3\.0/,
    { documentType: ({ root }) => (root === 'CreditNote' ? 'SELF_BILLING_CREDIT_NOTE' : 'SELF_BILLING_INVOICE') },
  ),
  invoices(
    'peppol-billing',
    'PEPPOLBIS',
    '3.0',
    'Peppol BIS Billing 3.0',
    OPENPEPPOL,
    /^urn:cen\.eu:en16931:2017#compliant#urn:fdc:peppol\.eu:2017:poacc:billing:3\.0/,
  ),
  invoices(
    'peppol-bis-2',
    'PEPPOLBIS',
    '2.0',
    'Peppol BIS Invoice and Credit Note 2.0',
    OPENPEPPOL,
    /^urn:www\.cenbii\.eu:transaction:.*urn:www\.peppol\.eu:bis:peppol[45]a:ver[12]\.0$/,
  ),
  ...POST_AWARD.map((row) => message(row, 'peppol', PEPPOL_PREFIX, '')),
  {
    kind: 'peppol-mls',
    format: 'PEPPOLBIS',
    version: '1.0',
    title: 'Peppol Message Level Status 1.0',
    documentType: 'MESSAGE_LEVEL_STATUS',
    publisher: OPENPEPPOL,
    is: ({ isUbl, root, customizationId }) =>
      isUbl && root === 'ApplicationResponse' && customizationId === 'urn:peppol:edec:mls:1.0',
    identifierVersion: '2.1',
  },
  {
    kind: 'oioubl',
    format: 'OIOUBL',
    version: ({ customizationId }) => customizationId.slice('OIOUBL-'.length),
    title: 'OIOUBL',
    documentType: (facts) => ublType(facts),
    publisher: 'Erhvervsstyrelsen',
    is: ({ isUbl, customizationId }) => isUbl && /^OIOUBL-2\./.test(customizationId),
    identifierVersion: '2.1',
  },
  invoices('en16931-ubl', 'UBL', '2.1', 'EN 16931 invoice in UBL 2.1', 'CEN', /^urn:cen\.eu:en16931:2017/, {
    profile: 'EN16931',
  }),
  {
    kind: 'ubl',
    format: 'UBL',
    version: ({ version }) => version || '2.1',
    title: 'UBL',
    documentType: (facts) => ublType(facts),
    publisher: 'OASIS',
    is: ({ isUbl, root }) => isUbl && root !== '',
  },
];

const UBL_TYPES: Readonly<Record<string, DocumentType>> = {
  Invoice: 'INVOICE',
  CreditNote: 'CREDIT_NOTE',
  SelfBilledInvoice: 'SELF_BILLING_INVOICE',
  SelfBilledCreditNote: 'SELF_BILLING_CREDIT_NOTE',
  Reminder: 'REMINDER',
  Order: 'ORDER',
  OrderResponse: 'ORDER_RESPONSE',
  OrderResponseSimple: 'ORDER_RESPONSE',
  OrderChange: 'ORDER_CHANGE',
  OrderCancellation: 'ORDER_CANCELLATION',
  Catalogue: 'CATALOGUE',
  DespatchAdvice: 'DESPATCH_ADVICE',
  ApplicationResponse: 'APPLICATION_RESPONSE',
  Statement: 'STATEMENT',
  UtilityStatement: 'STATEMENT',
};

function ublType({ root }: Facts): DocumentType {
  return UBL_TYPES[root] ?? 'OTHER';
}
