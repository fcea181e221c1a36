import { companyScopes, operatorScopes } from '../../accounts/access/scopes.js';
import { type ApiDefinition, defineApi } from '../../platform/http/index.js';
import { validatorErrors } from './errors.js';
import { listFormats } from './formats.js';
import { kositOperations } from './kosit.js';
import { validateOperation } from './validate.js';

/** The Validator API: verdicts over business documents; `open` is the setting AUTOINVOICE_VALIDATOR_OPEN. */
export const validatorApi = ({ open }: { readonly open: boolean }): ApiDefinition =>
  defineApi({
    name: 'validator',
    title: 'AutoInvoice Validator API',
    version: '1.0.0',
    description:
      'Checks business documents against their schemas and rules. Fetch a token from POST /oauth2/token of the AX API, with the scope validate. Errors are {code, message, details}; a verdict never has a code.',
    errors: validatorErrors,
    tags: [
      { name: 'validation', description: 'Checking documents' },
      { name: 'kosit', description: 'Checking documents in the manner of the KoSIT validator' },
    ],
    scopes: {
      company: { validate: companyScopes.validate },
      operator: { 'operator:validate': operatorScopes['operator:validate'] },
      usual: ['validate'],
    },
    operations: [validateOperation, listFormats, ...kositOperations(open)],
  });
