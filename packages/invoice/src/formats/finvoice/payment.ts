import { normaliseFinnishReference } from '../../identifiers/payments/finnish-reference.js';
import { normaliseRfReference } from '../../identifiers/payments/rf-reference.js';
import { cut } from '../../mapping/codecs.js';
import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { TargetNode } from '../../mapping/target.js';
import { derived, framed } from '../../mapping/texts.js';
import { round, ZERO } from '../../model/decimal.js';
import { emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { DirectDebit, PaymentCard, PaymentInstruction } from '../../model/payment.js';
import { accountOf, BENEFICIARY, isWritable, readAccounts, writeAccount, writeAccounts } from './accounts.js';
import { date, epiAmount, str, UNTDID } from './codecs.js';

const invoice = rulesFor<Invoice>();
const INSTRUCTION = 'EpiDetails/EpiPaymentInstructionDetails';

const instruction = rulesFor<PaymentInstruction>();
const card = rulesFor<PaymentCard>();
const debit = rulesFor<DirectDebit>();

/** BG-18. */
const CARD: Mapping<PaymentCard> = [
  card.leaf('BT-87', 'PrimaryAccountNumber', 'primaryAccountNumber', str(19)),
  card.leaf('BT-88', 'CardHolderName', 'holderName', str(70)),
];

/** BG-19. */
const DEBIT: Mapping<DirectDebit> = [
  debit.leaf('BT-89', 'MandateReference', 'mandateReference', str(35)),
  debit.leaf('BT-90', 'CreditorIdentifier', 'creditorIdentifier', str(35)),
  debit.custom({
    term: 'BT-91',
    path: 'DebitedAccountID',
    read(source, into) {
      const node = source.first('DebitedAccountID');
      if (!node?.text.trim()) return;
      node.used = true;
      into.debitedAccount = accountOf(node);
    },
    write(from, target) {
      const { debitedAccount = '' } = from;
      if (isWritable(debitedAccount)) writeAccount(debitedAccount, target.add('DebitedAccountID'));
    },
  }),
];

const INSTRUCTION_TERMS: Mapping<PaymentInstruction> = [
  instruction.code('BT-81', `${INSTRUCTION}/EpiPaymentMeansCode`, 'meansCode', UNTDID),
  instruction.leaf('BT-82', `${INSTRUCTION}/EpiPaymentMeansText`, 'meansText', str(70)),
  instruction.group('BG-18', 'PaymentCardInfo', 'card', () => ({ primaryAccountNumber: '' }), CARD),
  instruction.group('BG-19', 'DirectDebitInfo', 'directDebit', () => ({}), DEBIT),
];

const REMITTANCE = `${INSTRUCTION}/EpiRemittanceInfoIdentifier`;

/** Kinds of references: the Finnish standard, ISO 11649; digits of other countries have no name here. */
function schemeOf(reference: string): 'ISO' | 'SPY' | 'other' | undefined {
  if (normaliseRfReference(reference)) return 'ISO';
  if (!/^\d{2,20}$/.test(reference)) return undefined;
  return normaliseFinnishReference(reference) ? 'SPY' : 'other';
}

/** BT-83: what the element cannot hold goes to the free texts, so that the payer still sees it. */
function writeReference(payment: PaymentInstruction, target: TargetNode, writing: Writing): void {
  const reference = payment.remittanceInformation?.replace(/\s+/g, '');
  if (!reference) return;
  const scheme = schemeOf(reference);
  if (!scheme) {
    writing.notes.set('payments[0].remittanceInformation', 'moved to free text');
    const text = cut(`Payment reference: ${payment.remittanceInformation}`, 512);
    target.ensure('InvoiceDetails').add('InvoiceFreeText', text);
    return;
  }
  const node = target.create(REMITTANCE);
  node.text = reference;
  if (scheme !== 'other') node.attributes.set('IdentificationSchemeName', scheme);
  if (reference !== payment.remittanceInformation) writing.notes.set('payments[0].remittanceInformation', 'kept');
}

/** BG-16: Finvoice has one way to pay. */
const payments: Rule<Invoice> = invoice.custom({
  term: 'BG-16',
  path: 'EpiDetails',
  read(source, into, reading) {
    const payment = emptyPayment();
    for (const rule of INSTRUCTION_TERMS) rule.read(source, payment, reading);
    payment.creditTransfers = readAccounts(source);
    const remittance = source.first(REMITTANCE);
    if (remittance?.text.trim()) {
      source.use(REMITTANCE, remittance);
      const text = remittance.text.trim();
      const scheme = schemeOf(text);
      if (remittance.peek('IdentificationSchemeName') === scheme) remittance.attribute('IdentificationSchemeName');
      payment.remittanceInformation = text;
    }
    const given = payment.meansCode !== '' || payment.creditTransfers.length > 0 || payment.remittanceInformation;
    if (!given && !payment.card && !payment.directDebit) return;
    // Without a code an account to pay to means credit transfer (UNTDID 4461: 30).
    if (payment.meansCode === '' && payment.creditTransfers.length > 0) payment.meansCode = '30';
    into.payments.push(payment);
  },
  write(from, target, writing) {
    const payment = from.payments[0] ?? emptyPayment();
    writeAccounts(payment.creditTransfers, target, writing);
    for (const rule of INSTRUCTION_TERMS) rule.write(payment, target, writing);
    writeReference(payment, target, writing);
  },
});

/** BT-9 when only the payment part has it. */
const dueDateFallback: Rule<Invoice> = invoice.custom({
  term: 'BT-9',
  path: `${INSTRUCTION}/EpiDateOptionDate`,
  read(source, into, reading) {
    const node = source.first(`${INSTRUCTION}/EpiDateOptionDate`);
    const value = node && !into.dueDate ? date.read(node, reading) : undefined;
    if (value) into.dueDate = value;
  },
  write() {},
});

function beneficiary(from: Invoice): string {
  const name = cut((from.payee?.name || from.seller.name).replace(/\s+/g, ' ').trim(), 35);
  // A token of at least two characters; blanks would not count.
  return name + '.'.repeat(Math.max(0, 2 - [...name].length));
}

/** BT-115, always in EpiDetails. */
const payable: Rule<Invoice> = invoice.custom({
  term: 'BT-115',
  path: `${INSTRUCTION}/EpiInstructedAmount`,
  read(source, into, reading) {
    const path = `${INSTRUCTION}/EpiInstructedAmount`;
    const node = source.first(path);
    const value = node && epiAmount.read(node, reading);
    if (!node || !value) return;
    source.use(path, node);
    into.totals.payable = value;
  },
  write(from, target, writing) {
    const value = from.totals.payable ?? from.totals.withVat ?? ZERO;
    epiAmount.write(round(value, 2), target.create(`${INSTRUCTION}/EpiInstructedAmount`), writing);
  },
});

/** Who pays the bank's charges: SHA, each its own, is the rule of SEPA. */
const charge: Rule<Invoice> = invoice.custom({
  term: '',
  path: `${INSTRUCTION}/EpiCharge`,
  read(source) {
    const path = `${INSTRUCTION}/EpiCharge`;
    const node = source.first(path);
    if (!node) return;
    source.use(path, node);
    if (node.peek('ChargeOption') === 'SHA') node.attribute('ChargeOption');
    node.keepText = node.text.trim() !== '';
  },
  write(_from, target) {
    target.create(`${INSTRUCTION}/EpiCharge`).attributes.set('ChargeOption', 'SHA');
  },
});

const sameText = (a: string, b: string) => a === b;

export const PAYMENT: Mapping<Invoice> = [
  invoice.leaf('', `${INSTRUCTION}/EpiPaymentInstructionId`, 'paymentInstructionIdentifier', str(35)),
  dueDateFallback,
  derived<Invoice, string>(
    'EpiDetails/EpiIdentificationDetails/EpiDate',
    date,
    (from) => from.issueDate || undefined,
    sameText,
  ),
  framed<Invoice>('EpiDetails/EpiIdentificationDetails/EpiReference', () => '--'),
  payments,
  framed<Invoice>(`${BENEFICIARY}/EpiNameAddressDetails`, beneficiary),
  payable,
  charge,
  derived<Invoice, string>(
    `${INSTRUCTION}/EpiDateOptionDate`,
    date,
    (from) => from.dueDate || from.issueDate || undefined,
    sameText,
  ),
];
