import { peppolBillingCii } from '../../../src/builtin/peppol/index.js';
import { proveRules } from '../breach-tests.js';
import { CII_BREACHES, CII_SOUND } from './cii-breaches.js';

proveRules('Peppol BIS Billing for CII', peppolBillingCii, CII_SOUND, CII_BREACHES);
