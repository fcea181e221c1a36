import { type Codec, isoDate, number, text } from '../../mapping/codecs.js';
import type { Reading } from '../../mapping/context.js';
import { type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { emptyParty, emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer, LateInterest, PaymentInstruction } from '../../model/payment.js';

const invoice = rulesFor<Invoice>();
const transfer = rulesFor<CreditTransfer>();
const payment = rulesFor<PaymentInstruction>();
const interest = rulesFor<LateInterest>();

const MEANS = 'cac:PaymentMeans';
const ACCOUNT = 'cac:PayeeFinancialAccount';
/** The only code of SFTI's list: by transfer to the account that is named. */
const TRANSFER = '1';
/** UNTDID 4461 for the same. */
const CREDIT_TRANSFER = '30';

/** The Swedish giros by the BICs that SFTI names them with, and as Peppol names them in BT-86. */
const GIROS: Readonly<Record<string, string>> = { BGABSESS: 'SE:BANKGIRO', PGSISESS: 'SE:PLUSGIRO' };

const isGiro = ({ serviceProvider = '' }: CreditTransfer) => /^(SE:)?(BANK|PLUS)GIRO$/i.test(serviceProvider);

/** BT-86. */
const provider: Codec<string> = {
  read: (node) => GIROS[node.text.trim()] ?? (node.text.trim() || undefined),
  write(value, node) {
    const giro = `SE:${value.toUpperCase().replace(/^SE:/, '')}`;
    node.text = Object.keys(GIROS).find((bic) => GIROS[bic] === giro) ?? value;
  },
};

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const SCHEME_NAME = 'identificationSchemeName';

/** An account number as it is written: no separators in numbers of giros and IBANs. */
export function writtenAccount(given: CreditTransfer): string {
  const bare = given.account.replace(/[\s-]/g, '');
  return isGiro(given) || IBAN.test(bare.toUpperCase()) ? bare : given.account;
}

/** BT-84: IBANs are named as such, other numbers need no name. */
const account: Rule<CreditTransfer> = transfer.custom({
  term: 'BT-84',
  path: 'cac:ID',
  read(source, into) {
    const node = source.first('cac:ID');
    const value = node?.text.trim();
    if (!node || !value) return;
    node.used = true;
    into.account = value;
    if (IBAN.test(value) && node.peek(SCHEME_NAME) === 'IBAN') node.attribute(SCHEME_NAME);
  },
  write(from, target) {
    const value = writtenAccount(from);
    const node = target.add('cac:ID', value);
    if (IBAN.test(value)) node.attributes.set(SCHEME_NAME, 'IBAN');
  },
});

const ACCOUNT_TERMS: Mapping<CreditTransfer> = [
  account,
  transfer.leaf('BT-86', 'cac:FinancialInstitutionBranch/cac:FinancialInstitution/cac:ID', 'serviceProvider', provider),
];

/** BT-81 and BT-82. */
const means: Rule<PaymentInstruction> = payment.custom({
  term: 'BT-81',
  path: 'cac:PaymentMeansTypeCode',
  read(source, into) {
    const node = source.first('cac:PaymentMeansTypeCode');
    const code = node?.text.trim() || TRANSFER;
    const name = node?.attribute('name')?.trim();
    if (name) into.meansText = name;
    if (node) node.used = true;
    if (node && code !== TRANSFER) node.keepText = true;
    const hasAccount = (source.first(`${ACCOUNT}/cac:ID`)?.text.trim() ?? '') !== '';
    into.meansCode = code === TRANSFER && hasAccount ? CREDIT_TRANSFER : code;
  },
  write(from, target) {
    const node = target.add('cac:PaymentMeansTypeCode', TRANSFER);
    if (from.meansText) node.attributes.set('name', from.meansText);
  },
});

const PAYMENT: Mapping<PaymentInstruction> = [
  means,
  payment.leaf('BT-83', `${ACCOUNT}/cac:PaymentInstructionID`, 'remittanceInformation', text()),
];

/** Whether two elements are one instruction (BG-16) with several accounts (BG-17). */
function continues(previous: PaymentInstruction | undefined, next: PaymentInstruction): previous is PaymentInstruction {
  return (
    previous !== undefined &&
    previous.creditTransfers.length > 0 &&
    next.creditTransfers.length > 0 &&
    previous.meansCode === next.meansCode &&
    previous.meansText === next.meansText &&
    previous.remittanceInformation === next.remittanceInformation
  );
}

function readMeans(node: SourceNode, into: Invoice, reading: Reading): void {
  const next = emptyPayment();
  readBy(PAYMENT, node, next, reading);
  const source = node.first(ACCOUNT);
  const credit: CreditTransfer = { account: '' };
  if (source) readBy(ACCOUNT_TERMS, source, credit, reading);
  if (source && credit.account !== '') {
    source.used = true;
    next.creditTransfers.push(credit);
  }
  node.used = true;
  // A means that says only when to pay is no way to pay.
  if (next.creditTransfers.length === 0 && !next.remittanceInformation && !next.meansText) return;
  const previous = into.payments.at(-1);
  if (continues(previous, next)) previous.creditTransfers.push(...next.creditTransfers);
  else {
    node.owner = next;
    into.payments.push(next);
  }
}

/** BT-9 and BT-59 stand with every way to pay, and by themselves when there is none. */
function common(from: Invoice, node: TargetNode): void {
  if (from.dueDate) node.add('cbc:DuePaymentDate', from.dueDate);
  if (from.payee?.name) node.add('cac:PayeePartyName').add('cbc:Name', from.payee.name);
}

/** BG-16 and BG-17: one element for each account. */
const payments: Rule<Invoice> = invoice.custom({
  term: 'BG-16',
  path: MEANS,
  read(source, into, reading) {
    for (const node of source.all(MEANS)) {
      const due = node.first('cbc:DuePaymentDate');
      const date = due && isoDate.read(due, reading);
      if (date && into.dueDate === undefined) into.dueDate = date;
      if (due && date === into.dueDate) due.used = true;
      const payee = node.first('cac:PayeePartyName/cbc:Name');
      const name = payee?.text.trim();
      if (name && !into.payee) into.payee = { ...emptyParty(), name };
      if (payee && name && name === into.payee?.name) node.use('cac:PayeePartyName/cbc:Name', payee);
      readMeans(node, into, reading);
    }
  },
  write(from, target, writing) {
    for (const instruction of from.payments) {
      const [first, ...others] = instruction.creditTransfers;
      const node = target.add(MEANS);
      writeBy(PAYMENT, instruction, node, writing);
      if (first) writeBy(ACCOUNT_TERMS, first, node.ensure(ACCOUNT), writing);
      common(from, node);
      writing.own(node, instruction);
      for (const other of others) {
        const more = target.add(MEANS);
        writeBy(PAYMENT, instruction, more, writing);
        writeBy(ACCOUNT_TERMS, other, more.ensure(ACCOUNT), writing);
        common(from, more);
      }
    }
    if (from.payments.length > 0 || !(from.dueDate || from.payee?.name)) return;
    const bare = target.add(MEANS);
    bare.add('cac:PaymentMeansTypeCode', TRANSFER);
    common(from, bare);
  },
});

/** What paying late costs. */
const INTEREST: Mapping<LateInterest> = [interest.leaf('', 'cbc:PenaltySurchargePercent', 'percentage', number)];

/** BG-16, BG-17, BT-9, BT-20 and BT-59. */
export const PAYMENTS: Mapping<Invoice> = [
  payments,
  invoice.leaf('BT-20', 'cac:PaymentTerms/cbc:Note', 'paymentTerms', text()),
  invoice.group('', 'cac:PaymentTerms', 'lateInterest', () => ({}), INTEREST),
];
