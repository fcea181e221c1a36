import { networkListPages } from './list.js';
import { networkPages } from './one.js';

/** Networks that the company receives by. */
export const networksPages = [...networkListPages, ...networkPages];
