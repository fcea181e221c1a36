import type { AttributeValues } from '@autoinvoice/xml';
import type { Prefixes } from '../../mapping/source.js';

/** Namespace of the invoice. */
export const BASIC_INVOICE = 'urn:sfti:documents:BasicInvoice:1:0';
/** Namespace of the document that carries files. */
export const OBJECT_ENVELOPE = 'urn:sfti:documents:ObjectEnvelope:1:0';

const AGGREGATES = 'urn:sfti:CommonAggregateComponents:1:0';
const BASICS = 'urn:oasis:names:tc:ubl:CommonBasicComponents:1:0';

/** Prefixes that the tables write names with: `cac:` for SFTI's components, `cbc:` for those of UBL 1.0. */
export const PREFIXES: Prefixes = { [BASIC_INVOICE]: '', [AGGREGATES]: 'cac', [BASICS]: 'cbc' };

export const DECLARATIONS: AttributeValues = { xmlns: BASIC_INVOICE, 'xmlns:cac': AGGREGATES, 'xmlns:cbc': BASICS };

/** Frames of an invoice and its files: SFTI's own, and that of UN/CEFACT by the same name. */
export const FRAMES: readonly string[] = [
  'urn:sfti:documents:StandardBusinessDocumentHeader',
  'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader',
];
export const FRAME = 'StandardBusinessDocument';
export const FRAME_HEADER = 'StandardBusinessDocumentHeader';
