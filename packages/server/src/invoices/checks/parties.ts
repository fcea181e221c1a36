import type { MinimumCheck } from './check.js';

/** ISO 3166-1 alpha-2, the codes assigned to countries, plus XI and XK that invoices use (EN 16931 code list). */
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && (code === 'XI' || regionNames.of(code) !== undefined);

/** BT-27. */
export const hasSellerName: MinimumCheck = ({ seller }) =>
  seller.name.trim() === '' ? 'NO SENDER INFORMATION FOUND: the document gives no seller name (BT-27)' : undefined;

/** BT-44. */
export const hasBuyerName: MinimumCheck = ({ buyer, invoiceRecipient }) =>
  buyer.name.trim() === '' && (invoiceRecipient?.name ?? '').trim() === ''
    ? 'NO CUSTOMER INFORMATION FOUND: the document gives no buyer name (BT-44)'
    : undefined;

/** BT-55, where given. */
export const hasUsableBuyerCountry: MinimumCheck = ({ buyer }) => {
  const country = buyer.address?.country ?? '';
  return country !== '' && !isCountry(country)
    ? `CUSTOMER COUNTRY CODE INVALID: ${JSON.stringify(country)} (BT-55) is not an ISO 3166-1 code`
    : undefined;
};

/** BT-40, where given. */
export const hasUsableSellerCountry: MinimumCheck = ({ seller }) => {
  const country = seller.address?.country ?? '';
  return country !== '' && !isCountry(country)
    ? `SENDER COUNTRY CODE INVALID: ${JSON.stringify(country)} (BT-40) is not an ISO 3166-1 code`
    : undefined;
};
