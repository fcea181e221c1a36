import { ublFormat } from '../ubl21/format.js';
import { readPeppolBis30 } from './read.js';
import { writePeppolBis30 } from './write.js';

/** Peppol BIS Billing 3.0: UBL 2.1 Invoice and CreditNote. Norwegian EHF Billing 3.0 is the same format. */
export const peppolBis30 = ublFormat('PEPPOLBIS30', readPeppolBis30, writePeppolBis30);
