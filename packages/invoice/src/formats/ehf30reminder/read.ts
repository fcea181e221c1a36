import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readUbl } from '../ubl21/read.js';

/**
 * Reads a Norwegian reminder: a UBL invoice without a type code that repeats what is owed, with the fee as a charge and
 * the reminded invoices as preceding ones (BG-3). Throws FormatError `invalid_value`.
 */
export function readEhf30Reminder(root: XmlElement): Invoice {
  return { ...readUbl(root, 'EHF30REMINDER'), purpose: 'reminder' };
}
