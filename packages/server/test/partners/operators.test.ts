import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { linkOperatorCompany } from '../../src/partners/operator-companies.js';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { aCompany, call } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anAssignment } from '../support/assignment.js';
import { bisInvoice } from '../support/documents.js';
import { anOperator, type TestOperator } from '../support/operator.js';
import { until } from '../support/until.js';

const admin = 'the-person-who-runs-it';
const participants = '/v1/operator/participants';
const elsewhere = '01900000-0000-7000-8000-000000000000';

/** A Norwegian organisation number that no other call has given (check digit by weights 3 2 7 6 5 4 3 2). */
let numbers = 81_000_000;
function aNorwegianNumber(): string {
  for (;;) {
    const digits = String(numbers++);
    const rest = [3, 2, 7, 6, 5, 4, 3, 2].reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
    if (rest !== 1) return `${digits}${rest === 0 ? 0 : 11 - rest}`;
  }
}

describe('operators', () => {
  let app: TestApp;
  let operator: TestOperator;
  let other: TestOperator;
  let made = 0;
  before(async () => {
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      AUTOINVOICE_ADMIN_TOKEN: admin,
    });
    operator = await anOperator(app);
    other = await anOperator(app);
  });
  after(async () => app?.drop());

  const wanted = (more: object = {}) => ({
    profiles: ['INVOICE_AND_CREDIT_NOTE'],
    network: 'PEPPOL',
    scheme: '0192',
    endpoint_id: aNorwegianNumber(),
    name: 'Fjord AS',
    email: 'post@fjord.example',
    country: 'NO',
    external_id: `customer-${++made}`,
    ...more,
  });
  const register = (body: object, as = operator) => as.send('POST', participants, body);
  const settled = (id: string, status: string) =>
    until(async () => (await operator.get(`${participants}/${id}`)).json.status === status);
  const remove = (id: string) => operator.send('DELETE', `${participants}/${id}`);

  describe('participants', () => {
    test('one is pending, then active, and its events are told to the webhook of the operator', async () => {
      const hook: Receiver = await startReceiver();
      const subscribed = await operator.send('POST', '/v1/operator/notifications', {
        destination_type: 'WEBHOOK',
        destination: hook.url,
        events: ['NETWORKS.*'],
      });
      assert.equal(subscribed.status, 201);
      const body = wanted();
      const reply = await register(body);
      assert.equal(reply.status, 201, reply.bytes.toString());
      const { id, updated_at, ...shown } = reply.json;
      assert.deepEqual(shown, {
        status: 'pending',
        profiles: ['INVOICE_AND_CREDIT_NOTE'],
        profile_version: null,
        endpoint_id: body.endpoint_id,
        scheme: '0192',
        network: 'PEPPOL',
        role: 'RECEIVER',
        name: 'Fjord AS',
        email: 'post@fjord.example',
        country: 'NO',
        external_id: body.external_id,
      });
      assert.match(updated_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      await settled(id, 'active');
      assert.equal((await remove(id)).status, 204);
      assert.equal((await operator.get(`${participants}/${id}`)).status, 404);
      await hook.got(3);
      const told = hook.received.map(({ body }) => JSON.parse(body));
      assert.deepEqual(
        told.map(({ event }) => event).sort(),
        ['CREATED', 'DISABLED', 'ENABLED'].map((what) => `NETWORKS.PEPPOL.${what}`),
      );
      for (const { company_id, event_data } of told) {
        assert.equal(company_id, operator.id);
        const { profiles, external_id } = body;
        assert.deepEqual(event_data, { network: 'PEPPOL', profiles, id, external_id });
      }
      assert.equal((await operator.send('DELETE', `/v1/operator/notifications/${subscribed.json.id}`)).status, 204);
      hook.close();
    });

    test('a rejection becomes the last event, and the address is free again', async () => {
      const say = (outcome: string) =>
        call(`${app.url}/admin/sandbox/answers`, {
          method: 'PUT',
          headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
          body: JSON.stringify({ provider: 'PEPPOL', company_id: operator.id, outcome, message: 'Is elsewhere.' }),
        });
      assert.equal((await say('REJECT')).status, 204);
      const body = wanted();
      const { json } = await register(body);
      await settled(json.id, 'error');
      assert.equal((await operator.get(`${participants}/${json.id}`)).json.last_event.message, 'Is elsewhere.');
      assert.equal((await say('USUAL')).status, 204);
      const again = await register({ ...body, external_id: 'elsewhere' }, other);
      assert.equal(again.status, 201);
      assert.equal((await other.send('DELETE', `${participants}/${again.json.id}`)).status, 204);
      assert.equal((await remove(json.id)).status, 204);
    });

    test('an address belongs to one operator or company at a time', async () => {
      const number = aNorwegianNumber();
      const company = await aCompany(app, { receiving: false, country: 'NO', bid: number });
      const visma = { network: 'VISMA', profiles: ['INVOICE_AND_CREDIT_NOTE'] };
      const peppol = { network: 'PEPPOL', profiles: ['INVOICE_AND_CREDIT_NOTE'] };
      assert.equal((await company.send('POST', '/v1/company/profiles', visma)).status, 201);
      const mine = await company.send('POST', '/v1/company/profiles', peppol);
      assert.equal(mine.status, 201);
      const taken = await register(wanted({ endpoint_id: number }));
      assert.deepEqual([taken.status, taken.json.code], [422, 'profile_eia_conflict']);
      assert.equal((await company.send('DELETE', `/v1/company/profiles/${mine.json.id}`)).status, 204);

      const { json } = await register(wanted({ endpoint_id: `0192:${number}`, scheme: undefined }));
      assert.deepEqual([json.scheme, json.endpoint_id], ['0192', number]);
      const companys = await company.send('POST', '/v1/company/profiles', peppol);
      assert.deepEqual([companys.status, companys.json.code], [422, 'profile_eia_conflict']);
      const others = await register(wanted({ endpoint_id: number }), other);
      assert.deepEqual([others.status, others.json.code], [422, 'profile_eia_conflict']);
      const twice = await register(wanted({ endpoint_id: number }));
      assert.deepEqual([twice.status, twice.json.code], [422, 'profile_name_conflict']);
      const part = await register(wanted({ endpoint_id: number, profiles: ['INVOICE'] }));
      assert.deepEqual([part.status, part.json.code], [422, 'profile_name_conflict']);
      const further = await register(wanted({ endpoint_id: number, profiles: ['ORDER'], profile_version: 'EHF30' }));
      assert.equal(further.status, 201);
      assert.equal((await remove(json.id)).status, 204);
      assert.equal((await company.send('POST', '/v1/company/profiles', peppol)).json.code, 'profile_eia_conflict');
      assert.equal((await remove(further.json.id)).status, 204);
      assert.equal((await company.send('POST', '/v1/company/profiles', peppol)).status, 201);
    });

    test('a sender is active at once and takes no address', async () => {
      const body = wanted({ role: 'sender' });
      const { json } = await register(body);
      assert.deepEqual([json.status, json.role], ['active', 'SENDER']);
      const receiver = await register({ ...body, role: undefined, external_id: 'receiver' }, other);
      assert.equal(receiver.status, 201);
      assert.equal((await remove(json.id)).status, 204);
      const still = await other.get(`${participants}/${receiver.json.id}`);
      assert.notEqual(still.json.status, 'error');
      assert.equal((await other.send('DELETE', `${participants}/${receiver.json.id}`)).status, 204);
    });

    test('what cannot be registered is refused by its code', async () => {
      const cases: [object, number, string][] = [
        [{ network: 'VISMA' }, 422, 'profile_registry_not_supported'],
        [{ network: 'NONSENSE' }, 422, 'profile_registry_not_supported'],
        [{ profiles: ['NONSENSE'] }, 422, 'profile_not_supported'],
        [{ profiles: ['ORDER'], profile_version: 'PEPPOLBIS99' }, 422, 'profile_not_supported'],
        [{ profiles_with_extensions: ['INVOICE_AND_CREDIT_NOTE:GACCOUNT10'] }, 422, 'profile_not_supported'],
        [{ endpoint_id: undefined }, 422, 'profile_identifier_missing'],
        [{ scheme: undefined }, 422, 'profile_identifier_missing'],
        [{ country: 'SE' }, 422, 'profile_eia_bid_conflict'],
        [{ endpoint_id: '974760674' }, 400, 'invalid_parameters'],
        [{ endpoint_id: '0007:974760673' }, 400, 'invalid_parameters'],
        [{ scheme: 'V154', endpoint_id: '003701120389' }, 400, 'invalid_parameters'],
        [{ profiles: ['ORDER'] }, 400, 'invalid_parameters'],
        [{ profiles: [] }, 400, 'invalid_parameters'],
        [{ role: 'POSTMAN' }, 400, 'invalid_parameters'],
        [{ email: 'nobody' }, 400, 'invalid_parameters'],
        [{ name: undefined }, 400, 'invalid_parameters'],
        [{ country: 'Norway' }, 400, 'invalid_parameters'],
      ];
      for (const [more, status, code] of cases) {
        const reply = await register(wanted(more));
        assert.deepEqual([reply.status, reply.json.code], [status, code], JSON.stringify(more));
      }
    });

    test('an external id is unique among the participants of the operator', async () => {
      const body = wanted();
      const { json } = await register(body);
      const same = await register(wanted({ external_id: body.external_id }));
      assert.deepEqual([same.status, same.json.code], [422, 'participant_external_id_taken']);
      const others = await register(wanted({ external_id: body.external_id }), other);
      assert.equal(others.status, 201);
      const second = await register(wanted());
      const renamed = await operator.send('PATCH', `${participants}/${second.json.id}`, {
        external_id: body.external_id,
      });
      assert.deepEqual([renamed.status, renamed.json.code], [422, 'participant_external_id_taken']);
      assert.equal((await remove(json.id)).status, 204);
      const now = await operator.send('PATCH', `${participants}/${second.json.id}`, {
        external_id: body.external_id,
        email: 'new@fjord.example',
      });
      assert.equal(now.status, 204);
      const shown = (await operator.get(`${participants}/${second.json.id}`)).json;
      assert.deepEqual(
        [shown.external_id, shown.email, shown.name],
        [body.external_id, 'new@fjord.example', 'Fjord AS'],
      );
      assert.equal((await operator.send('PATCH', `${participants}/${second.json.id}`)).status, 204);
      assert.equal((await operator.send('PATCH', `${participants}/${second.json.id}`, { email: 'x' })).status, 400);
      assert.equal((await other.send('DELETE', `${participants}/${others.json.id}`)).status, 204);
      assert.equal((await remove(second.json.id)).status, 204);
    });

    test('lists by external ids, profiles and time of change, in pages', async () => {
      const invoices = await register(wanted());
      const orders = await register(wanted({ profiles: ['ORDER'], profile_version: 'EHF30' }));
      await settled(invoices.json.id, 'active');
      await settled(orders.json.id, 'active');
      const ids = async (query: string) =>
        (await operator.get(`${participants}?${query}`)).json.map((one: { id: string }) => one.id);
      assert.deepEqual(await ids(''), [invoices.json.id, orders.json.id]);
      assert.deepEqual(await ids('profiles=ORDER,CATALOGUE'), [orders.json.id]);
      assert.deepEqual(await ids(`external_ids[]=${invoices.json.external_id}&external_ids[]=x`), [invoices.json.id]);
      assert.deepEqual(await ids('updated_at_start=2999-01-01T00:00:00Z'), []);
      assert.deepEqual((await ids('updated_at_end=2999-01-01T00:00:00Z')).length, 2);
      const page = await operator.get(`${participants}?per_page=1&page=2`);
      assert.deepEqual([page.json[0].id, page.headers.get('x-total')], [orders.json.id, '2']);
      assert.deepEqual((await other.get(participants)).json, []);
      const found = await operator.get(`/v1/lookup/receivers?network=PEPPOL&eia=0192:${invoices.json.endpoint_id}`);
      assert.deepEqual(found.json[0]?.participant.name, 'Fjord AS', 'the look-up does not know participants');
      for (const { json } of [invoices, orders]) await remove(json.id);
    });

    test("another operator's participants and webhooks are not there", async () => {
      const { json } = await register(wanted());
      const hook = await operator.send('POST', '/v1/operator/notifications', {
        destination_type: 'WEBHOOK',
        destination: 'http://127.0.0.1:1/',
        events: ['*'],
      });
      for (const id of [json.id, elsewhere, 'nonsense']) {
        for (const method of ['GET', 'PATCH', 'DELETE']) {
          const reply = await other.send(method, `${participants}/${id}`);
          assert.deepEqual([reply.status, reply.json.code], [404, 'not_found'], `${method} ${id}`);
        }
      }
      const path = `/v1/operator/notifications/${hook.json.id}`;
      assert.deepEqual((await operator.get(path)).json, hook.json);
      assert.match((await operator.get(`${path}/secret`)).json.secret, /^whsec_/);
      for (const [method, at] of [
        ['GET', path],
        ['GET', `${path}/secret`],
        ['DELETE', path],
      ] as const) {
        assert.equal((await other.send(method, at)).status, 404, `${method} ${at}`);
      }
      assert.deepEqual((await other.get('/v1/operator/notifications')).json, []);
      assert.equal((await operator.send('DELETE', path)).status, 204);
      assert.equal((await remove(json.id)).status, 204);
    });

    test('a token without the scope, or of a company, opens nothing', async () => {
      const company = await aCompany(app, { verified: false });
      for (const [method, path] of [
        ['GET', participants],
        ['POST', participants],
        ['GET', `${participants}/${elsewhere}`],
        ['PATCH', `${participants}/${elsewhere}`],
        ['DELETE', `${participants}/${elsewhere}`],
        ['GET', '/v1/operator/notifications'],
        ['POST', '/v1/operator/notifications'],
        ['DELETE', `/v1/operator/notifications/${elsewhere}`],
        ['GET', '/v1/operator/companies?bid=1&country=FI'],
      ] as const) {
        const body = method === 'POST' ? wanted() : undefined;
        assert.equal((await operator.send(method, path, body, 'operator:lookup')).status, 401, path);
        assert.equal((await company.send(method, path, body)).status, 401, path);
      }
    });
  });

  test('a vendor webhook is not for operators', async () => {
    const reply = await operator.send('POST', '/v1/operator/notifications', {
      destination_type: 'VENDOR_WEBHOOK',
      destination: 'http://127.0.0.1:1/',
      events: ['*'],
    });
    assert.deepEqual([reply.status, reply.json.code], [403, 'forbidden']);
  });

  test('finds companies by business id', async () => {
    const company = await aCompany(app, { verified: false });
    const found = await operator.get(`/v1/operator/companies?bid=${company.bid.replace('-', '')}&country=fi`);
    assert.deepEqual(found.json, [{ id: company.id, name: company.name }]);
    assert.deepEqual((await operator.get('/v1/operator/companies?bid=0112038-9&country=FI')).json, []);
    assert.equal((await operator.get('/v1/operator/companies?bid=0112038-9')).status, 400);
  });

  test('reads and changes the registrations of companies that it was let act for', async () => {
    const company = await aCompany(app);
    const path = `/v1/company/profiles?company_id=${company.id}`;
    assert.equal((await operator.get(path)).status, 404);
    await linkOperatorCompany(app.ctx, operator.id, company.id);
    const listed = await operator.get(`${path}&network=VISMA`);
    assert.equal(listed.json.length, 1);
    assert.equal((await other.get(path)).status, 404);
    assert.equal((await operator.get('/v1/company/profiles')).status, 400);
    assert.equal((await operator.get(path, 'operator:company:write')).status, 401);
    const order = { network: 'PEPPOL', profiles: ['ORDER'], profile_version: 'PEPPOLBIS30' };
    const created = await operator.send('POST', path, order);
    assert.equal(created.status, 201, created.bytes.toString());
    const one = `/v1/company/profiles/${created.json.id}`;
    assert.equal((await operator.get(one)).status, 400);
    assert.equal((await operator.get(`${one}?company_id=${company.id}`)).json.id, created.json.id);
    assert.equal((await company.get(one)).json.id, created.json.id);
    assert.equal((await other.send('DELETE', `${one}?company_id=${company.id}`)).status, 404);
    assert.equal((await operator.send('DELETE', `${one}?company_id=${company.id}`)).status, 204);
    assert.equal((await company.get(one)).status, 404);
    const stranger = await aCompany(app, { verified: false });
    assert.equal((await stranger.get(path)).status, 404);
  });

  test('the image of an invoice that was given to a collector is for operators that may act for the company', async () => {
    const company = await aCompany(app, { name: 'Myyjä Oy' });
    const sent = await company.postInvoice(bisInvoice({ seller: company, buyer: company }), 'invoice.xml');
    const path = `/v1/operator/receivables/invoice_image/${sent.json.id}`;
    await linkOperatorCompany(app.ctx, operator.id, company.id);
    assert.equal((await operator.get(path)).status, 404, 'not given to a collector');
    await anAssignment(app.ctx.db, company.id, sent.json.id);
    const image = await operator.get(path);
    assert.deepEqual([image.status, image.headers.get('content-type')], [200, 'application/pdf']);
    assert.equal(image.bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal((await other.get(path)).status, 404);
    assert.equal((await operator.get(path, 'operator:participants')).status, 401);
  });
});
