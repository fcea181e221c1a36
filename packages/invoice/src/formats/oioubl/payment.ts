import { isoDate, text } from '../../mapping/codecs.js';
import type { Reading } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer, PaymentCard, PaymentInstruction } from '../../model/payment.js';
import { amount, percent, setAttributes, useAttributes } from './codecs.js';
import { codeList, idList, LIST } from './codes.js';
import { channelOf, isBranch, isNoted, oioublMeans, shapeOf, slipOf } from './payment-means.js';

const invoice = rulesFor<Invoice>();
const card = rulesFor<PaymentCard>();

const MEANS = 'cac:PaymentMeans';
const ACCOUNT = 'cac:PayeeFinancialAccount';
const BRANCH = `${ACCOUNT}/cac:FinancialInstitutionBranch`;
const NOTE_LENGTH = 20;
/** UNTDID 4461: bank card, and a transfer without more ado. */
const BY_CARD = '48';
const BY_TRANSFER = '30';

/** BG-18. */
const CARD: Mapping<PaymentCard> = [
  card.leaf('BT-87', 'cbc:PrimaryAccountNumberID', 'primaryAccountNumber', text()),
  card.custom({
    term: '',
    path: 'cbc:NetworkID',
    read(source, into) {
      const node = source.first('cbc:NetworkID');
      if (!node?.text.trim()) return;
      node.used = true;
      if (node.text.trim() !== 'NA') into.network = node.text.trim();
    },
    write(from, target) {
      // The schema wants the network of every card.
      target.add('cbc:NetworkID', from.network || 'NA');
    },
  }),
  card.leaf('BT-88', 'cbc:HolderName', 'holderName', text()),
];

/** The text at a path, counted as understood. */
function take(node: SourceNode, path: string): string | undefined {
  const found = node.first(path);
  const value = found?.text.trim();
  if (!found || !value) return undefined;
  node.use(path, found);
  return value;
}

function readTransfer(node: SourceNode, code: string): CreditTransfer | undefined {
  const account = take(node, code === '93' ? 'cac:CreditAccount/cbc:AccountID' : `${ACCOUNT}/cbc:ID`);
  if (!account) return undefined;
  const transfer: CreditTransfer = { account };
  const name = take(node, `${ACCOUNT}/cbc:Name`);
  const provider = take(node, `${BRANCH}/cac:FinancialInstitution/cbc:ID`) ?? take(node, `${BRANCH}/cbc:ID`);
  if (name) transfer.accountName = name;
  if (provider) transfer.serviceProvider = provider;
  return transfer;
}

function readReference(node: SourceNode, code: string): string | undefined {
  const shape = shapeOf(code);
  if (shape === 'slip') {
    const path = 'cbc:PaymentID';
    const id = node.first(path);
    const kind = take(node, path);
    if (id) useAttributes(id, idList(LIST.paymentId));
    const rest = take(node, 'cbc:InstructionID') ?? take(node, 'cbc:InstructionNote');
    return kind ? `${kind}#${rest ?? ''}` : rest;
  }
  if (shape === 'debit') return take(node, 'cbc:PaymentID');
  return take(node, `${ACCOUNT}/cbc:PaymentNote`) ?? take(node, 'cbc:InstructionID') ?? take(node, 'cbc:PaymentID');
}

function readMeans(node: SourceNode, reading: Reading): PaymentInstruction {
  const payment = emptyPayment();
  const code = node.first('cbc:PaymentMeansCode');
  if (code) {
    code.used = true;
    payment.meansCode = code.text.trim();
    const name = code.attribute('name')?.trim();
    if (name) payment.meansText = name;
  }
  const reference = readReference(node, payment.meansCode);
  if (reference) payment.remittanceInformation = reference;
  const transfer = readTransfer(node, payment.meansCode);
  if (transfer) payment.creditTransfers.push(transfer);
  if (shapeOf(payment.meansCode) === 'debit') {
    const mandateReference = take(node, 'cbc:InstructionID');
    const debitedAccount = take(node, 'cac:PayerFinancialAccount/cbc:ID');
    if (mandateReference || debitedAccount) {
      payment.directDebit = {
        ...(mandateReference ? { mandateReference } : {}),
        ...(debitedAccount ? { debitedAccount } : {}),
      };
    }
  }
  const cardNode = node.first('cac:CardAccount');
  if (cardNode) {
    const read: PaymentCard = { primaryAccountNumber: '' };
    readBy(CARD, cardNode, read, reading);
    cardNode.used = true;
    payment.card = read;
  }
  const channel = node.first('cbc:PaymentChannelCode');
  if (channel?.text.trim()) readChannel(channel, payment);
  return payment;
}

