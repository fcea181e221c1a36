import type { Requirement } from '../requirement.js';
import { sellerCountry } from './countries.js';

/** IT-R-001 to IT-R-004. */
export const ITALY: Requirement = (invoice, refuse) => {
  if (sellerCountry(invoice) !== 'IT') return;
  const { taxRegistration, address } = invoice.seller;
  if (taxRegistration && !/^[0-9A-Z]{11,16}$/.test(taxRegistration)) {
    refuse(
      'IT-R-001',
      'seller.taxRegistration',
      'Seller tax registration identifier (BT-32) has 11 to 16 characters in Italy',
    );
  }
  if (!address?.line1) refuse('IT-R-002', 'seller.address.line1', 'Seller address line 1 (BT-35) is missing');
  if (!address?.city) refuse('IT-R-003', 'seller.address.city', 'Seller city (BT-37) is missing');
  if (!address?.postCode) refuse('IT-R-004', 'seller.address.postCode', 'Seller post code (BT-38) is missing');
};
