import { sentences as ofTheApi } from '../../../events/sentences.js';

/** What time lines and routes say, as the API does; what the API says of its fields is said of the form here. */
export const sentences = {
  ...ofTheApi,
  'refused.no_recipient': 'It does not tell the address of its recipient. Give it under Options.',
  'refused.invoice': 'Invoices and credit notes are sent on the page Send.',
  'refused.no_type': 'It does not tell what kind of document it is. Choose the type under Options.',
  'refused.no_such_type': 'It is recognised ({title}), but documents have no such type. Choose another under Options.',
  'refused.other_type': 'The type chosen is {type}, but the document is {told} ({title}).',
  'refused.malformed': 'It is not well-formed XML: {why}',
  'refused.empty': 'The file is empty.',
} as const;
