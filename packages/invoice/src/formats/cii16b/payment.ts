import { joinSkonto, splitSkonto } from '../../codes/skonto.js';
import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import { emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer, DirectDebit, PaymentCard, PaymentInstruction } from '../../model/payment.js';
import { day } from './codecs.js';
import { SETTLEMENT } from './paths.js';

const payment = rulesFor<PaymentInstruction>();
const transfer = rulesFor<CreditTransfer>();
const card = rulesFor<PaymentCard>();
const debit = rulesFor<DirectDebit>();
const invoice = rulesFor<Invoice>();

const ACCOUNT = 'ram:PayeePartyCreditorFinancialAccount';

/** BT-84: an IBAN, or a number of the bank's own country. */
const account: Rule<CreditTransfer> = transfer.custom({
  term: 'BT-84',
  path: `${ACCOUNT}/ram:IBANID`,
  read(source, into) {
    for (const path of [`${ACCOUNT}/ram:IBANID`, `${ACCOUNT}/ram:ProprietaryID`]) {
      const node = source.first(path);
      if (!node?.text.trim() || into.account !== '') continue;
      source.use(path, node);
      into.account = node.text.trim();
    }
  },
  write(from, target) {
    if (from.account === '') return;
    const iban = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i.test(from.account.replaceAll(' ', ''));
    target.ensure(ACCOUNT).add(iban ? 'ram:IBANID' : 'ram:ProprietaryID', from.account);
  },
});

/** BG-17. */
const TRANSFER: Mapping<CreditTransfer> = [
  account,
  transfer.leaf('BT-85', `${ACCOUNT}/ram:AccountName`, 'accountName', text()),
  transfer.leaf('BT-86', 'ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID', 'serviceProvider', text()),
];

/** BG-18. */
const CARD: Mapping<PaymentCard> = [
  card.leaf('BT-87', 'ram:ID', 'primaryAccountNumber', text()),
  card.leaf('BT-88', 'ram:CardholderName', 'holderName', text()),
];

/** What stands in each of the elements that a payment instruction with several accounts takes. */
const MEANS: Mapping<PaymentInstruction> = [
  payment.leaf('BT-81', 'ram:TypeCode', 'meansCode', text()),
  payment.leaf('BT-82', 'ram:Information', 'meansText', text()),
];

/** BT-91; the rest of BG-19 stands elsewhere. */
const DEBIT: Mapping<DirectDebit> = [
  debit.leaf('BT-91', 'ram:PayerPartyDebtorFinancialAccount/ram:IBANID', 'debitedAccount', text()),
];

const PAYMENT: Mapping<PaymentInstruction> = [
  ...MEANS,
  payment.group(
    'BG-18',
    'ram:ApplicableTradeSettlementFinancialCard',
    'card',
    () => ({ primaryAccountNumber: '' }),
    CARD,
  ),
  payment.group('BG-19', '', 'directDebit', () => ({}), DEBIT),
];

/** CII has one account in each element, EN 16931 one instruction with many accounts (BG-16 to BG-17). */
function continues(previous: PaymentInstruction | undefined, next: PaymentInstruction): boolean {
  return (
    previous !== undefined &&
    previous.meansCode === next.meansCode &&
    (next.meansText === undefined || previous.meansText === next.meansText) &&
    previous.creditTransfers.length > 0 &&
    next.creditTransfers.length > 0 &&
    !next.card &&
    !next.directDebit
  );
}

const PAYMENTS_PATH = `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans`;

