import { checkCompanyId } from '../../identifiers/company-id.js';
import type { Requirement } from '../requirement.js';
import { sellerCountry } from './countries.js';

/** NO-R-001: NO, nine digits with their check digit, MVA. */
export const NORWAY: Requirement = (invoice, refuse) => {
  const vat = invoice.seller.vatIdentifier;
  if (sellerCountry(invoice) !== 'NO' || !vat?.startsWith('NO')) return;
  if (/^NO\d{9}MVA$/.test(vat) && checkCompanyId('NO', vat, { vat: true }).ok) return;
  refuse('NO-R-001', 'seller.vatIdentifier', 'Seller VAT identifier (BT-31) is no Norwegian one: NO, nine digits, MVA');
};
