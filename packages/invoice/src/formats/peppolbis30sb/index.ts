import { ublFormat } from '../ubl21/format.js';
import { readPeppolBis30Sb } from './read.js';
import { writePeppolBis30Sb } from './write.js';

/** Peppol BIS Self-Billing 3.0: the buyer makes the invoice out; the parties stand as they always do. */
export const peppolBis30Sb = ublFormat('PEPPOLBIS30SB', readPeppolBis30Sb, writePeppolBis30Sb);
