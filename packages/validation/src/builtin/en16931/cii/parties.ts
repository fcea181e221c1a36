import { at, type DraftRule, literal, must } from '../../notation.js';
import { COUNTRIES } from '../codes/countries.js';
import { text } from './header.js';
import { AGREEMENT, ROOT, registrations } from './paths.js';

const SELLER = '../../ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty';

/** Seller, buyer, payee, tax representative. */
export const PARTIES: readonly DraftRule[] = [
  at(ROOT, [
    must('BR-62', addressHasScheme('ram:SellerTradeParty')),
    must('BR-63', addressHasScheme('ram:BuyerTradeParty')),
  ]),
  at('ram:SellerTradeParty', [
    must('BR-CO-26', `ram:ID or ram:GlobalID or ram:SpecifiedLegalOrganization/ram:ID or ${registrations('.', 'VA')}`),
  ]),
  at('ram:PayeeTradeParty', [
    must(
      'BR-17',
      `ram:Name
        and not(ram:Name = ${SELLER}/ram:Name)
        and not(ram:ID = ${SELLER}/ram:ID)
        and not(ram:SpecifiedLegalOrganization/ram:ID = ${SELLER}/ram:SpecifiedLegalOrganization/ram:ID)`,
    ),
  ]),
  at('ram:SellerTaxRepresentativeTradeParty', [
    must('BR-18', text('ram:Name')),
    must('BR-19', 'ram:PostalTradeAddress'),
    must('BR-20', text('ram:PostalTradeAddress/ram:CountryID')),
    must('BR-56', text(registrations('.', 'VA'))),
  ]),
  at("ram:SpecifiedTaxRegistration/ram:ID[@schemeID = 'VA']", [
    // Greek VAT numbers begin with EL, not with the country's code.
    must('BR-CO-09', `substring(., 1, 2) = ('EL', ${COUNTRIES.map(literal).join(', ')})`),
  ]),
];

function addressHasScheme(party: string): string {
  const address = `${AGREEMENT}/${party}/ram:URIUniversalCommunication`;
  return `empty(${address}) or ${text(`${address}[1]/ram:URIID/@schemeID`)}`;
}
