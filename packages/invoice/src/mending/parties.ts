import type { Party } from '../model/party.js';
import type { Mend } from './mend.js';

/** What says nothing that the seller does not say. */
function isSeller(payee: Party, seller: Party): boolean {
  const names = [seller.name, seller.tradingName];
  const registration = payee.legalRegistration?.value;
  return (
    names.includes(payee.name) &&
    payee.identifiers.every((id) => seller.identifiers.some((other) => other.value === id.value)) &&
    (registration === undefined || registration === seller.legalRegistration?.value)
  );
}

/** BG-10 is for another payee than the seller (BR-17): a group that only repeats the seller is left out. */
export const payeeIsAnother: Mend = (invoice, writing) => {
  const { payee, ...rest } = invoice;
  if (!payee || !isSeller(payee, invoice.seller)) return invoice;
  for (const key of ['name', 'tradingName', 'legalRegistration', 'identifiers', 'address']) {
    writing.notes.set(`payee.${key}`, 'kept');
  }
  return rest;
};

/** BT-46 and BT-60 stand once: of several identifiers the first is told, the others are lost. */
export const oneIdentifierOfTheBuyer: Mend = (invoice) => {
  const { buyer, payee } = invoice;
  const first = <T extends Party>(of: T): T =>
    of.identifiers.length < 2 ? of : { ...of, identifiers: of.identifiers.slice(0, 1) };
  return { ...invoice, buyer: first(buyer), ...(payee ? { payee: first(payee) } : {}) };
};
