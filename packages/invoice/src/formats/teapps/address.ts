import { type Mapping, rulesFor } from '../../mapping/rules.js';
import type { Address } from '../../model/common.js';
import { str, TWO_LETTERS } from './codecs.js';

const address = rulesFor<Address>();

/** BG-5, BG-8, BG-12, BG-15: the same element for every party. */
export const ADDRESS: Mapping<Address> = [
  address.leaf('BT-35', 'STREET_ADDRESS1', 'line1', str()),
  address.leaf('BT-36', 'STREET_ADDRESS2', 'line2', str()),
  address.leaf('BT-162', 'STREET_ADDRESS3', 'line3', str()),
  address.leaf('BT-39', 'SUBDIVISION', 'subdivision', str()),
  address.leaf('BT-38', 'POSTAL_CODE', 'postCode', str()),
  address.leaf('BT-37', 'POST_OFFICE', 'city', str()),
  address.code('BT-40', 'COUNTRY_CODE', 'country', TWO_LETTERS),
];

export const emptyAddress = (): Address => ({ country: '' });
