import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  equals,
  formatDecimal,
  isZero,
  multiply,
  subtract,
  sum,
  trim,
  ZERO,
} from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import type { AllowanceCharge } from '../model/totals.js';
import { nameOf, type Refuse, type Requirement } from './requirement.js';

const negative = (value: Decimal) => value.units < 0n;

/** R005 and R055. */
function taxCurrency({ taxCurrency: accounting, currency, totals }: Invoice, refuse: Refuse): void {
  if (accounting && accounting === currency) {
    refuse('PEPPOL-EN16931-R005', 'taxCurrency', 'The VAT accounting currency (BT-6) is the invoice currency');
  }
  const { vat, vatInTaxCurrency } = totals;
  if (accounting && vat && vatInTaxCurrency && negative(vat) !== negative(vatInTaxCurrency)) {
    const why = 'The VAT total in the accounting currency (BT-111) has another sign than that of the invoice (BT-110)';
    refuse('PEPPOL-EN16931-R055', 'totals.vatInTaxCurrency', why);
  }
}

const CENTS: Decimal = decimal(2, 2);

/** Whether the amount is the percentage of the base, give or take two cents. */
export function agrees({ amount, baseAmount, percentage }: AllowanceCharge): boolean {
  if (!baseAmount || !percentage) return false;
  const product = multiply(baseAmount, percentage);
  const difference = subtract(amount, { units: product.units, scale: product.scale + 2 });
  return compare(absolute(difference), CENTS) <= 0;
}

/** R040 to R042. */
function allowances(invoice: Invoice, refuse: Refuse): void {
  const check = (list: readonly AllowanceCharge[], path: string) =>
    list.forEach((member, at) => {
      const { baseAmount, percentage } = member;
      const place = `${path}[${at}]`;
      const together = 'base amount and percentage come only together';
      if (percentage && !baseAmount) refuse('PEPPOL-EN16931-R041', `${place}.baseAmount`, together);
      else if (baseAmount && !percentage) refuse('PEPPOL-EN16931-R042', `${place}.percentage`, together);
      else if (baseAmount && !agrees(member)) {
        refuse('PEPPOL-EN16931-R040', `${place}.amount`, `${nameOf(`${place}.amount`)} is not its base × percentage`);
      }
    });
  check(invoice.allowances, 'allowances');
  check(invoice.charges, 'charges');
  invoice.lines.forEach((line, at) => {
    check(line.allowances, `lines[${at}].allowances`);
    check(line.charges, `lines[${at}].charges`);
  });
}

/** R046, R110, R111, R121, R130. */
function lines({ lines: list, period }: Invoice, refuse: Refuse): void {
  list.forEach((line, at) => {
    const path = `lines[${at}]`;
    const { net, gross, discount, baseQuantity } = line.price;
    if (net && gross && !equals(net, subtract(gross, discount ?? ZERO))) {
      refuse('PEPPOL-EN16931-R046', `${path}.price.net`, 'Item net price (BT-146) is not BT-148 − BT-147');
    }
    if (baseQuantity && compare(baseQuantity.value, ZERO) <= 0) {
      refuse('PEPPOL-EN16931-R121', `${path}.price.baseQuantity.value`, 'Base quantity (BT-149) is not above zero');
    }
    if (baseQuantity?.unit && baseQuantity.unit !== line.quantity?.unit) {
      const why = 'The unit of the base quantity (BT-150) is not that of the invoiced quantity (BT-130)';
      refuse('PEPPOL-EN16931-R130', `${path}.price.baseQuantity.unit`, why);
    }
    const { start, end } = line.period ?? {};
    if (start && period?.start && start < period.start) {
      refuse('PEPPOL-EN16931-R110', `${path}.period.start`, 'The line period begins before the invoicing period');
    }
    if (end && period?.end && end > period.end) {
      refuse('PEPPOL-EN16931-R111', `${path}.period.end`, 'The line period ends after the invoicing period');
    }
  });
}

/** R061. */
function mandates({ payments: list }: Invoice, refuse: Refuse): void {
  list.forEach(({ meansCode, directDebit }, at) => {
    if ((meansCode !== '49' && meansCode !== '59') || directDebit?.mandateReference) return;
    const why = 'Mandate reference identifier (BT-89) is missing, which a direct debit needs';
    refuse('PEPPOL-EN16931-R061', `payments[${at}].directDebit.mandateReference`, why);
  });
}

/** What Peppol asks of amounts and of the payment, and XRechnung after it, but R120. */
export const PEPPOL_AMOUNTS: readonly Requirement[] = [taxCurrency, allowances, lines, mandates];

const ONE = decimal(1);

function expectedNet(line: InvoiceLine): Decimal {
  const base = line.price.baseQuantity?.value;
  const product = multiply(line.quantity?.value ?? ONE, line.price.net ?? ZERO);
  const goods = base && !isZero(base) ? divide(product, base, 12) : product;
  const amounts = (list: readonly AllowanceCharge[]) => sum(list.map(({ amount }) => amount));
  return subtract(add(goods, amounts(line.charges)), amounts(line.allowances));
}

/** R120, which XRechnung only warns of. */
export const lineAmountsAgree: Requirement = (invoice, refuse) => {
  invoice.lines.forEach((line, at) => {
    const expected = expectedNet(line);
    if (!line.netAmount || compare(absolute(subtract(line.netAmount, expected)), CENTS) <= 0) return;
    const given = formatDecimal(line.netAmount);
    const why = `Invoice line net amount (BT-131) is ${given}, but BT-129 × BT-146 ÷ BT-149 with allowances and charges`;
    refuse('PEPPOL-EN16931-R120', `lines[${at}].netAmount`, `${why} is ${formatDecimal(trim(expected, 2))}`);
  });
};
