import assert from 'node:assert/strict';
import { setPartner } from '../../../src/accounts/companies/company.js';
import { createVendorKey } from '../../../src/accounts/keys/vendor-keys.js';
import type { TestApp } from '../../support/app.js';
import { type Clients, refused } from '../client.js';
import type { Party } from './party.js';

const long = { happened_after: '2020-01-01T00:00:00Z', happened_before: '2999-01-01T00:00:00Z', per_page: 50 };

/** Does what a partner does through the client: the buyer uses its software. */
export async function triesPartner(app: TestApp, clients: Clients, partner: Party, buyer: Party): Promise<void> {
  await setPartner(app.ctx, partner.id);
  const key = await createVendorKey(app.ctx, { name: 'software', ownerCompanyId: partner.id });
  const { vendorApiKey } = key;
  assert.equal((await clients.as({ ...buyer.credentials, vendorApiKey }).company.postV1CompanyVendors()).status, 201);
  const scope = 'partner:lookups partner:invoice_delivery_actions';
  const { partner: api } = clients.as({ ...partner.credentials, vendorApiKey, scope });

  const { data: companies } = await api.getV1PartnerLookupsCompanies({ bids: [buyer.bid, '0112038-9'], country: 'FI' });
  assert.deepEqual(
    companies.map((company) => company.company_status),
    ['RESERVED', 'FREE'],
  );
  const { data: waiting } = await api.getV1PartnerInvoiceEventsReceived({ per_page: 100 });
  assert.ok(waiting.length > 0);
  assert.ok(waiting.every((event) => event.company_id === buyer.id && event.state === 'CREATED'));
  assert.deepEqual((await api.getV1PartnerInvoiceDeliveryActionsInbound({ per_page: 100 })).data, waiting);
  assert.deepEqual((await api.getV1PartnerInvoiceEventsReceived({ state: 'HANDLED' })).data, []);

  assert.deepEqual((await api.getV1PartnerInvoiceEventsSentErrors(long)).data, []);
  assert.deepEqual((await api.getV1PartnerInvoiceDeliveryActionsOutboundErrors(long)).data, []);
}

/** Tells of a company in ODP through the client. */
export async function triesOdp(party: Party, other: Party): Promise<void> {
  const { companies } = party.api;
  assert.equal((await refused(companies.getOdpCompaniesId(4711))).status, 404);
  assert.equal((await companies.patchOdpCompaniesId(4711, { trusted: true })).status, 204);
  const { data } = await companies.getOdpCompaniesId(4711);
  assert.deepEqual([data.id, data.name, data.bid, data.state], [4711, party.name, party.bid, 'TRUSTED']);
  assert.equal((await refused(other.api.companies.getOdpCompaniesId(4711))).status, 404);
}
