import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setDisabled } from '../../src/accounts/companies/company.js';
import { createVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import { aCompany, aFinnishBid, aVendorKey, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { mailsTo } from '../support/mails.js';
import { until } from '../support/until.js';

const admin = 'the-person-who-runs-it';
const nobody = '01900000-0000-7000-8000-000000000000';
const scopes = {
  lookups: 'partner:lookups',
  events: 'partner:invoice_delivery_actions',
  takeovers: 'partner:takeovers',
  lyanthe: 'partner:lyanthe_scan_service',
};

describe('partners', () => {
  let app: TestApp;
  let partner: TestCompany;
  let rival: TestCompany;
  let customer: TestCompany;
  before(async () => {
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      AUTOINVOICE_ADMIN_TOKEN: admin,
    });
    partner = await aPartner('Kumppani Oy');
    rival = await aPartner('Kilpailija Oy');
    customer = await aCompany(app, { name: 'Asiakas Oy', vendorKey: partner.vendorKey });
  });
  after(async () => app?.drop());

  /** A partner company whose tokens are taken with a vendor key of its own. */
  async function aPartner(name: string): Promise<TestCompany> {
    const company = await aCompany(app, { name, partner: true, receiving: false });
    const { vendorApiKey } = await createVendorKey(app.ctx, { name, ownerCompanyId: company.id });
    return companyClient(app, { ...company, vendorKey: vendorApiKey });
  }

  test('look-ups tell which business ids are free', async () => {
    const free = aFinnishBid();
    const locked = await aCompany(app, { verified: false });
    await setDisabled(app.ctx, locked.id);
    const look = (bids: string[], country = 'FI', scope = scopes.lookups) =>
      partner.get(`/v1/partner/lookups/companies?bids=${bids.join(',')}&country=${country}`, scope);
    const vat = `FI${customer.bid.replace('-', '')}`;
    assert.deepEqual((await look([free, customer.bid, vat, locked.bid])).json, [
      { company_bid: free, company_status: 'FREE' },
      { company_bid: customer.bid, company_status: 'RESERVED' },
      { company_bid: vat, company_status: 'RESERVED' },
      { company_bid: locked.bid, company_status: 'RESERVED' },
    ]);
    assert.equal((await look([free, '1234567-0'])).status, 400);
    assert.equal((await look([customer.bid], 'SE')).status, 400);
    assert.equal((await look(Array(11).fill(free))).status, 400);
    assert.equal((await look([free], 'Finland')).status, 400);
    assert.equal((await look([free], 'FI', scopes.events)).status, 401);
    assert.equal((await customer.get(`/v1/partner/lookups/companies?bids=${free}&country=FI`)).status, 401);
  });

  describe('invoice events', () => {
    const received = '/v1/partner/invoice_events/received';
    const errors = '/v1/partner/invoice_events/sent_errors';
    const listed = async (path: string, as = partner) => {
      const reply = await as.get(path, scopes.events);
      assert.equal(reply.status, 200, reply.bytes.toString());
      return reply.json.map((row: { invoice_id: string }) => row.invoice_id);
    };
    const send = async (number: string, parameters: Record<string, string> = {}) => {
      const sent = await customer.postInvoice(
        bisInvoice({ number, seller: customer, buyer: customer }),
        'invoice.xml',
        parameters,
      );
      assert.equal(sent.status, 201, sent.bytes.toString());
      await until(async () => (await customer.get(`/v1/invoices/${sent.json.id}`)).json.status !== 'PENDING');
      return sent.json.id as string;
    };
    const inbox = async (number: string) => (await customer.get(`/v1/invoices?number=${number}`)).json[0].id as string;

    test('received invoices are listed until they are acknowledged, and again when they are put back', async () => {
      await send('E-1');
      await send('E-2');
      const [first, second] = [await inbox('E-1'), await inbox('E-2')];
      assert.deepEqual(await listed(received), [first, second]);
      const [row] = (await partner.get(received, scopes.events)).json;
      assert.deepEqual(Object.keys(row), ['company_id', 'invoice_id', 'state', 'created_at']);
      assert.deepEqual([row.company_id, row.state], [customer.id, 'CREATED']);
      assert.match(row.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const mark = (id: string, state: string) =>
        customer.send('PATCH', `/v1/invoices/${id}/invoice_events`, { state });
      assert.equal((await mark(first, 'HANDLED')).status, 204);
      assert.deepEqual(await listed(received), [second]);
      assert.deepEqual(await listed(`${received}?state=HANDLED`), [first]);
      assert.equal((await mark(first, 'CREATED')).status, 204);
      assert.deepEqual(await listed('/v1/partner/invoice_delivery_actions/inbound'), [first, second]);
      const page = await partner.get(`${received}?page=2&per_page=1`, scopes.events);
      assert.deepEqual([page.json[0].invoice_id, page.headers.get('x-total')], [second, '2']);
      assert.deepEqual(await listed(received, rival), []);
      assert.equal((await partner.get(`${received}?state=LOST`, scopes.events)).status, 400);
    });

    test('invoices that failed are listed by the window in which they did', async () => {
      const start = new Date(Date.now() - 1000).toISOString();
      const id = await send('E-FAILS', { recipient_eia: '003799999999', recipient_operator: '003721291126' });
      assert.equal((await customer.get(`/v1/invoices/${id}`)).json.status, 'FAILED');
      assert.deepEqual(await listed(`${errors}?happened_after=${start}`), [id]);
      const reply = await partner.get(`${errors}?happened_after=${start}`, scopes.events);
      assert.deepEqual(reply.json, [{ company_id: customer.id, invoice_id: id }]);
      const older = '/v1/partner/invoice_delivery_actions/outbound_errors';
      assert.deepEqual(await listed(`${older}?happened_after=${start}`), [id]);
      assert.deepEqual(await listed(`${errors}?happened_after=2020-01-01T00:00:00Z&happened_before=${start}`), []);
      assert.deepEqual(await listed(`${errors}?happened_after=2999-01-01T00:00:00Z`), []);
      assert.deepEqual(await listed(`${errors}?happened_after=${start}`, rival), []);
      for (const query of ['', '?happened_after=x', `?happened_after=${start}&happened_before=2020-01-01T00:00:00Z`]) {
        assert.equal((await partner.get(errors + query, scopes.events)).status, 400, query);
      }
    });

    test('a company that ends its link is not listed any more', async () => {
      assert.equal((await listed(received)).length, 2);
      assert.equal((await customer.send('DELETE', '/v1/company/vendors')).status, 204);
      assert.deepEqual(await listed(received), []);
      assert.deepEqual(await listed(`${errors}?happened_after=2020-01-01T00:00:00Z`), []);
      assert.equal((await customer.send('POST', '/v1/company/vendors')).status, 201);
      assert.equal((await listed(received)).length, 2);
    });

    test('they need their scope, which companies that are no partners do not have', async () => {
      for (const path of [received, `${errors}?happened_after=2020-01-01T00:00:00Z`]) {
        assert.equal((await partner.get(path, scopes.lookups)).status, 401);
        assert.equal((await customer.get(path, scopes.events)).status, 401);
      }
    });
  });

  describe('takeovers', () => {
    const path = '/v1/partner/takeovers';
    const ask = (company: TestCompany, by = rival) =>
      by.send('POST', path, { company_id: company.id }, scopes.takeovers);
    const complete = (id: string, by = rival) => by.send('POST', `${path}/${id}/complete`, undefined, scopes.takeovers);
    const linked = async (company: TestCompany, vendorKey: string) =>
      (await companyClient(app, { ...company, vendorKey }).get('/v1/company/vendors')).json.state;
    const state = async (id: string) => (await rival.get(`${path}/${id}`, scopes.takeovers)).json.state;
    const theLink = async (company: TestCompany) => {
      const found = await until(async () => (await mailsTo(app, `user-${company.bid}@example.com`)).at(-1));
      const token = /takeover\?token=(?:3D)?([\w-]+)/.exec(found)?.[1];
      return { mail: found, url: `${app.url}/takeover?token=${token}` };
    };
    const answer = (url: string, value: string) =>
      call(url, { method: 'POST', body: new URLSearchParams({ answer: value }) });

    test('with consent by the mailed link the company changes hands', async () => {
      const company = await aCompany(app, { name: 'Vaihtaja Oy', vendorKey: partner.vendorKey, receiving: false });
      const made = await ask(company);
      assert.equal(made.status, 201, made.bytes.toString());
      const { id } = made.json;
      assert.deepEqual(
        [made.json.company_id, made.json.company_name, made.json.partner_name, made.json.state],
        [company.id, 'Vaihtaja Oy', 'Kilpailija Oy', 'WAITING'],
      );
      assert.equal((await ask(company)).json.id, id, 'an open request is given back');
      const early = await complete(id);
      assert.deepEqual([early.status, early.json.code], [409, 'takeover_in_invalid_state']);

      const { url } = await theLink(company);
      assert.equal((await mailsTo(app, `user-${company.bid}@example.com`)).length, 1, 'one mail');
      const shown = await call(url);
      assert.equal(shown.status, 200);
      assert.match(shown.bytes.toString(), /Kilpailija Oy pyytää .* Vaihtaja Oy/);
      assert.equal(await state(id), 'WAITING', 'opening the page changes nothing');
      assert.equal((await answer(url, 'perhaps')).status, 400);
      assert.equal((await answer(url, 'consent')).status, 200);
      assert.equal((await answer(url, 'consent')).status, 410);
      assert.equal((await call(url)).status, 410);
      assert.equal(await state(id), 'CONSENTED');

      assert.equal(await linked(company, partner.vendorKey), 'LINKED');
      const done = await complete(id);
      assert.deepEqual([done.status, done.json.state], [200, 'COMPLETED']);
      assert.equal((await complete(id)).status, 200);
      assert.equal(await linked(company, partner.vendorKey), 'NOT_LINKED');
      assert.equal(await linked(company, rival.vendorKey), 'LINKED');
      const own = companyClient(app, { ...company, apiKey: rival.apiKey, vendorKey: rival.vendorKey });
      const roles = (await own.get('/v1/company/users')).json.map((user: { role: string }) => user.role);
      assert.deepEqual(roles, ['ADMIN', 'ADMIN']);
      assert.equal((await rival.send('DELETE', `${path}/${id}`, undefined, scopes.takeovers)).status, 409);
    });

    test('the company answers with its own token, and may take a consent back until it is complete', async () => {
      const company = await aCompany(app, { vendorKey: partner.vendorKey, receiving: false });
      const { id } = (await ask(company)).json;
      const own = `/v1/company/takeovers/${id}`;
      // Nobody is mailed who has answered before the mail is written.
      const { url } = await theLink(company);
      const [listed] = (await company.get('/v1/company/takeovers')).json;
      assert.deepEqual([listed.id, listed.partner_name, listed.state], [id, 'Kilpailija Oy', 'WAITING']);
      assert.equal((await company.send('POST', `${own}/consent`, undefined, 'company:read')).status, 401);
      assert.equal((await customer.send('POST', `${own}/consent`)).status, 404);
      assert.equal((await company.send('POST', `${own}/consent`)).json.state, 'CONSENTED');
      assert.equal((await company.send('POST', `${own}/decline`)).json.state, 'DECLINED');
      assert.equal((await complete(id)).status, 409);
      assert.equal((await company.send('POST', `${own}/consent`)).status, 409);
      assert.equal((await call(url)).status, 410);

      const user = await company.send('POST', '/v1/company/users', {
        email: `u-${company.bid}@x.example`,
        first_name: 'U',
      });
      const asUser = companyClient(app, { ...company, apiKey: user.json.api_key });
      const again = (await ask(company)).json;
      assert.notEqual(again.id, id);
      const refused = await asUser.send('POST', `/v1/company/takeovers/${again.id}/consent`);
      assert.deepEqual([refused.status, refused.json.code], [403, 'forbidden']);
      assert.equal((await rival.send('DELETE', `${path}/${again.id}`, undefined, scopes.takeovers)).status, 204);
      assert.equal(await state(again.id), 'CANCELED');
      assert.equal((await complete(again.id)).status, 409);
    });

    test('what is not there, and what another partner asked, is not found', async () => {
      const { id } = (await ask(customer)).json;
      for (const [method, at] of [
        ['GET', `${path}/${id}`],
        ['DELETE', `${path}/${id}`],
        ['POST', `${path}/${id}/complete`],
        ['POST', `${path}/${nobody}/complete`],
        ['DELETE', `${path}/nonsense`],
      ] as const) {
        assert.equal((await partner.send(method, at, undefined, scopes.takeovers)).status, 404, `${method} ${at}`);
        assert.equal((await rival.send(method, at, undefined, scopes.events)).status, 401, `${method} ${at}`);
      }
      assert.equal(await state(id), 'WAITING');
      assert.equal((await rival.send('POST', path, { company_id: nobody }, scopes.takeovers)).status, 404);
      assert.equal((await rival.send('POST', path, { company_id: rival.id }, scopes.takeovers)).status, 400);
      assert.equal((await rival.send('POST', path, {}, scopes.takeovers)).status, 400);
    });
  });

  describe('scanning by Lyanthe', () => {
    const path = '/v1/partner/scan_service/lyanthe';
    const say = (body: object) =>
      call(`${app.url}/admin/sandbox/answers`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
        body: JSON.stringify({ provider: 'LYANTHE', company_id: customer.id, ...body }),
      });
    const open = (email = 'asiakas@lyanthe.example', by = partner) =>
      by.send('POST', path, { company_id: customer.id, lyanthe_email_address: email }, scopes.lyanthe);
    const get = (by = partner) => by.get(`${path}?company_id=${customer.id}`, scopes.lyanthe);
    const close = (by = partner) => by.send('DELETE', `${path}?company_id=${customer.id}`, undefined, scopes.lyanthe);

    test('is opened with the address that Lyanthe names, changed and ended', async () => {
      assert.equal((await get()).status, 404);
      await say({ outcome: 'SILENCE' });
      assert.equal((await open()).status, 204);
      assert.deepEqual((await get()).json, {});
      await say({ outcome: 'ACCEPT', answer: { email_address: 'scan-1@lyanthe.example' } });
      assert.equal((await open()).status, 204);
      await until(async () => (await get()).json.scan_address !== undefined);
      assert.deepEqual((await get()).json, { scan_address: { email_address: 'scan-1@lyanthe.example' } });
      await say({ outcome: 'USUAL' });
      assert.equal((await open('toinen@lyanthe.example')).status, 204);
      await until(async () => (await get()).json.scan_address?.email_address === 'toinen@lyanthe.example');
      assert.equal((await close()).status, 204);
      assert.equal((await close()).status, 204);
      assert.equal((await get()).status, 404);
    });

    test('a refusal is told', async () => {
      await say({ outcome: 'REJECT', message: 'No agreement.' });
      assert.equal((await open()).status, 204);
      const reply = await until(async () => {
        const now = await get();
        return now.status === 404 ? now : undefined;
      });
      assert.match(reply.json.details[0], /No agreement\./);
      await say({ outcome: 'USUAL' });
      assert.equal((await close()).status, 204);
    });

    test('is for linked companies, by the scope, with an e-mail address', async () => {
      assert.equal((await open('x')).status, 400);
      for (const reply of [await open('a@b.example', rival), await get(rival), await close(rival)]) {
        assert.deepEqual([reply.status, reply.json.code], [404, 'not_found']);
      }
      assert.equal((await partner.get(`${path}?company_id=${customer.id}`, scopes.events)).status, 401);
      assert.equal((await partner.get(path, scopes.lyanthe)).status, 400);
    });
  });

  describe('odp', () => {
    const trust = (id: number | string, trusted: boolean, as = customer) =>
      as.send('PATCH', `/odp/companies/${id}`, { trusted });
    const get = (id: number | string, as = customer) => as.get(`/odp/companies/${id}`);

    test('a company is created, trusted and disabled under its integer id', async () => {
      assert.equal((await get(4711)).status, 404);
      const form = new FormData();
      form.set('trusted', 'false');
      const headers = { authorization: `Bearer ${await customer.token()}` };
      assert.equal((await call(`${app.url}/odp/companies/4711`, { method: 'PATCH', headers, body: form })).status, 204);
      const shown = (await get(4711)).json;
      assert.deepEqual(shown.services.map((s: { name: string }) => s.name).sort(), ['BANK', 'VISMA']);
      assert.deepEqual(
        { ...shown, services: [] },
        { id: 4711, name: customer.name, bid: customer.bid, state: 'CREATED', services: [] },
      );
      for (const [trusted, state] of [
        [true, 'TRUSTED'],
        [true, 'TRUSTED'],
        [false, 'DISABLED'],
        [false, 'DISABLED'],
        [true, 'TRUSTED'],
      ] as const) {
        assert.equal((await trust(4711, trusted)).status, 204);
        assert.equal((await get(4711)).json.state, state);
      }
    });

    test('the id of another company is not found, nor is what is no id', async () => {
      const key = await aVendorKey(app);
      const other = await aCompany(app, { vendorKey: key, verified: false });
      assert.equal((await get(4711, other)).status, 404);
      assert.equal((await trust(4711, false, other)).status, 404);
      assert.equal((await get(4711)).json.state, 'TRUSTED');
      for (const id of ['x', '-1', '1.5', '2147483648', nobody]) {
        assert.equal((await get(id)).status, 404, id);
        assert.equal((await trust(id, true)).status, 404, id);
      }
      assert.equal((await customer.send('PATCH', '/odp/companies/4712', {})).status, 400);
      assert.equal((await get(4712)).status, 404);
      assert.equal((await call(`${app.url}/odp/companies/4711`)).status, 401);
    });
  });
});
