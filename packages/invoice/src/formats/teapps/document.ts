import type { Mapping } from '../../mapping/rules.js';
import { framed } from '../../mapping/texts.js';
import type { Invoice } from '../../model/invoice.js';
import { heading } from '../heading.js';
import { files, links } from './attachments.js';
import { deliveries } from './delivery.js';
import { addresses } from './frames.js';
import { HEADER } from './header.js';
import { PARTIES } from './parties.js';
import { payments } from './payment.js';
import { rows } from './rows.js';
import { TERMS } from './terms.js';
import { MONEY } from './totals.js';

/** The table of an INVOICE element. The type comes first: it decides the kind. */
export const TEAPPS: Mapping<Invoice> = [
  ...HEADER,
  ...TERMS,
  ...PARTIES,
  addresses,
  payments,
  deliveries,
  ...MONEY,
  rows,
  files,
  links,
  framed<Invoice>('HEADER/SUBJECT', heading),
];
