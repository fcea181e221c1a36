import type { Page } from '../framework/page.js';
import { companyPages } from './companies/index.js';
import { invoicePages } from './invoices/index.js';
import { keyPages } from './keys/index.js';
import { signInPages } from './sign-in/index.js';
import { startPages } from './start.js';
import { validatorPages } from './validator/index.js';

/** Every page of the UI. */
export const pages: readonly Page[] = [
  ...startPages,
  ...signInPages,
  ...companyPages,
  ...keyPages,
  ...invoicePages,
  ...validatorPages,
];
