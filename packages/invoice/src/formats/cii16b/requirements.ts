import { add, equals, subtract, sum, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatCategory } from '../../model/totals.js';
import { datesAreDays } from '../../requirements/dates.js';
import { EN16931 } from '../../requirements/en16931.js';
import { nameOf, places, type Refuse, type Requirement } from '../../requirements/requirement.js';

/** PCI DSS lets the first six and the last four digits be shown (BR-51, fatal in CII alone). */
const MOST_CARD_DIGITS = 10;

function cards(invoice: Invoice, refuse: Refuse): void {
  for (const { path, value } of places(invoice, 'payments[].card.primaryAccountNumber')) {
    if (typeof value !== 'string' || value.trim().length <= MOST_CARD_DIGITS) continue;
    refuse('BR-51', path, 'Payment card primary account number (BT-87) has more than the ten digits that may be shown');
  }
}

/** BR-17, which CII holds against the registration of the payee too. */
function payee({ seller, payee: other }: Invoice, refuse: Refuse): void {
  const registration = other?.legalRegistration?.value;
  if (registration === undefined || registration !== seller.legalRegistration?.value) return;
  refuse('BR-17', 'payee.legalRegistration', 'The payee (BG-10) is the seller: the group is for another payee only');
}

/** BR-S-08, which CII wants to the cent. */
function standardRates({ lines, allowances, charges, vatBreakdown }: Invoice, refuse: Refuse): void {
  vatBreakdown.forEach(({ category, taxableAmount = ZERO }, at) => {
    const { code, rate } = category;
    if (code !== 'S' || !rate) return;
    const same = ({ vat }: { vat?: VatCategory }) =>
      vat?.code === 'S' && vat.rate !== undefined && equals(vat.rate, rate);
    const net = sum(lines.filter(same).map((line) => line.netAmount));
    const amounts = (list: typeof allowances) => sum(list.filter(same).map(({ amount }) => amount));
    if (equals(taxableAmount, subtract(add(net, amounts(charges)), amounts(allowances)))) return;
    const path = `vatBreakdown[${at}].taxableAmount`;
    refuse('BR-S-08', path, `${nameOf(path)} is not to the cent the sum of what has the category S and its rate`);
  });
}

/** What EN 16931 demands, and its rules for CII beyond that. */
export const CII_REQUIREMENTS: readonly Requirement[] = [
  ...EN16931,
  cards,
  payee,
  standardRates,
  // A date is eight digits, so it must be a day of the calendar.
  datesAreDays('CII-DT-097'),
];
