import type { Invoice } from '../model/invoice.js';
import type { PaymentInstruction } from '../model/payment.js';
import { PEPPOL_AMOUNTS } from './amounts.js';
import { nameOf, present, type Refuse, type Requirement } from './requirement.js';

/** BR-DE-1 to BR-DE-15: what XRechnung wants to be there beyond EN 16931. */
const PRESENCE = present([
  ['BR-DE-1', 'payments'],
  ['BR-DE-2', 'seller.contact'],
  ['BR-DE-3', 'seller.address.city'],
  ['BR-DE-4', 'seller.address.postCode'],
  ['BR-DE-5', 'seller.contact.name'],
  ['BR-DE-6', 'seller.contact.telephone'],
  ['BR-DE-7', 'seller.contact.email'],
  ['BR-DE-8', 'buyer.address.city'],
  ['BR-DE-9', 'buyer.address.postCode'],
  ['BR-DE-10', 'delivery.address.city'],
  ['BR-DE-11', 'delivery.address.postCode'],
  ['BR-DE-14', 'vatBreakdown[].category.rate'],
  ['BR-DE-15', 'buyerReference'],
]);

const WITH_VAT = new Set(['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M']);

/** BR-DE-16. */
function sellerTaxNumber({ seller, taxRepresentative, lines, allowances, charges }: Invoice, refuse: Refuse): void {
  const used = [...lines, ...allowances, ...charges].some(({ vat }) => vat && WITH_VAT.has(vat.code));
  if (!used || seller.vatIdentifier || seller.taxRegistration || taxRepresentative) return;
  refuse(
    'BR-DE-16',
    'seller.vatIdentifier',
    'The seller has neither BT-31 nor BT-32 and no tax representative (BG-11)',
  );
}

const SKONTO = /^#SKONTO#TAGE=\d+#PROZENT=\d+\.\d{2}(#BASISBETRAG=-?\d+\.\d{2})?#$/;

/** BR-DE-18: lines of the payment terms that begin with # are cash discounts in a notation of their own. */
function cashDiscounts({ paymentTerms }: Invoice, refuse: Refuse): void {
  const marked = (paymentTerms ?? '').split(/\r?\n/).filter((line) => line.trim().startsWith('#'));
  const wrong = marked.find((line) => !SKONTO.test(line.trim().replace(/\s+/g, ' ')));
  if (wrong === undefined) return;
  const notation = '#SKONTO#TAGE=n#PROZENT=n.nn#';
  refuse('BR-DE-18', 'paymentTerms', `A line of the payment terms (BT-20) begins with # but is not ${notation}`);
}

/** BR-DE-22. */
function fileNames({ attachments }: Invoice, refuse: Refuse): void {
  const seen = new Set<string>();
  attachments.forEach(({ content }, at) => {
    if (!content) return;
    if (seen.has(content.fileName)) {
      refuse('BR-DE-22', `attachments[${at}].content.fileName`, `Two attached files are called ${content.fileName}`);
    }
    seen.add(content.fileName);
  });
}

/** Codes of UNTDID 4461 with the one group of EN 16931 that XRechnung wants with each: BR-DE-23 to BR-DE-25. */
const MEANS = [
  { rule: 'BR-DE-23', codes: ['30', '58'], wants: 'creditTransfers' },
  { rule: 'BR-DE-24', codes: ['48', '54', '55'], wants: 'card' },
  { rule: 'BR-DE-25', codes: ['59'], wants: 'directDebit' },
] as const;

const GROUPS = { creditTransfers: 'BG-17', card: 'BG-18', directDebit: 'BG-19' } as const;

const has = (payment: PaymentInstruction, group: keyof typeof GROUPS) =>
  group === 'creditTransfers' ? payment.creditTransfers.length > 0 : payment[group] !== undefined;

/** BR-DE-23 to BR-DE-25, BR-DE-30, BR-DE-31. */
function payments({ payments: list }: Invoice, refuse: Refuse): void {
  list.forEach((payment, at) => {
    const path = `payments[${at}]`;
    const means = MEANS.find(({ codes }) => (codes as readonly string[]).includes(payment.meansCode));
    for (const group of ['creditTransfers', 'card', 'directDebit'] as const) {
      if (!means || has(payment, group) === (group === means.wants)) continue;
      const verb = group === means.wants ? 'needs' : 'excludes';
      const rule = `${means.rule}-${group === means.wants ? 'a' : 'b'}`;
      refuse(rule, `${path}.${group}`, `Payment means type code (BT-81) ${payment.meansCode} ${verb} ${GROUPS[group]}`);
    }
    if (!payment.directDebit) return;
    const { creditorIdentifier, debitedAccount } = payment.directDebit;
    const debit = `${path}.directDebit`;
    const missing = (key: string) => `${nameOf(`${debit}.${key}`)} is missing in the direct debit (BG-19)`;
    if (!creditorIdentifier) refuse('BR-DE-30', `${debit}.creditorIdentifier`, missing('creditorIdentifier'));
    if (!debitedAccount) refuse('BR-DE-31', `${debit}.debitedAccount`, missing('debitedAccount'));
  });
}

/** What XRechnung demands beyond EN 16931, as it stood in version 2.3. */
export const XRECHNUNG23: readonly Requirement[] = [PRESENCE, sellerTaxNumber, cashDiscounts, fileNames, payments];

/** Peppol's R010 and R020, which version 3.0 took over with those below. */
const ADDRESSES = present([
  ['PEPPOL-EN16931-R001', 'process.businessProcess'],
  ['PEPPOL-EN16931-R010', 'buyer.electronicAddress'],
  ['PEPPOL-EN16931-R020', 'seller.electronicAddress'],
]);

/** What XRechnung 3.0.2 demands beyond EN 16931, in UBL and in CII alike. */
export const XRECHNUNG30: readonly Requirement[] = [...XRECHNUNG23, ADDRESSES, ...PEPPOL_AMOUNTS];
