import { choicePages } from './choose.js';
import { registrationPages } from './new.js';

/** Registering and choosing companies. */
export const companyPages = [...choicePages, ...registrationPages];
