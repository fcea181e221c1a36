import type { Address, Contact, Identifier, Period } from '../model/common.js';
import type {
  Definition,
  EmbeddedFile,
  Invoice,
  Note,
  PrecedingInvoice,
  ProcessControl,
  SupportingDocument,
} from '../model/invoice.js';
import type { InformationRow, InvoiceLine, Item, ItemAttribute, Price, Quantity } from '../model/line.js';
import type { Delivery, Party } from '../model/party.js';
import type {
  CashDiscount,
  CreditTransfer,
  DirectDebit,
  Factoring,
  LateInterest,
  PaymentCard,
  PaymentInstruction,
  ThirdPartyPayment,
} from '../model/payment.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from '../model/totals.js';
import type { Transport, TransportEnd } from '../model/transport.js';
import { always, bytes, choice, date, decimal, integer, list, maybe, type ObjectShape, object, text } from './shape.js';

const identifier = object<Identifier>()('Identifier', {
  value: always(text),
  scheme: maybe(text),
  schemeVersion: maybe(text),
});

const period = object<Period>()('Period', { start: maybe(date), end: maybe(date) });

const address = object<Address>()('Address', {
  line1: maybe(text),
  line2: maybe(text),
  line3: maybe(text),
  city: maybe(text),
  postCode: maybe(text),
  subdivision: maybe(text),
  country: always(text),
});

const contact = object<Contact>()('Contact', { name: maybe(text), telephone: maybe(text), email: maybe(text) });

const party = object<Party>()('Party', {
  name: always(text),
  tradingName: maybe(text),
  identifiers: always(list(identifier)),
  legalRegistration: maybe(identifier),
  vatIdentifier: maybe(text),
  taxRegistration: maybe(text),
  additionalLegalInformation: maybe(text),
  electronicAddress: maybe(identifier),
  address: maybe(address),
  contact: maybe(contact),
});

const delivery = object<Delivery>()('Delivery', {
  partyName: maybe(text),
  location: maybe(identifier),
  date: maybe(date),
  address: maybe(address),
});

const creditTransfer = object<CreditTransfer>()('CreditTransfer', {
  account: always(text),
  accountName: maybe(text),
  serviceProvider: maybe(text),
});

const card = object<PaymentCard>()('PaymentCard', {
  primaryAccountNumber: always(text),
  network: maybe(text),
  holderName: maybe(text),
});

const directDebit = object<DirectDebit>()('DirectDebit', {
  mandateReference: maybe(text),
  creditorIdentifier: maybe(text),
  debitedAccount: maybe(text),
});

const payment = object<PaymentInstruction>()('PaymentInstruction', {
  id: maybe(text),
  amount: maybe(decimal),
  meansCode: always(text),
  meansText: maybe(text),
  remittanceInformation: maybe(text),
  creditTransfers: always(list(creditTransfer)),
  card: maybe(card),
  directDebit: maybe(directDebit),
});

const thirdPartyPayment = object<ThirdPartyPayment>()('ThirdPartyPayment', {
  type: always(text),
  amount: always(decimal),
  description: maybe(text),
});

const cashDiscount = object<CashDiscount>()('CashDiscount', {
  days: maybe(integer),
  date: maybe(date),
  percentage: maybe(decimal),
  amount: maybe(decimal),
  baseAmount: maybe(decimal),
});

const lateInterest = object<LateInterest>()('LateInterest', {
  percentage: maybe(decimal),
  fixedAmount: maybe(decimal),
  text: maybe(text),
});

const factoring = object<Factoring>()('Factoring', {
  agreement: always(text),
  transmissionList: maybe(text),
  clauseCode: maybe(text),
  typeCode: maybe(text),
  name: maybe(text),
  identifier: maybe(identifier),
  text: maybe(text),
});

const vatCategory = object<VatCategory>()('VatCategory', { code: always(text), rate: maybe(decimal) });

const allowanceCharge = object<AllowanceCharge>()('AllowanceCharge', {
  amount: always(decimal),
  baseAmount: maybe(decimal),
  percentage: maybe(decimal),
  reason: maybe(text),
  reasonCode: maybe(text),
  vat: maybe(vatCategory),
});

const totals = object<Totals>()('Totals', {
  lineNetAmount: maybe(decimal),
  allowances: maybe(decimal),
  charges: maybe(decimal),
  withoutVat: maybe(decimal),
  vat: maybe(decimal),
  vatInTaxCurrency: maybe(decimal),
  withVat: maybe(decimal),
  paid: maybe(decimal),
  rounding: maybe(decimal),
  payable: maybe(decimal),
});

const vatBreakdown = object<VatBreakdown>()('VatBreakdown', {
  taxableAmount: maybe(decimal),
  taxAmount: maybe(decimal),
  category: always(vatCategory),
  exemptionReason: maybe(text),
  exemptionReasonCode: maybe(text),
});

const embeddedFile = object<EmbeddedFile>()('EmbeddedFile', {
  mimeType: always(text),
  fileName: always(text),
  bytes: always(bytes),
});

