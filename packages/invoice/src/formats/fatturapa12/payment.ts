import type { Writing } from '../../mapping/context.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { stands } from '../../mapping/stands.js';
import type { TargetNode } from '../../mapping/target.js';
import { add, type Decimal, equals, isZero, round, subtract, sum, tryParseDecimal, ZERO } from '../../model/decimal.js';
import { emptyParty, emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer, PaymentInstruction } from '../../model/payment.js';
import { amount, ascii, latin } from './codecs.js';
import { BODY } from './paths.js';
import { codeOfMeans, meansOfCode } from './payment-means.js';
import { type Instalment, isIban, wordsOfInstalments } from './payment-words.js';

const PATH = `${BODY}/DatiPagamento`;
const BIC = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/;

const textOf = (node: SourceNode, name: string) => node.first(name)?.text.trim() || undefined;

function transferOf(detail: SourceNode): CreditTransfer | undefined {
  const account = textOf(detail, 'IBAN');
  const provider = textOf(detail, 'BIC') ?? textOf(detail, 'IstitutoFinanziario');
  if (!account && !provider) return undefined;
  return { account: account ?? '', ...(provider ? { serviceProvider: provider } : {}) };
}

/** Adds a way to pay; accounts that are paid to in the same way come together. */
function addPayment(into: Invoice, detail: SourceNode): void {
  const meansCode = codeOfMeans(textOf(detail, 'ModalitaPagamento') ?? '') ?? '30';
  const reference = textOf(detail, 'CodicePagamento');
  const transfer = transferOf(detail);
  const known = into.payments.find(
    (payment) => payment.meansCode === meansCode && payment.remittanceInformation === reference,
  );
  const payment: PaymentInstruction = known ?? { ...emptyPayment(), meansCode };
  if (reference) payment.remittanceInformation = reference;
  if (transfer && !payment.creditTransfers.some(({ account }) => account === transfer.account)) {
    payment.creditTransfers.push(transfer);
  }
  if (!known) into.payments.push(payment);
}

function instalmentsOf(block: SourceNode): Instalment[] {
  return block.all('DettaglioPagamento').map((detail) => {
    const dueDate = textOf(detail, 'DataScadenzaPagamento');
    return {
      amount: tryParseDecimal(textOf(detail, 'ImportoPagamento') ?? '') ?? ZERO,
      ...(dueDate ? { dueDate } : {}),
    };
  });
}

/** Several blocks of one amount are ways to choose from; of different amounts, parts of the sum. */
function instalmentsOfAll(blocks: readonly SourceNode[]): Instalment[] {
  const [first = [], ...others] = blocks.map(instalmentsOf);
  const total = (block: readonly Instalment[]) => sum(block.map((instalment) => instalment.amount));
  const choices = others.every((other) => equals(total(other), total(first)));
  return choices ? first : [first, ...others].flat();
}

function readEarlyDiscount(detail: SourceNode, into: Invoice): void {
  const value = tryParseDecimal(textOf(detail, 'ScontoPagamentoAnticipato') ?? '');
  const date = textOf(detail, 'DataLimitePagamentoAnticipato');
  if (value && date && !into.cashDiscounts) into.cashDiscounts = [{ amount: value, date }];
}

function readPayments(source: SourceNode, into: Invoice): Decimal | undefined {
  const blocks = source.all(PATH);
  const details = blocks.flatMap((block) => block.all('DettaglioPagamento'));
  const [first] = details;
  if (!first) return undefined;
  for (const detail of details) addPayment(into, detail);
  const instalments = instalmentsOfAll(blocks);
  const dates = instalments.flatMap(({ dueDate }) => (dueDate ? [dueDate] : [])).sort();
  const last = dates.at(-1);
  if (last) into.dueDate = last;
  if (instalments.length > 1) into.paymentTerms = wordsOfInstalments(instalments, into.currency);
  const beneficiary = textOf(first, 'Beneficiario');
  if (beneficiary) into.payee = { ...emptyParty(), name: beneficiary };
  readEarlyDiscount(first, into);
  return sum(instalments.map((instalment) => instalment.amount));
}

