import type { Invoice } from '@autoinvoice/invoice';

/**
 * One demand of the minimum content that an invoice must have before it is taken (contract 6.1).
 * Gives undefined when met, else the finding: upper-case code words, as older clients match them, then a plain sentence
 * with the business term.
 */
export type MinimumCheck = (invoice: Invoice) => string | undefined;
