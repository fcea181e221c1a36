import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';

/** Country of a party's address; empty text when there is none. */
export const countryOf = (party: Party | undefined): string => party?.address?.country ?? '';

/** The country that a VAT number begins with. */
const prefixOf = (party: Party | undefined): string | undefined => party?.vatIdentifier?.slice(0, 2).toUpperCase();

/** The seller's country as Peppol's national rules take it: by VAT number, else the representative's, else the address. */
export const sellerCountry = ({ seller, taxRepresentative }: Invoice): string =>
  prefixOf(seller) ?? prefixOf(taxRepresentative) ?? countryOf(seller);

/** The buyer's country: by VAT number, else the address. */
export const buyerCountry = ({ buyer }: Invoice): string => prefixOf(buyer) ?? countryOf(buyer);
