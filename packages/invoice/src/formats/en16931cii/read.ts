import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { candidateOf } from '../candidate.js';
import { readCii } from '../cii16b/read.js';
import { SPECIFICATION } from './identifiers.js';

/**
 * Reads EN 16931 in CII, of any profile. What profiles say beyond EN 16931 has no place in the plain one that is written:
 * it is kept under another name, so that a conversion tells that it is lost. Throws FormatError `invalid_value`.
 */
export function readEn16931Cii(root: XmlElement): Invoice {
  return readCii(root, candidateOf(root).customizationId === SPECIFICATION ? 'EN16931CII' : 'FACTURX');
}