const supportingDocument = object<SupportingDocument>()('SupportingDocument', {
  reference: always(text),
  description: maybe(text),
  externalLocation: maybe(text),
  content: maybe(embeddedFile),
});

const quantity = object<Quantity>()('Quantity', { value: always(decimal), unit: maybe(text) });

const price = object<Price>()('Price', {
  net: maybe(decimal),
  discount: maybe(decimal),
  gross: maybe(decimal),
  baseQuantity: maybe(quantity),
});

const itemAttribute = object<ItemAttribute>()('ItemAttribute', { name: always(text), value: always(text) });

const item = object<Item>()('Item', {
  name: always(text),
  description: maybe(text),
  sellersIdentifier: maybe(text),
  buyersIdentifier: maybe(text),
  standardIdentifier: maybe(identifier),
  classifications: always(list(identifier)),
  originCountry: maybe(text),
  attributes: always(list(itemAttribute)),
});

const line: ObjectShape = object<InvoiceLine>()('InvoiceLine', {
  id: always(text),
  note: maybe(text),
  invoicedObject: maybe(identifier),
  quantity: maybe(quantity),
  netAmount: maybe(decimal),
  purchaseOrderLineReference: maybe(text),
  buyerAccountingReference: maybe(text),
  period: maybe(period),
  allowances: always(list(allowanceCharge)),
  charges: always(list(allowanceCharge)),
  price: always(price),
  vat: maybe(vatCategory),
  item: always(item),
  // A line is a part of this table, so it can be named only once the table is there.
  get subLines() {
    return maybe(list(line));
  },
});

const informationRow = object<InformationRow>()('InformationRow', {
  kind: maybe(choice<NonNullable<InformationRow['kind']>>({ summary: 'SUMMARY', text: 'TEXT' })),
  beforeLine: always(integer),
  name: maybe(text),
  text: always(list(text)),
  quantity: maybe(quantity),
  period: maybe(period),
  amountWithoutVat: maybe(decimal),
  amountWithVat: maybe(decimal),
});

const note = object<Note>()('Note', { subjectCode: maybe(text), text: always(text) });
const processControl = object<ProcessControl>()('ProcessControl', {
  businessProcess: maybe(text),
  specification: maybe(text),
});
const precedingInvoice = object<PrecedingInvoice>()('PrecedingInvoice', {
  number: always(text),
  issueDate: maybe(date),
});
const definition = object<Definition>()('Definition', { code: maybe(text), name: always(text), value: maybe(text) });

const transportEnd = object<TransportEnd>()('TransportEnd', { address: maybe(identifier), operator: maybe(text) });
const transport = object<Transport>()('Transport', {
  sender: maybe(transportEnd),
  recipient: maybe(transportEnd),
  messageId: maybe(text),
  timestamp: maybe(text),
  refToMessageId: maybe(text),
  implementationCode: maybe(text),
});

/** The semantic invoice, every member of it but `extensions`. */
export const INVOICE_SHAPE: ObjectShape = object<Invoice>()('Invoice', {
  kind: always(choice<Invoice['kind']>({ invoice: 'INVOICE', creditNote: 'CREDIT_NOTE' })),
  number: always(text),
  issueDate: always(date),
  typeCode: always(text),
  purpose: maybe(
    choice<NonNullable<Invoice['purpose']>>({
      interest: 'INTEREST',
      internal: 'INTERNAL',
      collection: 'COLLECTION',
      reminder: 'REMINDER',
      directPayment: 'DIRECT_PAYMENT',
    }),
  ),
  currency: always(text),
  taxCurrency: maybe(text),
  taxPointDate: maybe(date),
  taxPointDateCode: maybe(text),
  dueDate: maybe(date),
  buyerReference: maybe(text),
  projectReference: maybe(text),
  contractReference: maybe(text),
  purchaseOrderReference: maybe(text),
  salesOrderReference: maybe(text),
  receivingAdviceReference: maybe(text),
  despatchAdviceReference: maybe(text),
  tenderReference: maybe(text),
  invoicedObject: maybe(identifier),
  buyerAccountingReference: maybe(text),
  paymentTerms: maybe(text),
  notes: always(list(note)),
  process: always(processControl),
  precedingInvoices: always(list(precedingInvoice)),
  seller: always(party),
  buyer: always(party),
  payee: maybe(party),
  taxRepresentative: maybe(party),
  invoiceSender: maybe(party),
  invoiceRecipient: maybe(party),
  delivery: maybe(delivery),
  period: maybe(period),
  payments: always(list(payment)),
  thirdPartyPayments: maybe(list(thirdPartyPayment)),
  cashDiscounts: maybe(list(cashDiscount)),
  lateInterest: maybe(lateInterest),
  factoring: maybe(factoring),
  paymentInstructionIdentifier: maybe(text),
  allowances: always(list(allowanceCharge)),
  charges: always(list(allowanceCharge)),
  totals: always(totals),
  vatBreakdown: always(list(vatBreakdown)),
  attachments: always(list(supportingDocument)),
  lines: always(list(line)),
  informationRows: always(list(informationRow)),
  definitions: maybe(list(definition)),
  specification: maybe(list(text)),
  language: maybe(text),
  transport: maybe(transport),
});
