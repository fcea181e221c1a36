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
const EHF = ':extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0';
const EHF_PROCESS = 'urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:';

/** Root and transaction of each profile, its Peppol process and that of EHF 3.0 (code lists 9.7). */
const TABLE: Readonly<Record<string, readonly [root: string, transaction: string, process: string, ehf?: string]>> = {
  ORDER: ['Order', 'order:3', 'ordering:3', '09:1.0'],
  ORDER_RESPONSE: ['OrderResponse', 'order_response:3', 'ordering:3', '09:1.0'],
  CATALOGUE: ['Catalogue', 'catalogue:3', 'catalogue_only:3', '01:1.0'],
  CATALOGUE_RESPONSE: ['ApplicationResponse', 'catalogue_response:3', 'catalogue_only:3', '01:1.0'],
  DESPATCH_ADVICE: ['DespatchAdvice', 'despatch_advice:3', 'despatch_advice:3', '05:1.0'],
  INVOICE_RESPONSE: ['ApplicationResponse', 'invoice_response:3', 'invoice_response:3'],
  MESSAGE_LEVEL_RESPONSE: ['ApplicationResponse', 'mlr:3', 'mlr:3'],
};

const billing = (documentType: string, root: string): DocumentTypeEntry => ({
  documentType,
  documentIdentifier: `${UBL}${root}-2::${root}##${BILLING}::2.1`,
  processIdentifier: BILLING_PROCESS,
});

const INVOICES: Readonly<Record<string, readonly DocumentTypeEntry[]>> = {
  INVOICE_AND_CREDIT_NOTE: [billing('INVOICE', 'Invoice'), billing('CREDIT_NOTE', 'CreditNote')],
  INVOICE: [billing('INVOICE', 'Invoice')],
  CREDIT_NOTE: [billing('CREDIT_NOTE', 'CreditNote')],
  REMINDER: [
    {
      documentType: 'REMINDER',
      documentIdentifier: `${UBL}Invoice-2::Invoice##${BILLING}#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0::2.2`,
      processIdentifier: `${EHF_PROCESS}06:1.0`,
    },
  ],
};

/** The kinds of documents that a registered profile receives. */
export function documentTypesOf(profile: string, version: string | null): readonly DocumentTypeEntry[] {
  const row = TABLE[profile];
  if (!row) return INVOICES[profile] ?? [];
  const [root, transaction, process, ehf] = row;
  const isEhf = version === 'EHF30' && ehf !== undefined;
  return [
    {
      documentType: profile,
      documentIdentifier: `${UBL}${root}-2::${root}##${TRANSACTION}${transaction}${isEhf ? `${EHF}::2.2` : '::2.1'}`,
      processIdentifier: isEhf ? `${EHF_PROCESS}${ehf}` : `${PROCESS}${process}`,
    },
  ];
}

/** The profiles that receive a kind of document: INVOICE is received by INVOICE and by INVOICE_AND_CREDIT_NOTE. */
export function profilesFor(documentType: string): readonly string[] {
  return [...Object.keys(INVOICES), ...Object.keys(TABLE)].filter(
    (profile) =>
      profile === documentType || documentTypesOf(profile, null).some((entry) => entry.documentType === documentType),
  );
}
