import { documentTypes } from '../events/names.js';

/** A kind of document as a network names it. */
export interface DocumentTypeEntry {
  /** As the API names it: INVOICE, CREDIT_NOTE, ORDER … */
  readonly documentType: string;
  /** Peppol document type identifier, scheme busdox-docid-qns. */
  readonly documentIdentifier: string;
  /** Peppol process identifier, scheme cenbii-procid-ubl. */
  readonly processIdentifier: string;
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const BILLING = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const BILLING_PROCESS = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const TRANSACTION = 'urn:fdc:peppol.eu:poacc:trns:';
const PROCESS = 'urn:fdc:peppol.eu:poacc:bis:';
/** What EHF messages add to the name of the Peppol message that they build on. */
const EHF = ':extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0';
const EHF_PROCESS = 'urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:';

/** A kind of document as a version of the specifications registers it. */
interface Registered {
  /** After the root element in the identifier. */
  readonly customization: string;
  readonly process: string;
  /** UBL version at the end of the identifier; it is not always that of the schema. */
  readonly ubl: '2.1' | '2.2' | '2.3';
}

/** A kind of document: its root element and what it is in each version. The first version is the usual one. */
interface Kind {
  readonly root: string;
  readonly versions: Readonly<Record<string, Registered>>;
}

const peppol = (transaction: string, process: string, ubl: Registered['ubl'] = '2.1'): Registered => ({
  customization: `${TRANSACTION}${transaction}`,
  process: `${PROCESS}${process}`,
  ubl,
});
const ehf = (customization: string, process: string): Registered => ({
  customization,
  process: `${EHF_PROCESS}${process}`,
  ubl: '2.2',
});

/** A kind that Peppol BIS 3.0 has, and EHF 3.0 by the same name with an ending when its process is given. */
function postAward(root: string, transaction: string, process: string, ehfProcess?: string): Kind {
  const own = { PEPPOLBIS30: peppol(transaction, process) };
  if (ehfProcess === undefined) return { root, versions: own };
  return { root, versions: { ...own, EHF30: ehf(`${TRANSACTION}${transaction}${EHF}`, ehfProcess) } };
}

/** Kinds of advanced ordering: Peppol registers them under UBL 2.3, and EHF names them otherwise. */
const advanced = (root: string, transaction: string, ehfName: string): Kind => ({
  root,
  versions: {
    PEPPOLBIS30: peppol(transaction, 'advanced_ordering:3', '2.3'),
    EHF30: ehf(`urn:fdc:anskaffelser.no:2019:ehf:spec:${ehfName}:3.0`, '09:1.0'),
  },
});

/** Tendering: transaction and process of Peppol pre-award, in its versions 1.2 and 1.1. */
const tendering = (root: string, transaction: string, process: string): Kind => {
  const version = (number: string): Registered => ({
    customization: `urn:fdc:peppol.eu:prac:trns:${transaction}:${number}`,
    process: `urn:fdc:peppol.eu:prac:bis:${process}:${number}`,
    ubl: '2.2',
  });
  return { root, versions: { PEPPOLBIS12: version('1.2'), PEPPOLBIS11: version('1.1') } };
};

/** Kinds of documents that are registered by their own name (code list of document types 9.7). */
const KINDS: Readonly<Record<string, Kind>> = {
  ORDER: postAward('Order', 'order:3', 'ordering:3', '09:1.0'),
  ORDER_RESPONSE: postAward('OrderResponse', 'order_response:3', 'ordering:3', '09:1.0'),
  ORDER_CHANGE: advanced('OrderChange', 'order_change:3', 'adv-order-change'),
  ORDER_CANCELLATION: advanced('OrderCancellation', 'order_cancellation:3', 'adv-order-cancellation'),
  CATALOGUE: postAward('Catalogue', 'catalogue:3', 'catalogue_only:3', '01:1.0'),
  CATALOGUE_RESPONSE: postAward('ApplicationResponse', 'catalogue_response:3', 'catalogue_only:3', '01:1.0'),
  DESPATCH_ADVICE: postAward('DespatchAdvice', 'despatch_advice:3', 'despatch_advice:3', '05:1.0'),
  INVOICE_RESPONSE: postAward('ApplicationResponse', 'invoice_response:3', 'invoice_response:3'),
  MESSAGE_LEVEL_RESPONSE: postAward('ApplicationResponse', 'mlr:3', 'mlr:3'),
  EXPRESSION_OF_INTEREST_REQUEST: tendering('ExpressionOfInterestRequest', 't001', 'p001'),
  EXPRESSION_OF_INTEREST_RESPONSE: tendering('ExpressionOfInterestResponse', 't002', 'p001'),
  TENDER_STATUS_REQUEST: tendering('TenderStatusRequest', 't003', 'p002'),
  CALL_FOR_TENDERS: tendering('CallForTenders', 't004', 'p002'),
  TENDER: tendering('Tender', 't005', 'p003'),
  TENDER_RECEIPT: tendering('TenderReceipt', 't006', 'p003'),
};

const billing = (documentType: string, root: string): DocumentTypeEntry => ({
  documentType,
  documentIdentifier: `${UBL}${root}-2::${root}##${BILLING}::2.1`,
  processIdentifier: BILLING_PROCESS,
});

const SELF_BILLING = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';

const selfBilling = (root: string): DocumentTypeEntry => ({
  documentType: 'SELF_BILLING_INVOICE',
  documentIdentifier: `${UBL}${root}-2::${root}##${SELF_BILLING}::2.1`,
  processIdentifier: 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0',
});

const INVOICES: Readonly<Record<string, readonly DocumentTypeEntry[]>> = {
  INVOICE_AND_CREDIT_NOTE: [billing('INVOICE', 'Invoice'), billing('CREDIT_NOTE', 'CreditNote')],
  INVOICE: [billing('INVOICE', 'Invoice')],
  CREDIT_NOTE: [billing('CREDIT_NOTE', 'CreditNote')],
  SELF_BILLING_INVOICE: [selfBilling('Invoice'), selfBilling('CreditNote')],
  REMINDER: [
    {
      documentType: 'REMINDER',
      documentIdentifier: `${UBL}Invoice-2::Invoice##${BILLING}#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0::2.2`,
      processIdentifier: `${EHF_PROCESS}06:1.0`,
    },
  ],
};

/** The kinds of documents that a registered profile receives; without a version, those of its usual one. */
export function documentTypesOf(profile: string, version: string | null): readonly DocumentTypeEntry[] {
  const kind = KINDS[profile];
  if (!kind) return INVOICES[profile] ?? [];
  const registered = kind.versions[version ?? ''] ?? Object.values(kind.versions)[0];
  if (!registered) return [];
  const { customization, process, ubl } = registered;
  return [
    {
      documentType: profile,
      documentIdentifier: `${UBL}${kind.root}-2::${kind.root}##${customization}::${ubl}`,
      processIdentifier: process,
    },
  ];
}

/** The profiles that receive a kind of document: INVOICE is received by INVOICE and by INVOICE_AND_CREDIT_NOTE. */
export function profilesFor(documentType: string): readonly string[] {
  const known = [...Object.keys(INVOICES), ...Object.keys(KINDS), ...documentTypes];
  return [...new Set(known)].filter(
    (profile) =>
      profile === documentType || documentTypesOf(profile, null).some((entry) => entry.documentType === documentType),
  );
}