const means: Rule<Invoice> = invoice.custom({
  term: 'BG-16',
  path: PAYMENTS_PATH,
  read(source, into, reading) {
    for (const node of source.all(PAYMENTS_PATH)) {
      const next = emptyPayment();
      readBy(PAYMENT, node, next, reading);
      const credit: CreditTransfer = { account: '' };
      readBy(TRANSFER, node, credit, reading);
      if (Object.keys(credit).length > 1 || credit.account !== '') next.creditTransfers.push(credit);
      source.use(PAYMENTS_PATH, node);
      const previous = into.payments.at(-1);
      if (previous && continues(previous, next)) previous.creditTransfers.push(...next.creditTransfers);
      else {
        node.owner = next;
        into.payments.push(next);
      }
    }
  },
  write(from, target, writing) {
    for (const instruction of from.payments) {
      const [first, ...others] = instruction.creditTransfers;
      const node = target.create(PAYMENTS_PATH);
      writeBy(PAYMENT, instruction, node, writing);
      if (first) writeBy(TRANSFER, first, node, writing);
      writing.own(node, instruction);
      for (const other of others) {
        const more = target.create(PAYMENTS_PATH);
        writeBy(MEANS, instruction, more, writing);
        writeBy(TRANSFER, other, more, writing);
      }
    }
  },
});

/** The instruction that terms of the whole document belong to; made when the document has none. */
function holder(into: Invoice, fits: (instruction: PaymentInstruction) => boolean): PaymentInstruction {
  const found = into.payments.find(fits) ?? into.payments[0];
  if (found) return found;
  // UNTDID 4461, 1: instrument not defined.
  const made = { ...emptyPayment(), meansCode: '1' };
  into.payments.push(made);
  return made;
}

/** BT-83 stands once, for every way to pay. */
const remittance: Rule<Invoice> = invoice.custom({
  term: 'BT-83',
  path: `${SETTLEMENT}/ram:PaymentReference`,
  read(source, into) {
    const path = `${SETTLEMENT}/ram:PaymentReference`;
    const node = source.first(path);
    if (!node?.text.trim()) return;
    source.use(path, node);
    holder(into, () => true);
    for (const instruction of into.payments) instruction.remittanceInformation = node.text.trim();
  },
  write(from, target) {
    const found = from.payments.find((instruction) => instruction.remittanceInformation)?.remittanceInformation;
    if (found) target.ensure(SETTLEMENT).add('ram:PaymentReference', found);
  },
});

/** BT-89 is one of the payment terms, BT-90 stands alone; both are of the instruction that has BG-19. */
function ofDebit(term: string, path: string, key: 'mandateReference' | 'creditorIdentifier'): Rule<Invoice> {
  return invoice.custom({
    term,
    path,
    read(source, into) {
      const node = source.first(path);
      if (!node?.text.trim()) return;
      source.use(path, node);
      const instruction = holder(into, (candidate) => candidate.directDebit !== undefined);
      instruction.directDebit = { ...instruction.directDebit, [key]: node.text.trim() };
    },
    write(from, target) {
      const found = from.payments.find((instruction) => instruction.directDebit?.[key])?.directDebit?.[key];
      if (found) target.create(path).text = found;
    },
  });
}

const TERMS = `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms`;

/** BT-20 in words, and the cash discounts that stand behind them in the notation of XRechnung. */
const paymentTerms: Rule<Invoice> = invoice.custom({
  term: 'BT-20',
  path: `${TERMS}/ram:Description`,
  read(source, into) {
    const node = source.first(`${TERMS}/ram:Description`);
    if (!node?.text.trim()) return;
    source.use(`${TERMS}/ram:Description`, node);
    const { words, discounts } = splitSkonto(node.text);
    if (words !== undefined) into.paymentTerms = words;
    if (discounts.length > 0) into.cashDiscounts = discounts;
  },
  write(from, target) {
    const terms = joinSkonto(from.paymentTerms, from.cashDiscounts ?? []);
    if (terms !== undefined) target.create(`${TERMS}/ram:Description`).text = terms;
  },
});

/** How and when to pay. */
export const PAYMENTS: Mapping<Invoice> = [
  means,
  remittance,
  ofDebit('BT-90', `${SETTLEMENT}/ram:CreditorReferenceID`, 'creditorIdentifier'),
  paymentTerms,
  invoice.leaf('BT-9', `${TERMS}/ram:DueDateDateTime/udt:DateTimeString`, 'dueDate', day),
  ofDebit('BT-89', `${TERMS}/ram:DirectDebitMandateID`, 'mandateReference'),
];
