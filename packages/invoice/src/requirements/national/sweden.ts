import { luhnValid } from '../../identifiers/checksums.js';
import { decimal, equals } from '../../model/decimal.js';
import { places, type Requirement } from '../requirement.js';
import { countryOf } from './countries.js';

const RATES = [decimal(6), decimal(12), decimal(25)];
const CATEGORIES = [
  'lines[].vat',
  'lines[].subLines[].vat',
  'allowances[].vat',
  'charges[].vat',
  'vatBreakdown[].category',
];

/** SE-R-001 to SE-R-006, SE-R-013. */
export const SWEDEN: Requirement = (invoice, refuse) => {
  const { seller } = invoice;
  if (countryOf(seller) !== 'SE') return;
  const registration = seller.legalRegistration?.value;
  const swedishVat = seller.vatIdentifier?.startsWith('SE') === true;
  if (swedishVat && !/^SE\d{12}$/.test(seller.vatIdentifier ?? '')) {
    refuse('SE-R-001', 'seller.vatIdentifier', 'Seller VAT identifier (BT-31) is no Swedish one: SE and twelve digits');
  }
  if (registration !== undefined && !(/^\d{10}$/.test(registration) && luhnValid(registration))) {
    refuse(
      'SE-R-013',
      'seller.legalRegistration',
      'Seller legal registration identifier (BT-30) is no Swedish organisation number',
    );
  }
  if (
    registration !== undefined &&
    seller.taxRegistration &&
    seller.taxRegistration.toUpperCase() !== 'GODKÄND FÖR F-SKATT'
  ) {
    refuse(
      'SE-R-005',
      'seller.taxRegistration',
      'Seller tax registration (BT-32) says "Godkänd för F-skatt" in Sweden',
    );
  }
  if (!swedishVat) return;
  for (const pattern of CATEGORIES) {
    for (const { path } of places(invoice, `${pattern}.code`).filter(({ value }) => value === 'S')) {
      const rate = places(invoice, pattern).find((place) => `${place.path}.code` === path)?.value;
      const percent = (rate as { rate?: ReturnType<typeof decimal> } | undefined)?.rate;
      if (percent && RATES.some((known) => equals(known, percent))) continue;
      refuse('SE-R-006', path.replace(/code$/, 'rate'), 'The standard VAT rates of Sweden are 6, 12 and 25');
    }
  }
};
