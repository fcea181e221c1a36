import { isoDate, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice, ProcessControl } from '../../model/invoice.js';
import { note } from '../ubl21/codecs.js';
import { type Form, fixed, frame, setAttributes, useAttributes } from './codecs.js';
import { codeList, INVOICE_PROFILE, INVOICE_TYPES, idList, LIST, USUAL_PROFILE } from './codes.js';
import { lines, PERIOD } from './lines.js';
import { parties } from './parties.js';
import { PAYMENTS } from './payment.js';
import { references } from './references.js';
import { money } from './totals.js';

const invoice = rulesFor<Invoice>();
const process = rulesFor<ProcessControl>();

const profile = fixed(text(), idList(LIST.profile));

/** BG-2: what the document is, which its version decides; the profile of another kind of document gives way. */
const control = (version: Form['version']): Mapping<ProcessControl> => [
  process.custom({
    term: 'BT-24',
    path: 'cbc:CustomizationID',
    read(source, into) {
      const node = source.first('cbc:CustomizationID');
      if (!node?.text.trim()) return;
      node.used = true;
      into.specification = node.text.trim();
    },
    write(_from, target) {
      target.add('cbc:CustomizationID', `OIOUBL-${version}`);
    },
  }),
  process.custom({
    term: 'BT-23',
    path: 'cbc:ProfileID',
    read(source, into, reading) {
      const node = source.first('cbc:ProfileID');
      const value = node && profile.read(node, reading);
      if (!node || !value) return;
      node.used = true;
      into.businessProcess = value;
    },
    write(from, target, writing) {
      const given = from.businessProcess ?? '';
      profile.write(INVOICE_PROFILE.test(given) ? given : USUAL_PROFILE, target.add('cbc:ProfileID'), writing);
    },
  }),
];

/** BT-5 comes first of all amounts: they are read in it. */
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

/** BT-3: invoices have one of three codes, credit notes none but in UBL 2.1. */
function typeCode({ kind, version }: Form): Rule<Invoice> {
  const path = kind === 'invoice' ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode';
  const usual = kind === 'invoice' ? '380' : '381';
  const list = codeList(LIST.invoiceType);
  return invoice.custom({
    term: 'BT-3',
    path,
    read(source, into) {
      const node = source.first(path);
      into.typeCode = node?.text.trim() || usual;
      if (!node?.text.trim()) return;
      node.used = true;
      useAttributes(node, list);
    },
    write(from, target) {
      if (kind === 'invoice') {
        setAttributes(target.add(path, INVOICE_TYPES.has(from.typeCode) ? from.typeCode : usual), list);
      } else if (version === '2.1' && from.typeCode !== usual) target.add(path, from.typeCode);
    },
  });
}

/** The table of an OIOUBL document; the root element decides whether it is a credit note. */
export function oioublMapping(form: Form): Mapping<Invoice> {
  const { kind, version } = form;
  const rows: Rule<Invoice>[] = [
    currency,
    frame<Invoice>('cbc:UBLVersionID', version === '2.1' ? '2.1' : '2.0'),
    invoice.custom(controlled(version)),
    invoice.leaf('BT-1', 'cbc:ID', 'number', text()),
    invoice.leaf('BT-2', 'cbc:IssueDate', 'issueDate', isoDate),
    typeCode(form),
    invoice.leaves('BG-1', 'cbc:Note', 'notes', note),
    invoice.leaf('BT-7', 'cbc:TaxPointDate', 'taxPointDate', isoDate),
    invoice.leaf('BT-6', 'cbc:TaxCurrencyCode', 'taxCurrency', text()),
    invoice.leaf('BT-19', 'cbc:AccountingCost', 'buyerAccountingReference', text()),
    invoice.group('BG-14', 'cac:InvoicePeriod', 'period', () => ({}), PERIOD),
    ...references(form),
    ...parties(form),
    // A credit note of UBL 2.0 has no place for payment.
    ...(kind === 'creditNote' && version === '2.02' ? [] : PAYMENTS),
    ...money(form),
    lines(form),
  ];
  return rows;
}

/** BG-2 is written whatever the invoice says of it. */
function controlled(version: Form['version']): Rule<Invoice> {
  const mapping = control(version);
  return {
    term: 'BG-2',
    path: '',
    read(source, into, reading) {
      for (const rule of mapping) rule.read(source, into.process, reading);
    },
    write(from, target, writing) {
      for (const rule of mapping) rule.write(from.process, target, writing);
    },
  };
}
