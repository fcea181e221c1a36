import { userKeyPages } from './user-keys.js';

/** API keys and vendor keys. */
export const keyPages = userKeyPages;
