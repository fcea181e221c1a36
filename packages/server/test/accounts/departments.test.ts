import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decideAuthorization } from '../../src/accounts/authorization/decide.js';
import { aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { until } from '../support/until.js';

const path = '/v1/company/departments';
const visma = { network: 'VISMA', profiles: ['INVOICE_AND_CREDIT_NOTE'] };

let glns = 643_000_000_000;
/** A location number that no other call has given (GS1 check digit). */
function aGln(): string {
  const digits = String(++glns);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

describe('departments', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
  });
  after(async () => app?.drop());

  const fields = (company: TestCompany, more: Record<string, string> = {}) => ({
    name: `${company.name}, varikko`,
    bid: company.bid,
    id_type: 'GLN',
    eaid: aGln(),
    no_vat: 'true',
    address1: 'Varikkokatu 1',
    address2: '',
    post_code: '96200',
    post_office: 'Rovaniemi',
    city: 'Rovaniemi',
    country: 'FI',
    email: 'varikko@virta.example',
    ...more,
  });
  const register = async (company: TestCompany, more: Record<string, string> = {}, scope?: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields(company, more))) body.set(name, value);
    const headers = { authorization: `Bearer ${await company.token(scope)}` };
    return call(`${app.url}${path}`, { method: 'POST', headers, body });
  };
  const asDepartment = (company: TestCompany, id: string, name = 'department') =>
    companyClient(app, { ...company, id, name });
  const stateOf = async (company: TestCompany) => (await company.get('/v1/company/authorization')).json.company_state;

  test('one is a company account of its own, as verified as its parent, at its location number', async () => {
    const company = await aCompany(app);
    const gln = aGln();
    const made = await register(company, { eaid: gln });
    assert.equal(made.status, 201, made.bytes.toString());
    assert.deepEqual(Object.keys(made.json), ['id']);
    assert.deepEqual((await company.get(path)).json, [{ id: made.json.id }]);
    const department = asDepartment(company, made.json.id);
    assert.equal(await stateOf(department), 'VERIFIED');
    const { details } = (await department.get('/v1/company/settings?fields=details')).json;
    assert.deepEqual([details.bid, details.name], [company.bid, `${company.name}, varikko`]);
    const profile = await department.send('POST', '/v1/company/profiles', visma);
    assert.deepEqual([profile.status, profile.json.scheme, profile.json.endpoint_id], [201, '0088', gln]);
    const parents = { ...visma, endpoint_id: `${ovt(company.bid)}UNIT` };
    assert.equal(
      (await department.send('POST', '/v1/company/profiles', parents)).json.code,
      'profile_eia_bid_conflict',
    );
    assert.deepEqual((await department.get('/v1/company/profiles?network=BANK')).json, []);
    assert.equal((await department.get('/v1/company/vendors')).json.state, 'LINKED');
    assert.deepEqual((await department.get(path)).json, []);
    assert.equal((await register(department)).status, 400);
  });

  test('the state of the parent is that of its departments', async () => {
    const company = await aCompany(app, { verified: false });
    const { json } = await register(company);
    const department = asDepartment(company, json.id);
    assert.equal(await stateOf(department), 'UNVERIFIED');
    for (const decision of ['VERIFIED', 'UNVERIFIED'] as const) {
      await decideAuthorization(app.ctx, company.id, { decision });
      assert.equal(await stateOf(department), decision);
    }
    const events = await app.ctx.db
      .selectFrom('event_log')
      .select('name')
      .where('company_id', '=', department.id)
      .orderBy('seq')
      .execute();
    assert.deepEqual(
      events.map(({ name }) => name),
      ['COMPANIES.AUTHORIZATION.VERIFIED', 'COMPANIES.AUTHORIZATION.UNVERIFIED'],
    );
  });

  test('an invoice reaches it by location number or by name, and its company by the business id', async () => {
    const seller = await aCompany(app, { receiving: false });
    const buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    const gln = aGln();
    const { json } = await register(buyer, { eaid: gln, name: 'Ostaja Varikko' });
    const department = asDepartment(buyer, json.id);
    const { json: profile } = await department.send('POST', '/v1/company/profiles', visma);
    await until(async () => (await department.get(`/v1/company/profiles/${profile.id}`)).json.status === 'active');
    const send = async (number: string, name: string, parameters: Record<string, string> = {}) => {
      const file = bisInvoice({ number, seller, buyer: { name, bid: buyer.bid }, buyerAddress: false });
      const sent = await seller.postInvoice(file, 'invoice.xml', parameters);
      assert.equal(sent.status, 201, sent.bytes.toString());
      const status = await until(async () => {
        const now = (await seller.get(`/v1/invoices/${sent.json.id}`)).json.status;
        return now === 'PENDING' ? undefined : now;
      });
      assert.equal(status, 'DELIVERED', number);
    };
    await send('TO-GLN', 'Ostaja Oyj', { recipient_eia: gln });
    await send('TO-NAME', 'Ostaja Varikko');
    await send('TO-ITS-COMPANY', 'Ostaja Oyj');
    await send('TO-THE-BUSINESS', 'Ostaja Holding');
    const inbox = async (company: TestCompany) =>
      (await company.get('/v1/invoices')).json.map((invoice: { number: string }) => invoice.number).sort();
    assert.deepEqual(await inbox(department), ['TO-GLN', 'TO-NAME']);
    assert.deepEqual(await inbox(buyer), ['TO-ITS-COMPANY', 'TO-THE-BUSINESS']);
  });

  test('wrong input, a taken location number and a missing scope are refused', async () => {
    const company = await aCompany(app, { receiving: false });
    const other = await aCompany(app, { receiving: false });
    const wrong: Record<string, string>[] = [
      { eaid: '6429810000004' },
      { id_type: 'OVT' },
      { bid: other.bid },
      { bid: 'x' },
      { country: 'SE' },
      { country: 'EE' },
      { email: 'x' },
      { name: 'ab' },
      { address1: '' },
    ];
    for (const more of wrong) {
      const reply = await register(company, more);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(more));
    }
    const gln = aGln();
    assert.equal(
      (await register(company, { eaid: gln, no_vat: 'false', bid: `FI${company.bid.replace('-', '')}` })).status,
      201,
    );
    const taken = await register(other, { eaid: gln });
    assert.deepEqual([taken.status, taken.json.code], [422, 'company_eaid_taken']);
    assert.deepEqual((await other.get(path)).json, []);
    assert.equal((await register(company, {}, 'company:read')).status, 401);
    assert.equal((await company.get(path, 'company:read')).status, 401);
    const again = await call(`${app.url}/v1/companies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...fields(company),
        no_vat: true,
        vendor_api_key: company.vendorKey,
        user_api_key: company.apiKey,
      }),
    });
    assert.deepEqual([again.status, again.json.code], [422, 'company_bid_taken']);
  });
});
