import { normaliseFinnishReference } from '../../identifiers/payments/finnish-reference.js';
import { isBic } from '../../identifiers/payments/iban.js';
import { normaliseRfReference } from '../../identifiers/payments/rf-reference.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { emptyPayment } from '../../model/empty.js';
import type { Invoice } from '../../model/invoice.js';
import type { CreditTransfer, DirectDebit, PaymentCard, PaymentInstruction } from '../../model/payment.js';
import { str } from './codecs.js';

const instruction = rulesFor<PaymentInstruction>();
const transfer = rulesFor<CreditTransfer>();
const card = rulesFor<PaymentCard>();
const debit = rulesFor<DirectDebit>();

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const compact = (text: string) => text.replace(/\s+/g, '');

/** An account in the element of its kind: guide 4.6.1 allows no IBAN in the other. */
function account<T extends object>(term: string, path: string, key: keyof T & string): Rule<T> {
  const names = [`${path}IBAN_ACCOUNT_NUMBER`, `${path}BANK_ACCOUNT_NUMBER`];
  return {
    term,
    path: names[0] ?? '',
    read(source, into) {
      const name = names.find((candidate) => source.first(candidate)?.text.trim());
      const node = name === undefined ? undefined : source.first(name);
      if (name === undefined || !node) return;
      source.use(name, node);
      Reflect.set(into, key, compact(node.text));
    },
    write(from, target) {
      const value = Reflect.get(from, key);
      if (typeof value !== 'string' || value === '') return;
      const text = compact(value);
      target.create(IBAN.test(text) ? (names[0] ?? '') : (names[1] ?? '')).text = text;
    },
  };
}

/** BT-86: a BIC, or another code by which a country knows its banks. */
const serviceProvider: Rule<CreditTransfer> = transfer.custom({
  term: 'BT-86',
  path: 'SWIFT_CODE',
  read(source, into, reading) {
    transfer.leaf('BT-86', 'CLEARING_CODE', 'serviceProvider', str()).read(source, into, reading);
    transfer.leaf('BT-86', 'SWIFT_CODE', 'serviceProvider', str()).read(source, into, reading);
  },
  write(from, target) {
    const code = from.serviceProvider;
    if (code) target.create(isBic(code) ? 'SWIFT_CODE' : 'CLEARING_CODE').text = code;
  },
});

/** BG-17. */
const TRANSFER: Mapping<CreditTransfer> = [
  transfer.leaf('BT-85', 'BANK_NAME', 'accountName', str()),
  account<CreditTransfer>('BT-84', '', 'account'),
  serviceProvider,
];

/** BG-18. */
const CARD: Mapping<PaymentCard> = [
  card.leaf('BT-87', 'PRIMARY_ACCOUNT_NUMBER', 'primaryAccountNumber', str()),
  card.leaf('BT-88', 'PAYMENT_CARD_HOLDER', 'holderName', str()),
];

/** BG-19. */
const DEBIT: Mapping<DirectDebit> = [
  debit.leaf('BT-89', 'MANDATE_REFERENCE', 'mandateReference', str()),
  debit.leaf('BT-90', 'CREDITOR_ID', 'creditorIdentifier', str()),
  account<DirectDebit>('BT-91', 'DEBITED_ACCOUNT/', 'debitedAccount'),
];

const MEANS = 'PAYEE/PAYMENT_MEANS';
const DETAILS = 'PAYEE/DETAILS_OF_PAYMENT';

/** BT-81 and BT-82 stand in one element. */
const means: Rule<PaymentInstruction> = instruction.custom({
  term: 'BT-81',
  path: MEANS,
  read(source, into) {
    const node = source.first(MEANS);
    if (!node) return;
    const code = node.attribute('PAYMENT_MEANS_CODE')?.trim();
    const text = node.text.trim();
    if (code) into.meansCode = code;
    if (text) into.meansText = text;
    if (code || text) source.use(MEANS, node);
  },
  write(from, target) {
    if (!from.meansCode && !from.meansText) return;
    const node = target.create(MEANS);
    node.text = from.meansText ?? '';
    if (from.meansCode) node.attributes.set('PAYMENT_MEANS_CODE', from.meansCode);
  },
});

