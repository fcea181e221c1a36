import { checkPages } from './checks.js';
import { contentPages } from './content.js';
import { downloadPages } from './downloads.js';
import { formatPages } from './formats.js';
import { historyPages } from './history.js';
import { safetyPages } from './safety.js';
import { againPages } from './send-again.js';
import { termPages } from './terms.js';
import { xmlPages } from './xml.js';

/** Pages of one invoice. */
export const oneInvoicePages = [
  ...contentPages,
  ...xmlPages,
  ...checkPages,
  ...formatPages,
  ...termPages,
  ...historyPages,
  ...safetyPages,
  ...againPages,
  ...downloadPages,
];
