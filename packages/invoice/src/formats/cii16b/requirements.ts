import type { Invoice } from '../../model/invoice.js';
import { EN16931 } from '../../requirements/en16931.js';
import type { Refuse, Requirement } from '../../requirements/requirement.js';

/** PCI DSS lets the first six and the last four digits be shown (BR-51, fatal in CII alone). */
const MOST_CARD_DIGITS = 10;

function cards({ payments }: Invoice, refuse: Refuse): void {
  payments.forEach(({ card }, at) => {
    if (!card || card.primaryAccountNumber.trim().length <= MOST_CARD_DIGITS) return;
    const path = `payments[${at}].card.primaryAccountNumber`;
    refuse('BR-51', path, 'Payment card primary account number (BT-87) has more than the ten digits that may be shown');
  });
}

/** BR-17, which CII holds against the registration of the payee too. */
function payee({ seller, payee: other }: Invoice, refuse: Refuse): void {
  const registration = other?.legalRegistration?.value;
  if (registration === undefined || registration !== seller.legalRegistration?.value) return;
  refuse('BR-17', 'payee.legalRegistration', 'The payee (BG-10) is the seller: the group is for another payee only');
}

/** What EN 16931 demands, and its rules for CII beyond that. */
export const CII_REQUIREMENTS: readonly Requirement[] = [...EN16931, cards, payee];