/** The channel follows from the code and the account; another is kept as it was. */
function readChannel(channel: SourceNode, payment: PaymentInstruction): void {
  const value = channel.text.trim();
  const [transfer] = payment.creditTransfers;
  if (transfer && !transfer.serviceProvider && channelOf('1', { ...transfer, serviceProvider: value })) {
    transfer.serviceProvider = value;
  }
  if (channelOf(payment.meansCode, transfer) !== value) return;
  channel.used = true;
  useAttributes(channel, codeList(LIST.paymentChannel));
}

function writeTransfer(transfer: CreditTransfer, code: string, node: TargetNode): void {
  if (code === '93') {
    node.add('cac:CreditAccount').add('cbc:AccountID', transfer.account);
    return;
  }
  const account = node.ensure(ACCOUNT);
  account.add('cbc:ID', code === '42' ? transfer.account.replace(/[\s-]/g, '') : transfer.account);
  if (transfer.accountName) account.add('cbc:Name', transfer.accountName);
  const provider = transfer.serviceProvider;
  if (!provider || provider === channelOf(code, transfer)) return;
  const branch = account.add('cac:FinancialInstitutionBranch');
  if (isBranch(provider)) branch.add('cbc:ID', provider);
  else branch.add('cac:FinancialInstitution').add('cbc:ID', provider);
}

function writeReference(reference: string, code: string, node: TargetNode): void {
  const shape = shapeOf(code);
  if (shape === 'none') return;
  const slip = shape === 'slip' ? slipOf(reference) : undefined;
  if (slip) {
    setAttributes(node.add('cbc:PaymentID', slip.kind), idList(LIST.paymentId));
    // Rules F-LIB148, F-LIB154 and F-LIB275: slips without a number of their own have words instead.
    const worded = slip.kind === '01' || slip.kind === '73';
    if (slip.rest) node.add(worded ? 'cbc:InstructionNote' : 'cbc:InstructionID', slip.rest);
  } else if (!isNoted(code)) node.add('cbc:PaymentID', reference);
  else if (reference.length > NOTE_LENGTH) node.add('cbc:InstructionID', reference);
  else node.ensure(ACCOUNT).add('cbc:PaymentNote', reference);
}

function writeMeans(payment: PaymentInstruction, transfer: CreditTransfer | undefined, id: number, node: TargetNode) {
  const code = oioublMeans(payment, transfer);
  const shape = shapeOf(code);
  node.add('cbc:ID', String(id));
  const means = node.add('cbc:PaymentMeansCode', code);
  if (payment.meansText) means.attributes.set('name', payment.meansText);
  const channel = channelOf(code, transfer);
  if (channel) setAttributes(node.add('cbc:PaymentChannelCode', channel), codeList(LIST.paymentChannel));
  if (payment.remittanceInformation) writeReference(payment.remittanceInformation, code, node);
  if (transfer && (shape === 'transfer' || shape === 'slip' || shape === 'debit')) writeTransfer(transfer, code, node);
  const { mandateReference, debitedAccount } = payment.directDebit ?? {};
  if (shape === 'debit') {
    if (mandateReference) node.add('cbc:InstructionID', mandateReference.slice(0, 60));
    if (debitedAccount) node.add('cac:PayerFinancialAccount').add('cbc:ID', debitedAccount);
  }
}

const MERGEABLE = new Set(['cbc:ID', 'cbc:PaymentMeansCode', 'cbc:PaymentDueDate', 'cbc:PaymentChannelCode', ACCOUNT]);

/** OIOUBL has one account in each PaymentMeans, EN 16931 one instruction with many accounts. */
function continues(previous: PaymentInstruction | undefined, next: PaymentInstruction, node: SourceNode): boolean {
  const plain = node.children.every(({ name }) => MERGEABLE.has(name) || /^cbc:(Instruction|Payment)ID$/.test(name));
  return (
    plain &&
    previous !== undefined &&
    previous.creditTransfers.length > 0 &&
    next.creditTransfers.length > 0 &&
    previous.meansCode === next.meansCode &&
    (next.meansText === undefined || previous.meansText === next.meansText) &&
    previous.remittanceInformation === next.remittanceInformation
  );
}