/**
 * What is to be paid. The rest of the total counts as paid (BT-113): tax that the buyer withholds, VAT that a public
 * buyer pays to the state itself, discounts after VAT, advances.
 */
function settle(into: Invoice, payable: Decimal | undefined): void {
  const due = add(into.totals.withVat ?? ZERO, into.totals.rounding ?? ZERO);
  const asked = payable ?? due;
  into.totals.payable = asked;
  const paid = subtract(due, asked);
  if (!isZero(paid)) into.totals.paid = paid;
}

function writeDetail(
  from: Invoice,
  payment: PaymentInstruction,
  transfer: CreditTransfer | undefined,
  at: TargetNode,
  writing: Writing,
): void {
  if (from.payee?.name) latin(200).write(from.payee.name, at.add('Beneficiario'), writing);
  at.add('ModalitaPagamento', meansOfCode(payment.meansCode));
  if (from.dueDate) at.add('DataScadenzaPagamento', from.dueDate);
  amount.write(round(from.totals.payable ?? ZERO, 2), at.add('ImportoPagamento'), writing);
  const provider = transfer?.serviceProvider;
  if (provider && !BIC.test(provider)) latin(80).write(provider, at.add('IstitutoFinanziario'), writing);
  if (isIban(transfer?.account)) at.add('IBAN', transfer?.account.replace(/\s/g, '') ?? '');
  if (provider && BIC.test(provider)) at.add('BIC', provider);
  const early = from.cashDiscounts?.[0];
  if (early?.amount && early.date) {
    amount.write(early.amount, at.add('ScontoPagamentoAnticipato'), writing);
    at.add('DataLimitePagamentoAnticipato', early.date);
  }
  if (payment.remittanceInformation) {
    ascii(60).write(payment.remittanceInformation, at.add('CodicePagamento'), writing);
  }
}

/** A way to pay, to one account where it is paid to any. */
type Way = readonly [payment: PaymentInstruction, transfer: CreditTransfer | undefined];

/** Ways to pay, each account by itself; a due date or a part paid already is told even where none is named. */
function waysOf(from: Invoice): Way[] {
  const ways = from.payments.flatMap((payment): Way[] => {
    if (payment.creditTransfers.length === 0) return [[payment, undefined]];
    return payment.creditTransfers.map((transfer) => [payment, transfer]);
  });
  const settled = equals(from.totals.paid ?? ZERO, ZERO);
  return ways.length > 0 || (settled && !from.dueDate) ? ways : [[emptyPayment(), undefined]];
}

/** BG-16, BG-17, BT-9, BT-115: each way to pay is a block of its own with the whole amount (TP02). */
const payments: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-16',
  path: PATH,
  mapping: [
    ['BT-59', 'Beneficiario'],
    ['BT-81', 'ModalitaPagamento'],
    ['BT-9', 'DataScadenzaPagamento'],
    ['BT-115', 'ImportoPagamento'],
    ['BT-84', 'IBAN'],
    ['BT-86', 'BIC'],
    ['BT-83', 'CodicePagamento'],
  ].map(([term = '', name]) => stands(term, `DettaglioPagamento/${name}`)),
  read(source, into) {
    settle(into, readPayments(source, into));
  },
  write(from, target, writing) {
    for (const [payment, transfer] of waysOf(from)) {
      const block = target.create(PATH);
      block.add('CondizioniPagamento', 'TP02');
      writeDetail(from, payment, transfer, block.add('DettaglioPagamento'), writing);
      const account = transfer?.account ?? '';
      if (transfer && /\s/.test(account) && isIban(account)) noteAccount(from, transfer, writing);
    }
  },
});

/** Blanks in an account number are no content. */
function noteAccount(from: Invoice, transfer: CreditTransfer, writing: Writing): void {
  from.payments.forEach((payment, at) => {
    const position = payment.creditTransfers.indexOf(transfer);
    if (position >= 0) writing.notes.set(`payments[${at}].creditTransfers[${position}].account`, 'kept');
  });
}

export const PAYMENTS: Mapping<Invoice> = [payments];
