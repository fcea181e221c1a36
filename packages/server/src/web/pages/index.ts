import type { Page } from '../framework/page.js';
import { accountPages } from './account/index.js';
import { apiPages } from './api/index.js';
import { companyPages } from './companies/index.js';
import { designPages } from './design/index.js';
import { docsPages } from './docs/index.js';
import { documentPages } from './documents/index.js';
import { invoicePages } from './invoices/index.js';
import { keyPages } from './keys/index.js';
import { networksPages } from './networks/index.js';
import { sandboxPages } from './sandbox/index.js';
import { sendPages } from './send/index.js';
import { settingsPages } from './settings/index.js';
import { signInPages } from './sign-in/index.js';
import { startPages } from './start/index.js';
import { userPages } from './users/index.js';
import { validatorPages } from './validator/index.js';
import { webhooksPages } from './webhooks/index.js';

/** Every page of the UI. */
export const pages: readonly Page[] = [
  ...startPages,
  ...signInPages,
  ...companyPages,
  ...keyPages,
  ...accountPages,
  ...userPages,
  ...settingsPages,
  ...networksPages,
  ...webhooksPages,
  ...documentPages,
  ...invoicePages,
  ...sendPages,
  ...docsPages,
  ...apiPages,
  ...validatorPages,
  ...sandboxPages,
  ...designPages,
];
