import { text } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { PaymentInstruction } from '../../model/payment.js';
import { amount } from '../ubl21/codecs.js';
import type { UblDialect } from '../ubl21/document.js';

const invoice = rulesFor<Invoice>();
const payment = rulesFor<PaymentInstruction>();

const TERMS = 'cac:PaymentTerms';

/** NL-GA-02 and NL-GA-03: payment terms that name an instruction say how much is paid that way. */
const amounts: Rule<Invoice> = invoice.custom({
  term: 'NL-GA-03',
  path: `${TERMS}/cbc:Amount`,
  read(source, into, reading) {
    for (const terms of source.all(TERMS)) {
      const name = terms.first('cbc:PaymentMeansID');
      const sum = terms.first('cbc:Amount');
      const instruction = into.payments.find(({ id }) => id !== undefined && id === name?.text.trim());
      const value = sum && instruction ? amount.read(sum, reading) : undefined;
      if (!name || !sum || !instruction || !value) continue;
      instruction.amount = value;
      for (const node of [terms, name, sum]) node.used = true;
    }
  },
  write(from, target, writing) {
    from.payments.forEach(({ id, amount: part }, at) => {
      if (!id || !part) return;
      // The first stands with BT-20.
      const terms = at === 0 ? target.ensure(TERMS) : target.add(TERMS);
      terms.add('cbc:PaymentMeansID', id);
      amount.write(part, terms.add('cbc:Amount'), writing);
    });
  },
});

/** The Dutch G-account extension: two payment instructions with names, and how much is paid by each. */
export const G_ACCOUNT: UblDialect = {
  payment: [payment.leaf('NL-GA-04', 'cbc:ID', 'id', text())],
  document: () => [amounts],
};