/** BG-16, with BT-9 beside every way to pay. */
const payments: Rule<Invoice> = invoice.custom({
  term: 'BG-16',
  path: MEANS,
  read(source, into, reading) {
    source.all(MEANS).forEach((node, at) => {
      const due = node.first('cbc:PaymentDueDate');
      const day = due && isoDate.read(due, reading);
      if (due && day) {
        into.dueDate ??= day;
        due.used = day === into.dueDate;
      }
      const id = node.first('cbc:ID');
      if (id) id.used = id.text.trim() === String(at + 1);
      const next = readMeans(node, reading);
      node.used = true;
      const bare = next.meansCode === '1' && node.children.every(({ used }) => used);
      const empty = next.creditTransfers.length === 0 && !next.remittanceInformation && !next.meansText;
      if (bare && empty && day) return;
      const previous = into.payments.at(-1);
      if (previous && continues(previous, next, node)) previous.creditTransfers.push(...next.creditTransfers);
      else {
        node.owner = next;
        into.payments.push(next);
      }
    });
  },
  write(from, target, writing) {
    let id = 0;
    const add = (payment: PaymentInstruction, transfer: CreditTransfer | undefined): TargetNode => {
      const node = target.add(MEANS);
      id += 1;
      writeMeans(payment, transfer, id, node);
      if (from.dueDate) node.add('cbc:PaymentDueDate', from.dueDate);
      return node;
    };
    from.payments.forEach((payment, at) => {
      const { card: paidWith, ...rest } = payment;
      const byAccount = rest.meansCode === BY_CARD ? { ...rest, meansCode: BY_TRANSFER } : rest;
      const nodes = payment.creditTransfers.map((transfer) => add(byAccount, transfer));
      if (paidWith) {
        // A card goes by a code of its own, so that it stands apart from accounts.
        const alone = nodes.length === 0;
        const said = alone ? payment : { ...emptyPayment(), card: paidWith };
        const node = add({ ...said, meansCode: BY_CARD }, undefined);
        if (!alone) writing.notes.set(`payments[${at}].card`, 'kept');
        writeBy(CARD, paidWith, node.add('cac:CardAccount'), writing);
        nodes.push(node);
      }
      const [first = add(rest, undefined)] = nodes;
      writing.own(first, payment);
    });
    // A due date alone: 1 is "not defined" and says nothing more.
    if (from.payments.length === 0 && from.dueDate) add({ ...emptyPayment(), meansCode: '1' }, undefined);
  },
});

const TERMS = 'cac:PaymentTerms';

/** BT-20 and late interest. Terms that say neither stay with the document, whose amount they repeat (rule F-INV134). */
const terms: Rule<Invoice> = invoice.custom({
  term: 'BT-20',
  path: `${TERMS}/cbc:Note`,
  read(source, into, reading) {
    const node = source.first(TERMS);
    const note = node?.first('cbc:Note');
    const rate = node?.first('cbc:PenaltySurchargePercent');
    const value = rate && percent.read(rate, reading);
    if (!node || (!note?.text.trim() && !value)) return;
    node.used = true;
    if (note?.text.trim()) {
      note.used = true;
      into.paymentTerms = note.text.trim();
    }
    if (rate && value) {
      rate.used = true;
      into.lateInterest = { percentage: value };
    }
    for (const name of ['cbc:ID', 'cbc:PaymentMeansID', 'cbc:Amount']) {
      const child = node.first(name);
      if (!child) continue;
      child.used = true;
      child.keepText = true;
      if (child.peek('currencyID') === reading.currency) child.attribute('currencyID');
    }
  },
  write(from, target, writing) {
    const rate = from.lateInterest?.percentage;
    if (!from.paymentTerms && !rate) return;
    const node = target.add(TERMS);
    node.add('cbc:ID', '1');
    if (from.payments.length > 0 || from.dueDate) node.add('cbc:PaymentMeansID', '1');
    if (from.paymentTerms) node.add('cbc:Note', from.paymentTerms);
    if (rate) percent.write(rate, node.add('cbc:PenaltySurchargePercent'), writing);
    if (from.totals.payable) amount.write(from.totals.payable, node.add('cbc:Amount'), writing);
  },
});

const SEPA = 'cac:PartyIdentification/cbc:ID[@schemeID=SEPA]';
const SELLER = 'cac:AccountingSupplierParty/cac:Party';

/** BT-90 is an identifier of the seller or of the payee with the scheme SEPA. */
const creditorIdentifier: Rule<Invoice> = invoice.custom({
  term: 'BT-90',
  path: `${SELLER}/${SEPA}`,
  read(source, into) {
    const debit = into.payments.find((payment) => payment.directDebit) ?? into.payments[0];
    for (const holder of [SELLER, 'cac:PayeeParty']) {
      const node = source.first(`${holder}/${SEPA}`);
      if (!node || !debit || debit.directDebit?.creditorIdentifier) continue;
      source.use(`${holder}/${SEPA}`, node);
      debit.directDebit = { ...debit.directDebit, creditorIdentifier: node.text.trim() };
    }
  },
  write(from, target) {
    const debit = from.payments.find((payment) => payment.directDebit?.creditorIdentifier)?.directDebit;
    if (!debit?.creditorIdentifier) return;
    const node = target.ensure(SELLER).add('cac:PartyIdentification').add('cbc:ID', debit.creditorIdentifier);
    node.attributes.set('schemeID', 'SEPA');
  },
});

export const PAYMENTS: Mapping<Invoice> = [payments, creditorIdentifier, terms];
