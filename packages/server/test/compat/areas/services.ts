import assert from 'node:assert/strict';
import { agreementPage, linkMailedTo } from '../../services/world.js';
import { aCompany } from '../../support/api.js';
import type { TestApp } from '../../support/app.js';
import { until } from '../../support/until.js';
import { type Api, type Clients, refused } from '../client.js';
import type { Party } from './party.js';

/** Opens and ends services for receivables and for invoicing consumers through the client. */
export async function triesServices(app: TestApp, clients: Clients, seller: Party): Promise<void> {
  await triesReceivables(app, seller);
  await triesNorwegian(app, await abroad(app, clients, 'NO', '974760673'));
  const swedish = await abroad(app, clients, 'SE', '5560360793');
  assert.equal((await refused(swedish.services.getV1ServicesB2CseAgreement())).status, 404);
  const asked = await swedish.services.postV1ServicesB2CseAgreement({
    fui: '165560360793.12345678901.HAND.SE',
    agreement_id: '12345678901',
    account_number: '9912346',
    account_type: 'BankGiro',
  });
  assert.equal(asked.status, 204);
  await until(async () => (await swedish.services.getV1ServicesB2CseAgreement()).data.status === 'ACTIVE');
}

async function triesReceivables(app: TestApp, { api, bid }: Party): Promise<void> {
  const { services } = api;
  assert.equal((await services.getV1ServicesReceivables()).data.status, 'DISABLED');
  const details = {
    iban: 'FI2112345600000785',
    bic: 'NDEAFIHH',
    bank: 'Nordea',
    contact_person: 'Maija Meikäläinen',
    contact_email: 'maija@virta.example',
    customer_service_email: 'laskut@virta.example',
    contact_phone_number: '+358401234567',
    authorization_email: `signer-${bid}@virta.example`,
    billing_address: { country: 'FI', streets: ['Testikatu 1'], city: 'Helsinki', zip_code: '00100' },
  };
  const { data: pending } = await services.putV1ServicesReceivables(details);
  assert.deepEqual(pending, { ...details, service_type: 'full', status: 'PENDING' });
  const link = await linkMailedTo(app, details.authorization_email);
  assert.equal((await agreementPage(app, link, 'sign')).status, 200);
  await until(async () => (await services.getV1ServicesReceivables()).data.status === 'ACTIVE');
  assert.equal((await services.deleteV1ServicesReceivables()).status, 204);
  assert.equal((await services.getV1ServicesReceivables()).data.status, 'DISABLED');
}

async function triesNorwegian(app: TestApp, { services, company }: Api): Promise<void> {
  const terms = {
    kid_length: 12,
    reference_position: '1-8',
    payment_type_position: '9',
    signer_email: 'signer@strom.example',
  };
  const { data: made } = await services.postV1ServicesAtg({ account_number: '86011117947', ...terms });
  assert.equal(made.status, 'PENDING');
  assert.equal((await agreementPage(app, await linkMailedTo(app, terms.signer_email), 'sign')).status, 200);
  const agreement = async () => (await services.getV1ServicesAtgAccountNumber('86011117947')).data;
  await until(async () => (await agreement()).status === 'ACTIVE');
  assert.deepEqual((await services.getV1ServicesAtg()).data, [await agreement()]);
  const changed = await services.patchV1ServicesAtgAccountNumber('86011117947', { ...terms, kid_length: 14 });
  assert.equal(changed.status, 204);
  assert.equal((await agreement()).kid_length, '14');
  const filters = { query: '1234', timestamp: '2020-01-01T00:00:00Z', status: 'ACTIVE', parse_values: 'TRUE' } as const;
  assert.deepEqual((await services.getV1ServicesAtgMandates(filters)).data, []);

  assert.equal((await services.getV1ServicesB2Cno()).data.status, 'FREE');
  const consumers = { query: 'Nordmann', status: ['NEW', 'ACTIVE'], page: 1, per_page: 20 } as {
    status: ('NEW' | 'ACTIVE')[];
  };
  assert.deepEqual((await services.getV1ServicesB2CnoConsumers(consumers)).data, []);
  assert.deepEqual((await company.getV1CompanyConsumers(consumers)).data, []);
}

/** The client of a company in another country. */
async function abroad(app: TestApp, clients: Clients, country: string, bid: string): Promise<Api> {
  const { id, apiKey, vendorKey } = await aCompany(app, { country, bid, receiving: false });
  return clients.as({ clientId: id, clientSecret: apiKey, vendorApiKey: vendorKey });
}
