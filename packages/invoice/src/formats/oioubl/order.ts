import type { ElementOrder } from '../../mapping/serialize.js';
import { ublOrder } from '../ubl21/order.js';

/** Elements that OIOUBL has and the tables of UBL 2.1 dialects do not write. */
const MORE: Readonly<Record<string, string>> = {
  'cac:TaxScheme': 'cbc:ID cbc:Name cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress',
  'cac:PrepaidPayment': 'cbc:ID cbc:PaidAmount cbc:ReceivedDate cbc:PaidDate cbc:PaidTime cbc:InstructionID',
  'cac:FinancialInstitution': 'cbc:ID cbc:Name cac:Address',
  'cac:PricingReference': 'cac:OriginalItemLocationQuantity cac:AlternativeConditionPrice',
};

const SAME_AS: Readonly<Record<string, string>> = {
  'cac:AlternativeConditionPrice': 'cac:Price',
  'cac:OriginAddress': 'cac:PostalAddress',
  'cac:RegistrationAddress': 'cac:PostalAddress',
};

const lists = new Map(Object.entries(MORE).map(([name, text]) => [name, text.split(' ')]));

/** Order of the children of an OIOUBL element; that of UBL 2.0 is the same where both have the element. */
export const oioublOrder: ElementOrder = (parent) => lists.get(parent) ?? ublOrder(SAME_AS[parent] ?? parent);
