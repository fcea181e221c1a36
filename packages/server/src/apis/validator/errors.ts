import { type ErrorTable, genericErrors } from '../../platform/http/error-table.js';

/**
 * Every refusal of the Validator API. A document that breaks rules is not one of them: that is a verdict, answered
 * with 200. The contract names no codes for this API; those it has in common with the AX API are called the same here.
 */
export const validatorErrors = {
  ...genericErrors,
  file_missing: {
    status: 400,
    message: 'There is no document',
    when: 'The request has neither a part named file nor a body of its own.',
  },
  file_empty: { status: 400, message: 'The document is empty', when: 'The document has no bytes.' },
  file_too_large: {
    status: 413,
    message: 'The document is too large',
    when: 'The document is larger than AUTOINVOICE_VALIDATOR_LIMIT.',
  },
  document_too_complex: {
    status: 422,
    message: 'The document is too complex',
    when: 'Checking the document takes more time or memory than one document may (settings AUTOINVOICE_DOCUMENT_TIMEOUT, AUTOINVOICE_THREAD_MEMORY).',
  },
} as const satisfies ErrorTable;
