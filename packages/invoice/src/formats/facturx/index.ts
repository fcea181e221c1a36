import type { Format } from '../registry.js';
import { readFacturx } from './read.js';

/** Factur-X 1.0 and ZUGFeRD 2: CII in a PDF. It is written by `facturxPdf`, since drawing a PDF takes its time. */
export const facturx: Format = { name: 'FACTURX', read: readFacturx };
