import { internalNetwork } from './deliver.js';
import { vismaRegistration } from './register.js';

/** The network inside this service: how companies register in it and how invoices are delivered. */
export const visma = { name: 'VISMA', registration: vismaRegistration, delivery: internalNetwork } as const;
