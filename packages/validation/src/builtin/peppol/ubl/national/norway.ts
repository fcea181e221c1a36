import { at, type DraftPattern, firstOf, must, should } from '../../../notation.js';
import { taxScheme } from '../paths.js';

export const NORWAY: DraftPattern = firstOf('norway', [
  at("cac:AccountingSupplierParty/cac:Party[$sellerCountry = 'NO']", [
    should('NO-R-002', `${taxScheme('TAX')}/normalize-space(cbc:CompanyID) = 'Foretaksregisteret'`),
    must(
      'NO-R-001',
      `every $vat in ${taxScheme('VAT')}/cbc:CompanyID[starts-with(., 'NO')] satisfies
        matches($vat, '^NO[0-9]{9}MVA$') and id:norwegian(substring($vat, 3, 9))`,
    ),
  ]),
]);
