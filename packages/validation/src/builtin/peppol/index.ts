import type { RuleSet } from '../../rules/model.js';
import { peppolCii } from './cii/index.js';
import { BILLING, SELF_BILLING } from './edition.js';
import { peppolUbl } from './ubl/index.js';

/** Peppol BIS Billing 3.0.21 for UBL, with the national rules. */
export const peppolBillingUbl: RuleSet = peppolUbl(BILLING);

/** Peppol BIS Self-Billing 3.0 for UBL. */
export const peppolSelfBillingUbl: RuleSet = peppolUbl(SELF_BILLING);

/** Peppol BIS Billing 3.0.19 for CII. */
export const peppolBillingCii: RuleSet = peppolCii;