const REFERENCES = ['FI_PAYMENT_REFERENCE', 'IPI_REFERENCE', 'FREE_TEXT'] as const;

/** RF references are international, numbers with a Finnish check digit national; the payer must quote others as text. */
function referenceElement(reference: string): (typeof REFERENCES)[number] {
  if (normaliseRfReference(reference)) return 'IPI_REFERENCE';
  return normaliseFinnishReference(reference) ? 'FI_PAYMENT_REFERENCE' : 'FREE_TEXT';
}

/** BT-83. */
const reference: Rule<PaymentInstruction> = instruction.custom({
  term: 'BT-83',
  path: `${DETAILS}/FI_PAYMENT_REFERENCE`,
  read(source, into) {
    const name = REFERENCES.find((candidate) => source.first(`${DETAILS}/${candidate}`)?.text.trim());
    const node = name && source.first(`${DETAILS}/${name}`);
    if (!node) return;
    source.use(`${DETAILS}/${name}`, node);
    into.remittanceInformation = node.text.trim();
  },
  write(from, target, writing) {
    const value = from.remittanceInformation;
    if (!value) return;
    const name = referenceElement(value);
    const text = name === 'FREE_TEXT' ? value : compact(value);
    if (text !== value) writing.notes.set('payments[0].remittanceInformation', 'kept');
    str(1024).write(text, target.create(`${DETAILS}/${name}`), writing);
  },
});

const INSTRUCTION: Mapping<PaymentInstruction> = [
  means,
  reference,
  instruction.group('BG-18', 'HEADER/PAYMENT_CARD_INFORMATION', 'card', () => ({ primaryAccountNumber: '' }), CARD),
  instruction.group('BG-19', 'HEADER/DIRECT_DEBIT_INFO', 'directDebit', () => ({}), DEBIT),
];

const BANKS = 'PAYEE/BANKS';

function readTransfers(source: SourceNode, reading: Parameters<Rule<Invoice>['read']>[2]): CreditTransfer[] {
  return source.all(BANKS).flatMap((node) => {
    const found: CreditTransfer = { account: '' };
    for (const rule of TRANSFER) rule.read(node, found, reading);
    if (found.account === '') return [];
    source.use(BANKS, node);
    return [found];
  });
}

function writeTransfers(
  transfers: readonly CreditTransfer[],
  target: TargetNode,
  writing: Parameters<Rule<Invoice>['write']>[2],
): void {
  transfers.forEach((member, at) => {
    const node = target.create(BANKS);
    for (const rule of TRANSFER) rule.write(member, node, writing);
    if (/\s/.test(member.account)) writing.notes.set(`payments[0].creditTransfers[${at}].account`, 'kept');
  });
  // The schema demands one.
  if (transfers.length === 0) target.create(BANKS);
}

/** BG-16: TEAPPS has one way to pay, to any of several accounts. */
export const payments: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-16',
  path: BANKS,
  read(source, into, reading) {
    const payment = emptyPayment();
    for (const rule of INSTRUCTION) rule.read(source, payment, reading);
    payment.creditTransfers = readTransfers(source, reading);
    const { meansCode, meansText, remittanceInformation, creditTransfers, card: paid, directDebit } = payment;
    if (
      meansCode === '' &&
      !meansText &&
      !remittanceInformation &&
      creditTransfers.length === 0 &&
      !paid &&
      !directDebit
    ) {
      return;
    }
    // Without a code an account to pay to means credit transfer (UNTDID 4461: 30).
    if (meansCode === '' && creditTransfers.length > 0) payment.meansCode = '30';
    into.payments.push(payment);
  },
  write(from, target, writing) {
    const payment = from.payments[0] ?? emptyPayment();
    writeTransfers(payment.creditTransfers, target, writing);
    for (const rule of INSTRUCTION) rule.write(payment, target, writing);
  },
});
