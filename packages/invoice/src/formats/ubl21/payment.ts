import { joinSkonto, splitSkonto } from '../../codes/skonto.js';
import { isoDate, text } from '../../mapping/codecs.js';
import type { Reading } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer, DirectDebit, PaymentCard, PaymentInstruction } from '../../model/payment.js';

const payment = rulesFor<PaymentInstruction>();
const transfer = rulesFor<CreditTransfer>();
const card = rulesFor<PaymentCard>();
const debit = rulesFor<DirectDebit>();
const invoice = rulesFor<Invoice>();

/** BG-17. */
const TRANSFER: Mapping<CreditTransfer> = [
  transfer.leaf('BT-84', 'cbc:ID', 'account', text()),
  transfer.leaf('BT-85', 'cbc:Name', 'accountName', text()),
  transfer.leaf('BT-86', 'cac:FinancialInstitutionBranch/cbc:ID', 'serviceProvider', text()),
];

/** The schema demands the card's network, for which EN 16931 has no term: NA is written for none. */
const network: Rule<PaymentCard> = card.custom({
  term: '',
  path: 'cbc:NetworkID',
  read(source, into) {
    const node = source.first('cbc:NetworkID');
    if (!node?.text.trim()) return;
    node.used = true;
    if (node.text.trim() !== 'NA') into.network = node.text.trim();
  },
  write(from, target) {
    target.add('cbc:NetworkID', from.network || 'NA');
  },
});

/** BG-18. */
const CARD: Mapping<PaymentCard> = [
  card.leaf('BT-87', 'cbc:PrimaryAccountNumberID', 'primaryAccountNumber', text()),
  network,
  card.leaf('BT-88', 'cbc:HolderName', 'holderName', text()),
];

/** BG-19 but BT-90, which UBL keeps with the parties. */
const DEBIT: Mapping<DirectDebit> = [
  debit.leaf('BT-89', 'cbc:ID', 'mandateReference', text()),
  debit.leaf('BT-91', 'cac:PayerFinancialAccount/cbc:ID', 'debitedAccount', text()),
];

/** BT-81 with BT-82 as its attribute. */
const means: Rule<PaymentInstruction> = payment.custom({
  term: 'BT-81',
  path: 'cbc:PaymentMeansCode',
  read(source, into) {
    const node = source.first('cbc:PaymentMeansCode');
    if (!node) return;
    node.used = true;
    into.meansCode = node.text.trim();
    const name = node.attribute('name')?.trim();
    if (name) into.meansText = name;
  },
  write(from, target) {
    const node = target.add('cbc:PaymentMeansCode', from.meansCode);
    if (from.meansText) node.attributes.set('name', from.meansText);
  },
});

/** What is said again with each further account. */
const REPEATED: Mapping<PaymentInstruction> = [
  means,
  payment.leaf('BT-83', 'cbc:PaymentID', 'remittanceInformation', text()),
];

const PAYMENT: Mapping<PaymentInstruction> = [
  ...REPEATED,
  payment.group('BG-18', 'cac:CardAccount', 'card', () => ({ primaryAccountNumber: '' }), CARD),
  payment.group('BG-19', 'cac:PaymentMandate', 'directDebit', () => ({}), DEBIT),
];

const MERGEABLE = new Set(['cbc:PaymentMeansCode', 'cbc:PaymentID', 'cac:PayeeFinancialAccount', 'cbc:PaymentDueDate']);

/** UBL has one account in each PaymentMeans, EN 16931 has one instruction with many accounts (BG-16 to BG-17). */
function continues(previous: PaymentInstruction | undefined, next: PaymentInstruction, node: SourceNode): boolean {
  return (
    previous !== undefined &&
    previous.creditTransfers.length > 0 &&
    next.creditTransfers.length > 0 &&
    previous.meansCode === next.meansCode &&
    (next.meansText === undefined || previous.meansText === next.meansText) &&
    previous.remittanceInformation === next.remittanceInformation &&
    node.children.every((child) => MERGEABLE.has(child.name))
  );
}

/** One PaymentMeans for each account; `mapping` is the table of what stands once for the instruction. */
function paymentsBy(mapping: Mapping<PaymentInstruction>): Rule<Invoice> {
  return invoice.custom({
    term: 'BG-16',
    path: 'cac:PaymentMeans',
    read(source, into, reading) {
      for (const node of source.all('cac:PaymentMeans')) readMeans(node, into, reading, mapping);
    },
    write(from, target, writing) {
      for (const instruction of from.payments) {
        const [first, ...others] = instruction.creditTransfers;
        const node = target.add('cac:PaymentMeans');
        writeBy(mapping, instruction, node, writing);
        if (first) writeBy(TRANSFER, first, node.add('cac:PayeeFinancialAccount'), writing);
        writing.own(node, instruction);
        for (const other of others) {
          const more = target.add('cac:PaymentMeans');
          // UBL-SR-46: the text of the means stands once.
          writeBy(REPEATED, { ...instruction, meansText: '' }, more, writing);
          writeBy(TRANSFER, other, more.add('cac:PayeeFinancialAccount'), writing);
        }
      }
    },
  });
}

