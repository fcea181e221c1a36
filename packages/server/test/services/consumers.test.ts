import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aCompany, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { agreementPage, answers, asAdmin, linkMailedTo, servicesApp, withStatus } from './world.js';

const account = '86011117947';

describe('services for invoicing consumers', () => {
  let app: TestApp;
  let norwegian: TestCompany;
  let other: TestCompany;
  before(async () => {
    app = await servicesApp();
    norwegian = await aCompany(app, { country: 'NO', bid: '974760673', receiving: false });
    other = await aCompany(app, { receiving: false });
  });
  after(async () => app?.drop());

  describe('AvtaleGiro', () => {
    const signer = 'signer@strom.example';
    const terms = { kid_length: 12, reference_position: '1-8', payment_type_position: '9', signer_email: signer };
    const path = `/v1/services/atg/${account}`;
    let mails = 0;
    const signed = async (answer: string) => agreementPage(app, await linkMailedTo(app, signer, mails++), answer);

    test('an agreement is signed by the mailed link and opened by the bank', async () => {
      assert.deepEqual((await norwegian.get('/v1/services/atg')).json, []);
      const made = await norwegian.send('POST', '/v1/services/atg', { account_number: '8601 11 17947', ...terms });
      const { created_at, ...rest } = made.json;
      assert.deepEqual(
        [made.status, rest],
        [
          201,
          {
            account_number: account,
            kid_length: '12',
            reference_position: '1-8',
            payment_type_position: '9',
            notification_by_print: false,
            notification_by_email: false,
            status: 'PENDING',
          },
        ],
      );
      assert.match(created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      assert.equal((await signed('sign')).status, 200);
      await withStatus(norwegian, path, 'ACTIVE');
      assert.deepEqual(
        (await norwegian.get('/v1/services/atg')).json.map((a: { status: string }) => a.status),
        ['ACTIVE'],
      );
      const again = await norwegian.send('POST', '/v1/services/atg', { account_number: account, ...terms });
      assert.deepEqual([again.status, again.json.code], [409, 'atg_agreement_exists']);
    });

    test('mandates are listed by every filter, their KIDs taken apart on short pages', async () => {
      const record = (mandates: object[], id = norwegian.id) =>
        asAdmin(app, 'POST', `/admin/companies/${id}/atg/${account}/mandates`, { mandates });
      const [first, second] = ['123456787005', '876543217000'].map((kid) => luhn(kid.slice(0, 11)));
      assert.equal((await record([{ kid: first, status: 'ACTIVE', notification: true }])).status, 204);
      assert.equal((await record([{ kid: second, status: 'INACTIVE' }])).status, 204);
      assert.equal((await record([{ kid: '123', status: 'ACTIVE' }])).status, 400);
      assert.equal((await record([], other.id)).status, 404);
      const list = async (query: string) => (await norwegian.get(`/v1/services/atg/mandates?${query}`)).json;
      const kids = async (query: string) => (await list(query)).map((m: { kid: string }) => m.kid).sort();
      assert.deepEqual(await kids(''), [first, second].sort());
      assert.deepEqual(await kids('status=ACTIVE'), [first]);
      assert.deepEqual(await kids('query=12345678'), [first]);
      assert.deepEqual(await kids('query=%25'), []);
      assert.deepEqual(await kids('timestamp=2999-01-01T00:00:00Z'), []);
      const [parsed] = await list('status=ACTIVE&parse_values=TRUE');
      const { updated_at: _time, ...mandate } = parsed;
      assert.deepEqual(mandate, {
        kid: first,
        account_number: account,
        notification: 'YES',
        status: 'ACTIVE',
        reference_nr: '12345678',
        payment_type: '7',
      });
      assert.equal((await list('status=ACTIVE'))[0].reference_nr, undefined);
      const many = Array.from({ length: 25 }, (_, i) => ({ kid: luhn(`2000000${1000 + i}`), status: 'ACTIVE' }));
      assert.equal((await record(many)).status, 204);
      const page = await norwegian.get('/v1/services/atg/mandates?parse_values=TRUE');
      assert.deepEqual([page.json.length, page.headers.get('x-total')], [20, '27']);
      assert.equal(page.json[0].reference_nr, undefined);
      assert.deepEqual((await other.get('/v1/services/atg/mandates')).json, []);
    });

    test('a change is signed again; refused it is inactive and may be made anew', async () => {
      const changed = { ...terms, kid_length: 14 };
      assert.equal((await norwegian.send('PATCH', path, changed)).status, 204);
      const pending = (await norwegian.get(path)).json;
      assert.deepEqual([pending.status, pending.kid_length], ['PENDING', '14']);
      await answers(app, norwegian, 'ATG', { outcome: 'REJECT', message: 'The KIDs are too long.' });
      assert.equal((await signed('sign')).status, 200);
      assert.equal((await withStatus(norwegian, path, 'INACTIVE')).error_message, 'The KIDs are too long.');
      const anew = await norwegian.send('POST', '/v1/services/atg', { account_number: account, ...terms });
      assert.equal(anew.json.status, 'PENDING');
      assert.equal((await signed('decline')).status, 200);
      assert.equal((await norwegian.get(path)).json.status, 'INACTIVE');
    });

    test('refuses accounts, KIDs and signers that cannot be, and other companies', async () => {
      const post = (change: object) =>
        norwegian.send('POST', '/v1/services/atg', { account_number: '12345678903', ...terms, ...change });
      for (const wrong of [
        { account_number: '86011117948' },
        { kid_length: 1 },
        { kid_length: 26 },
        { kid_length: '12' },
        { reference_position: '1-12' },
        { reference_position: '0-3' },
        { payment_type_position: '5-3' },
        { signer_email: 'nobody' },
      ]) {
        assert.equal((await post(wrong)).status, 400, JSON.stringify(wrong));
      }
      assert.equal((await other.get(path)).status, 404);
      assert.equal((await other.send('PATCH', path, terms)).status, 404);
      assert.equal((await norwegian.send('PATCH', path, terms, 'company:read')).status, 401);
    });
  });

  describe('Norwegian eFaktura', () => {
    const path = '/v1/services/b2cno';

    test('is free, then reserved while another provider holds it, and asked about again in half an hour', async () => {
      assert.deepEqual((await norwegian.get(path)).json, { status: 'FREE' });
      await answers(app, norwegian, 'B2CNO', { outcome: 'ACCEPT', answer: { status: 'RESERVED' } });
      assert.equal((await norwegian.send('POST', path)).status, 202);
      await withStatus(norwegian, path, 'RESERVED');
      // Half an hour later the registry is asked again: the job waits for that moment.
      const { rows } = await waitingJobs(app);
      assert.equal(rows.length, 1);
      const minutes = (rows[0]?.start_after.getTime() ?? 0) - app.ctx.clock.now().getTime();
      assert.ok(minutes > 25 * 60_000 && minutes <= 30 * 60_000);
      assert.equal((await other.get(path)).json.status, 'FREE');
      const abroad = await other.send('POST', path);
      assert.deepEqual([abroad.status, abroad.json.code], [422, 'service_not_for_country']);
    });

    test('is refused with the reason, and may be asked for again', async () => {
      const second = await aCompany(app, { country: 'NO', bid: '923609016', receiving: false });
      await answers(app, second, 'B2CNO', { outcome: 'REJECT', message: 'Not in the register.' });
      await second.send('POST', path);
      assert.equal((await withStatus(second, path, 'ERROR')).error_message, 'Not in the register.');
      await answers(app, second, 'B2CNO', { outcome: 'USUAL' });
      await second.send('POST', path);
      assert.deepEqual(await withStatus(second, path, 'ACTIVE'), { status: 'ACTIVE' });
    });

    test('its consumers are listed at both paths, by name', async () => {
      const consumers = [
        { name: 'Ola Nordmann', reference_number: '1', status: 'ACTIVE', phone: '+4790000000' },
        { name: 'Kari Nordmann', reference_number: '2', status: 'NEW', customer_number: 'K-7' },
      ];
      const at = `/admin/companies/${norwegian.id}/b2cno/consumers`;
      assert.equal((await asAdmin(app, 'POST', at, { consumers })).status, 204);
      const updated = [{ ...consumers[1], status: 'ACCEPTED' }];
      assert.equal((await asAdmin(app, 'POST', at, { consumers: updated })).status, 204);
      assert.equal((await norwegian.send('POST', at, { consumers })).status, 401);
      for (const list of ['/v1/services/b2cno/consumers', '/v1/company/consumers']) {
        const names = async (query: string) =>
          (await norwegian.get(`${list}?${query}`)).json.map((c: { name: string }) => c.name);
        assert.deepEqual(await names(''), ['Kari Nordmann', 'Ola Nordmann']);
        assert.deepEqual(await names('status=ACCEPTED,ACTIVE'), ['Kari Nordmann', 'Ola Nordmann']);
        assert.deepEqual(await names('status=NEW'), []);
        assert.deepEqual(await names('query=k-7'), ['Kari Nordmann']);
        assert.deepEqual(await names('query=90000'), ['Ola Nordmann']);
        assert.equal((await norwegian.get(`${list}?per_page=1`)).headers.get('x-total-pages'), '2');
        assert.equal((await norwegian.get(`${list}?status=LOST`)).status, 400);
        assert.deepEqual((await other.get(list)).json, []);
      }
    });
  });

  describe('Swedish banks', () => {
    const path = '/v1/services/b2cse/agreement';
    const wanted = { account_number: '991-2346', account_type: 'BankGiro', website: 'https://el.example' };
    let swedish: TestCompany;
    before(async () => {
      swedish = await aCompany(app, { country: 'SE', bid: '5560360793', receiving: false });
    });

    test('make an agreement, or take the one that there is', async () => {
      assert.equal((await swedish.get(path)).status, 404);
      const fui = '165560360793.12345678901.HAND.SE';
      await answers(app, swedish, 'B2CSE', { outcome: 'ACCEPT', answer: { fui, agreement_id: '12345678901' } });
      assert.equal((await swedish.send('POST', path, wanted)).status, 204);
      assert.deepEqual(await withStatus(swedish, path, 'ACTIVE'), {
        status: 'ACTIVE',
        fui,
        agreement_id: '12345678901',
        ...wanted,
        account_number: '9912346',
      });
      await answers(app, swedish, 'B2CSE', { outcome: 'REJECT', message: 'Closed.' });
      const stated = { fui, agreement_id: '12345678901', account_number: '123456-6', account_type: 'PlusGiro' };
      assert.equal((await swedish.send('POST', path, stated)).status, 204);
      const failed = await withStatus(swedish, path, 'ERROR');
      assert.deepEqual(
        [failed.error_message, failed.account_number, failed.website],
        ['Closed.', '1234566', undefined],
      );
    });

    test('refuse what cannot be', async () => {
      const fui = '165560360793.12345678901.HAND.SE';
      for (const wrong of [
        { account_number: '991-2347' },
        { account_type: 'IBAN' },
        { fui },
        { agreement_id: '1' },
        { fui: 'HAND.SE', agreement_id: '1' },
        { website: 'not a site' },
      ]) {
        assert.equal((await swedish.send('POST', path, { ...wanted, ...wrong })).status, 400, JSON.stringify(wrong));
      }
      const foreign = { ...wanted, fui: '165560000000.12345678901.HAND.SE', agreement_id: '1' };
      const conflict = await swedish.send('POST', path, foreign);
      assert.deepEqual([conflict.status, conflict.json.code], [422, 'b2cse_fui_conflict']);
      for (const reply of [await other.get(path), await other.send('POST', path, wanted)]) {
        assert.deepEqual([reply.status, reply.json.code], [422, 'service_not_for_country']);
      }
    });
  });
});

/** Eleven digits with their Luhn digit: a KID. */
function luhn(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Jobs that will ask the registry again. */
async function waitingJobs(app: TestApp) {
  return until(async () => {
    const found = await sql<{ start_after: Date }>`
      select start_after from pgboss.job where name = 'services.b2cno-ask-again' and state = 'created'`.execute(
      app.ctx.db,
    );
    return found.rows.length > 0 ? found : undefined;
  });
}
