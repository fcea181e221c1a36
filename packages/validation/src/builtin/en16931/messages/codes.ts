import type { Wording } from '../../notation.js';
import { notInList } from './templates.js';

/**
 * BR-CL-*: codes outside their lists. The check stands at the element or attribute owner; where the code is an
 * attribute, both syntaxes name it alike.
 */
export const CODE_WORDINGS: Readonly<Record<string, Wording>> = {
  'BR-CL-01': notInList('BT-3', 'UNTDID 1001'),
  'BR-CL-03': notInList('BT-5', 'ISO 4217', '@currencyID'),
  'BR-CL-04': notInList('BT-5', 'ISO 4217'),
  'BR-CL-05': notInList('BT-6', 'ISO 4217'),
  'BR-CL-06': notInList('BT-8', 'UNTDID 2005 / 2475'),
  'BR-CL-07': notInList('BT-18', 'UNTDID 1153', 'if (@schemeID) then @schemeID else .'),
  'BR-CL-08': notInList('BT-21', 'UNTDID 4451'),
  'BR-CL-10': notInList('BT-29', 'ISO 6523 ICD', '@schemeID'),
  'BR-CL-11': notInList('BT-30', 'ISO 6523 ICD', '@schemeID'),
  'BR-CL-13': notInList('BT-158', 'UNTDID 7143', '@listID'),
  'BR-CL-14': notInList('BT-40', 'ISO 3166-1'),
  'BR-CL-15': notInList('BT-159', 'ISO 3166-1'),
  'BR-CL-16': notInList('BT-81', 'UNTDID 4461'),
  'BR-CL-17': notInList('BT-118', 'UNTDID 5305'),
  'BR-CL-18': notInList('BT-151', 'UNTDID 5305'),
  'BR-CL-19': notInList('BT-98', 'UNTDID 5189'),
  'BR-CL-20': notInList('BT-105', 'UNTDID 7161'),
  'BR-CL-21': notInList('BT-157', 'ISO 6523 ICD', '@schemeID'),
  'BR-CL-22': notInList('BT-121', 'VATEX'),
  'BR-CL-23': notInList('BT-130', 'UN/ECE Rec 20, Rec 21', '@unitCode'),
  'BR-CL-24': notInList('BT-125', 'MIME', '@mimeCode'),
  'BR-CL-25': notInList('BT-34', 'EAS', '@schemeID'),
  'BR-CL-26': notInList('BT-71', 'ISO 6523 ICD', '@schemeID'),
};
