import type { Page } from '../framework/page.js';
import { signInPages } from './sign-in/index.js';
import { startPages } from './start.js';

/** Every page of the UI. */
export const pages: readonly Page[] = [...startPages, ...signInPages];
