import { internalNetwork } from './deliver.js';
import { internalDocumentNetwork } from './deliver-document.js';
import { vismaRegistration } from './register.js';

/** The network inside this service: how companies register in it and how invoices and documents are delivered. */
export const visma = {
  name: 'VISMA',
  registration: vismaRegistration,
  delivery: internalNetwork,
  documents: internalDocumentNetwork,
} as const;
