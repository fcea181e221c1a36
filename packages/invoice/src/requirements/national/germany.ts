import type { Requirement } from '../requirement.js';
import { XRECHNUNG23 } from '../xrechnung.js';
import { countryOf } from './countries.js';

/** BR-DE-3 of XRechnung is DE-R-003 of Peppol, BR-DE-23-a is DE-R-023-1. */
function peppolRule(rule: string): string {
  const [, number = '', part] = /^BR-DE-(\d+)(?:-([ab]))?$/.exec(rule) ?? [];
  return `DE-R-${number.padStart(3, '0')}${part ? `-${part === 'a' ? 1 : 2}` : ''}`;
}

/** DE-R-001 to DE-R-031: Peppol took the rules of XRechnung over for invoices between German parties. */
export const GERMANY: Requirement = (invoice, refuse) => {
  if (countryOf(invoice.seller) !== 'DE' || countryOf(invoice.buyer) !== 'DE') return;
  for (const requirement of XRECHNUNG23) requirement(invoice, (rule, path, why) => refuse(peppolRule(rule), path, why));
};
