import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { DocumentKind, Invoice, ProcessControl } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { PaymentInstruction } from '../../model/payment.js';
import { note } from './codecs.js';
import { lines, PERIOD } from './lines.js';
import { PARTIES } from './parties.js';
import { creditNoteDueDate, payments } from './payment.js';
import { references } from './references.js';
import { MONEY } from './totals.js';

const invoice = rulesFor<Invoice>();
const process = rulesFor<ProcessControl>();

/** BG-2. */
const PROCESS: Mapping<ProcessControl> = [
  process.leaf('BT-24', 'cbc:CustomizationID', 'specification', text()),
  process.leaf('BT-23', 'cbc:ProfileID', 'businessProcess', text()),
];

/** BT-5 comes first of all amounts: they are read and written in it. */
const currency: Rule<Invoice> = invoice.custom({
  term: 'BT-5',
  path: 'cbc:DocumentCurrencyCode',
  read(source, into, reading) {
    const node = source.first('cbc:DocumentCurrencyCode');
    if (!node?.text.trim()) return;
    node.used = true;
    into.currency = node.text.trim();
    reading.currency = into.currency;
  },
  write(from, target) {
    if (from.currency) target.add('cbc:DocumentCurrencyCode', from.currency);
  },
});

const HEADER: Mapping<Invoice> = [
  invoice.group('BG-2', '', 'process', () => ({}), PROCESS),
  invoice.leaf('BT-1', 'cbc:ID', 'number', text()),
  invoice.leaf('BT-2', 'cbc:IssueDate', 'issueDate', isoDate),
  invoice.leaves('BG-1', 'cbc:Note', 'notes', note),
  invoice.leaf('BT-7', 'cbc:TaxPointDate', 'taxPointDate', isoDate),
  invoice.leaf('BT-6', 'cbc:TaxCurrencyCode', 'taxCurrency', text()),
  invoice.leaf('BT-19', 'cbc:AccountingCost', 'buyerAccountingReference', text()),
  invoice.leaf('BT-10', 'cbc:BuyerReference', 'buyerReference', text()),
  invoice.group('BG-14', 'cac:InvoicePeriod', 'period', () => ({}), PERIOD),
  invoice.leaf('BT-8', 'cac:InvoicePeriod/cbc:DescriptionCode', 'taxPointDateCode', text()),
];

/** What a dialect says beyond what all share, for each of the two documents; its rows come after the shared ones. */
export interface UblDialect {
  document?(kind: DocumentKind): Mapping<Invoice>;
  line?(kind: DocumentKind): Mapping<InvoiceLine>;
  payment?: Mapping<PaymentInstruction>;
}

const PROJECT: Readonly<Record<DocumentKind, string>> = {
  invoice: 'cac:ProjectReference/cbc:ID',
  // A credit note has no ProjectReference.
  creditNote: 'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]/cbc:ID',
};

const OWN: Readonly<Record<DocumentKind, Mapping<Invoice>>> = {
  invoice: [
    invoice.leaf('BT-9', 'cbc:DueDate', 'dueDate', isoDate),
    invoice.leaf('BT-3', 'cbc:InvoiceTypeCode', 'typeCode', text()),
  ],
  creditNote: [invoice.leaf('BT-3', 'cbc:CreditNoteTypeCode', 'typeCode', text())],
};

function tableOf(kind: DocumentKind, dialect: UblDialect): Mapping<Invoice> {
  return [
    currency,
    ...HEADER,
    ...OWN[kind],
    ...references(PROJECT[kind]),
    ...PARTIES,
    ...payments(dialect.payment),
    ...(kind === 'creditNote' ? [creditNoteDueDate] : []),
    ...MONEY,
    ...lines(kind, dialect.line?.(kind)),
    ...(dialect.document?.(kind) ?? []),
  ];
}

const PLAIN: UblDialect = {};
const tables = new WeakMap<UblDialect, Map<DocumentKind, Mapping<Invoice>>>();

/** The table of a UBL 2.1 document; the root element alone decides whether it is a credit note. */
export function ublMapping(kind: DocumentKind, dialect: UblDialect = PLAIN): Mapping<Invoice> {
  let made = tables.get(dialect);
  if (!made) {
    made = new Map();
    tables.set(dialect, made);
  }
  let table = made.get(kind);
  if (!table) {
    table = tableOf(kind, dialect);
    made.set(kind, table);
  }
  return table;
}

/** Namespaces of the two documents. */
export const UBL_NAMESPACE: Readonly<Record<DocumentKind, string>> = {
  invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  creditNote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
};

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const EXT = 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2';

/** The prefixes that the tables use. */
export const UBL_PREFIXES: Readonly<Record<string, string>> = {
  [UBL_NAMESPACE.invoice]: '',
  [UBL_NAMESPACE.creditNote]: '',
  [CAC]: 'cac',
  [CBC]: 'cbc',
  [EXT]: 'ext',
};

/** Declarations for a written document. */
export function ublDeclarations(kind: DocumentKind): Record<string, string> {
  return { xmlns: UBL_NAMESPACE[kind], 'xmlns:cac': CAC, 'xmlns:cbc': CBC, 'xmlns:ext': EXT };
}
