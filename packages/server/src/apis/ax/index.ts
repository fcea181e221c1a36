import { companyScopes, operatorScopes, scopeAliases } from '../../accounts/access/scopes.js';
import { defineApi } from '../../platform/http/index.js';
import { accountOperations } from './account-operations.js';
import { detectOperations } from './detect/index.js';
import { documentOperations } from './documents/index.js';
import { axErrors } from './errors.js';
import { fiBankMessageOperations } from './fi-bank-messages/index.js';
import { fileOperations } from './files/index.js';
import { invoiceOperations } from './invoices/index.js';
import { lookupOperations } from './lookup/index.js';
import { notificationOperations } from './notifications/index.js';
import { odpOperations } from './odp/index.js';
import { operatorOperations } from './operator/index.js';
import { partnerOperations } from './partner/index.js';
import { serviceOperations } from './services/index.js';

/** The AutoXChange API: companies, networks, invoices, webhooks. */
export const ax = defineApi({
  name: 'ax',
  title: 'AutoXChange API',
  version: '0.85.550',
  description:
    'Register companies, open networks, send and receive invoices, and subscribe to webhooks. Fetch a token from POST /oauth2/token first. Times are UTC; errors are {code, message, details}.',
  errors: axErrors,
  tags: [
    { name: 'oauth2', description: 'Access tokens' },
    { name: 'status', description: 'The present token' },
    { name: 'jwk', description: 'Keys that tokens are signed with' },
    { name: 'users', description: 'Registration of users' },
    { name: 'companies', description: 'Registration and authorization of companies' },
    { name: 'company', description: 'The company of the token: profiles, settings, users, webhooks' },
    { name: 'invoices', description: 'Sending and receiving invoices' },
    { name: 'documents', description: 'Sending and receiving documents other than invoices' },
    { name: 'files', description: 'Files of documents' },
    { name: 'lookup', description: 'Finding receivers' },
    { name: 'partner', description: 'Partner companies: the companies that use their software' },
    { name: 'operator', description: 'Other operators: their participants, webhooks and companies' },
    { name: 'fi_bank_messages', description: 'Messages of the Finnish banks about consumers who want e-invoices' },
    { name: 'odp', description: 'Companies of ODP' },
    { name: 'services', description: 'Services of parties outside: receivables, scanning, invoicing of consumers' },
    { name: 'analysis', description: 'Checks of invoices' },
    { name: 'definitions', description: 'Lists that values are taken from' },
  ],
  scopes: { company: companyScopes, operator: operatorScopes, usual: scopeAliases.eui ?? [] },
  tokenUrl: '/oauth2/token',
  operations: [
    ...accountOperations,
    ...notificationOperations,
    ...invoiceOperations,
    ...documentOperations,
    ...fileOperations,
    ...lookupOperations,
    ...partnerOperations,
    ...operatorOperations,
    ...odpOperations,
    ...detectOperations,
    ...serviceOperations,
    ...fiBankMessageOperations,
  ],
});
