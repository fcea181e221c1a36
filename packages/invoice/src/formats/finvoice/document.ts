import type { Mapping } from '../../mapping/rules.js';
import { framed } from '../../mapping/texts.js';
import type { Invoice } from '../../model/invoice.js';
import { heading } from '../heading.js';
import { DELIVERIES } from './delivery.js';
import { DETAILS } from './details.js';
import { definitions, specification } from './facts.js';
import { links } from './links.js';
import { PARTIES } from './parties.js';
import { PAYMENT } from './payment.js';
import { rows } from './rows.js';
import { factoringAgreement, TERMS_OF_PAYMENT } from './terms.js';
import { MONEY } from './totals.js';
import { transmission } from './transport.js';

/** The table of a Finvoice 3.0 document. The type code comes first: it decides the kind and finds the currency. */
export const FINVOICE: Mapping<Invoice> = [
  ...DETAILS,
  ...PARTIES,
  transmission,
  ...DELIVERIES,
  ...MONEY,
  ...TERMS_OF_PAYMENT,
  ...PAYMENT,
  factoringAgreement,
  definitions,
  specification,
  rows,
  links,
  framed<Invoice>('InvoiceDetails/InvoiceTypeText', heading),
];