function readMeans(node: SourceNode, into: Invoice, reading: Reading, mapping: Mapping<PaymentInstruction>): void {
  const next = emptyPayment();
  readBy(mapping, node, next, reading);
  const account = node.first('cac:PayeeFinancialAccount');
  const credit: CreditTransfer = { account: '' };
  if (account) readBy(TRANSFER, account, credit, reading);
  if (account && credit.account !== '') {
    account.used = true;
    next.creditTransfers.push(credit);
  }
  node.used = true;
  const previous = into.payments.at(-1);
  if (previous && continues(previous, next, node)) previous.creditTransfers.push(...next.creditTransfers);
  else {
    node.owner = next;
    into.payments.push(next);
  }
}

/** BT-9 in a credit note, whose root has no due date. */
export const creditNoteDueDate: Rule<Invoice> = invoice.custom({
  term: 'BT-9',
  path: 'cac:PaymentMeans/cbc:PaymentDueDate',
  read(source, into, reading) {
    for (const node of source.all('cac:PaymentMeans/cbc:PaymentDueDate')) {
      const value = isoDate.read(node, reading);
      if (value !== undefined && into.dueDate === undefined) into.dueDate = value;
      if (value === into.dueDate) node.used = true;
    }
    const bare = into.payments.length === 1 ? into.payments[0] : undefined;
    const onlyDate = source.all('cac:PaymentMeans').every((node) => node.children.length === 2);
    if (into.dueDate && bare?.meansCode === '1' && onlyDate) into.payments = [];
  },
  write(from, target, writing) {
    if (!from.dueDate) return;
    let node = target.first('cac:PaymentMeans');
    if (!node) {
      // UBL wants a means with every due date; 1 is "instrument not defined" and says nothing more.
      node = target.add('cac:PaymentMeans');
      node.add('cbc:PaymentMeansCode', '1');
    }
    isoDate.write(from.dueDate, node.add('cbc:PaymentDueDate'), writing);
  },
});

const SEPA = 'cac:PartyIdentification/cbc:ID[@schemeID=SEPA]';
const SELLER = 'cac:AccountingSupplierParty/cac:Party';

/** BT-90 is an identifier of the seller or of the payee with the scheme SEPA. */
const creditorIdentifier: Rule<Invoice> = invoice.custom({
  term: 'BT-90',
  path: `${SELLER}/${SEPA}`,
  read(source, into) {
    const target = into.payments.find((instruction) => instruction.directDebit) ?? into.payments[0];
    for (const holder of [SELLER, 'cac:PayeeParty']) {
      const node = source.first(`${holder}/${SEPA}`);
      if (!node || !target || target.directDebit?.creditorIdentifier) continue;
      source.use(`${holder}/${SEPA}`, node);
      target.directDebit = { ...target.directDebit, creditorIdentifier: node.text.trim() };
    }
  },
  write(from, target) {
    const value = from.payments.find((instruction) => instruction.directDebit?.creditorIdentifier)?.directDebit;
    if (!value?.creditorIdentifier) return;
    const node = target.ensure(SELLER).add('cac:PartyIdentification').add('cbc:ID', value.creditorIdentifier);
    node.attributes.set('schemeID', 'SEPA');
  },
});

const TERMS = 'cac:PaymentTerms/cbc:Note';

/** BT-20, and the cash discounts that are told in it. */
const paymentTerms: Rule<Invoice> = invoice.custom({
  term: 'BT-20',
  path: TERMS,
  read(source, into) {
    const node = source.next(TERMS);
    if (!node?.text.trim()) return;
    source.use(TERMS, node);
    const { words, discounts } = splitSkonto(node.text);
    if (words) into.paymentTerms = words;
    if (discounts.length > 0) into.cashDiscounts = [...(into.cashDiscounts ?? []), ...discounts];
  },
  write(from, target) {
    const terms = joinSkonto(from.paymentTerms, from.cashDiscounts ?? []);
    if (terms) target.create(TERMS).text = terms;
  },
});

/** BG-16 to BG-19 and BT-20; `more` is what a dialect says of an instruction beyond them. */
export function payments(more: Mapping<PaymentInstruction> = []): Mapping<Invoice> {
  return [paymentsBy([...PAYMENT, ...more]), creditorIdentifier, paymentTerms];
}
