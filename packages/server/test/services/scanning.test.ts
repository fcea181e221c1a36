import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, call, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { answers, eventsOf, servicesApp, withStatus } from './world.js';

const scan = '/v1/services/scan';
const autoscan = '/v1/services/autoscan';

describe('scanning services', () => {
  let app: TestApp;
  let company: TestCompany;
  before(async () => {
    app = await servicesApp();
    company = await aCompany(app);
  });
  after(async () => app?.drop());

  const setUp = async (method: 'POST' | 'PUT', fields: Readonly<Record<string, string | string[]>> = {}) => {
    const body = new FormData();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    const headers = { authorization: `Bearer ${await company.token()}` };
    return call(`${app.url}${scan}`, { method, headers, body });
  };
  const postal = {
    'return_address[postal_address][street_name]': 'Palautuskatu 2',
    'return_address[postal_address][extra_lines]': ['c/o Virta', 'PL 3'],
    'return_address[postal_address][city]': 'Espoo',
    'return_address[postal_address][post_code]': '02100',
    'return_address[postal_address][country_code]': 'FI',
  };

  test('is disabled until opened, and opens with the addresses that the service names', async () => {
    const off = await company.get(scan);
    assert.deepEqual([off.status, off.json], [200, { status: 'disabled' }]);
    assert.equal((await company.send('DELETE', scan)).status, 404);
    const address = { email_address: 'inv-17@scan.example', postal_address: { name: 'Virta', post_code: '00021' } };
    const features = { other_docs: true, line_scanning: true };
    await answers(app, company, 'SCAN', { outcome: 'ACCEPT', answer: { ...address, features } });
    const opened = await setUp('POST', { 'return_address[email_address]': 'back@virta.example', ...postal });
    const returning = {
      email_address: 'back@virta.example',
      postal_address: {
        name: company.name,
        address1: 'Palautuskatu 2',
        address2: 'c/o Virta, PL 3',
        country_code: 'FI',
        post_code: '02100',
        city: 'Espoo',
      },
    };
    assert.deepEqual([opened.status, opened.json], [200, { status: 'pending', return_address: returning }]);
    assert.deepEqual(await withStatus(company, scan, 'active'), {
      status: 'active',
      scan_address: address,
      return_address: returning,
      features: {
        other_docs: true,
        scan_reminders: false,
        cash_discount_field_scanning: false,
        line_scanning: true,
        vat_liable: false,
      },
    });
    assert.deepEqual(await eventsOf(app, company, 'NETWORKS.SCAN.%'), [
      'NETWORKS.SCAN.CREATED',
      'NETWORKS.SCAN.ENABLED',
    ]);
  });

  test('a change keeps it open and what was not given', async () => {
    const changed = await setUp('PUT', { 'return_address[email_address]': 'other@virta.example' });
    assert.deepEqual([changed.status, changed.json.status], [200, 'active']);
    assert.equal(changed.json.return_address.email_address, 'other@virta.example');
    assert.equal(changed.json.return_address.postal_address.city, 'Espoo');
  });

  test('refuses halves of addresses', async () => {
    const { 'return_address[postal_address][city]': _city, ...half } = postal;
    assert.equal((await setUp('PUT', half)).status, 400);
    assert.equal((await setUp('PUT', { 'return_address[email_address]': 'x' })).status, 400);
    assert.equal(
      (await setUp('PUT', { ...postal, 'return_address[postal_address][country_code]': 'Suomi' })).status,
      400,
    );
  });

  test('ends; opened without an address it takes those of the company, and says why it was refused', async () => {
    assert.equal((await company.send('DELETE', scan)).status, 204);
    assert.deepEqual((await company.get(scan)).json, { status: 'disabled' });
    await answers(app, company, 'SCAN', { outcome: 'REJECT', message: 'No more room.' });
    const opened = await setUp('PUT');
    assert.equal(opened.json.return_address.email_address, `office-${company.bid}@example.com`);
    assert.equal((await withStatus(company, scan, 'error')).error_message, 'No more room.');
  });

  test('of the sandbox names addresses of its own when it was told nothing, other ones for each company', async () => {
    const addresses: string[] = [];
    for (const who of [await aCompany(app, { receiving: false }), await aCompany(app, { receiving: false })]) {
      const headers = { authorization: `Bearer ${await who.token()}` };
      assert.equal((await call(`${app.url}${scan}`, { method: 'POST', headers })).status, 200);
      const { scan_address } = await withStatus(who, scan, 'active');
      assert.deepEqual(Object.keys(scan_address.postal_address).sort(), [
        'address1',
        'city',
        'country_code',
        'name',
        'post_code',
      ]);
      await who.send('PUT', autoscan, { return_email_address: 'back@virta.example' });
      const { scan_email_address } = await withStatus(who, autoscan, 'active');
      addresses.push(scan_address.email_address, scan_email_address);
    }
    assert.ok(
      addresses.every((address) => /^[0-9a-f]{12}@(auto)?scan\.example$/.test(address)),
      addresses.join(),
    );
    assert.equal(new Set(addresses).size, 4);
  });

  describe('automatic', () => {
    const back = 'back@virta.example';
    test('demands a return address the first time', async () => {
      const off = { status: 'inactive', features: { invoice_line_scanning: false } };
      assert.deepEqual((await company.get(autoscan)).json, off);
      const without = await company.send('PUT', autoscan, { features: { invoice_line_scanning: true } });
      assert.deepEqual([without.status, without.json.code], [400, 'invalid_parameters']);
      assert.deepEqual((await company.get(autoscan)).json, off);
    });

    test('refuses bodies of another shape', async () => {
      for (const wrong of [
        [],
        'x',
        { features: true },
        { features: [] },
        { features: { invoice_line_scanning: 'yes' } },
        { return_email_address: 'x' },
      ]) {
        const reply = await company.send('PUT', autoscan, wrong);
        assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(wrong));
      }
    });

    test('is active with its address when the service has opened it, and keeps what is not given', async () => {
      await answers(app, company, 'AUTOSCAN', { outcome: 'ACCEPT', answer: { email_address: 'pdf-17@scan.example' } });
      const asked = await company.send('PUT', autoscan, {
        features: { invoice_line_scanning: true },
        return_email_address: back,
      });
      assert.deepEqual([asked.status, asked.json.status], [200, 'inactive']);
      assert.deepEqual(await withStatus(company, autoscan, 'active'), {
        status: 'active',
        scan_email_address: 'pdf-17@scan.example',
        features: { invoice_line_scanning: true },
        return_email_address: back,
      });
      const changed = (await company.send('PUT', autoscan, { features: { invoice_line_scanning: false } })).json;
      assert.deepEqual(
        [changed.status, changed.features.invoice_line_scanning, changed.return_email_address],
        ['active', false, back],
      );
      assert.equal((await company.send('DELETE', autoscan)).status, 204);
      assert.equal((await company.send('DELETE', autoscan)).status, 204);
      assert.equal((await company.get(autoscan)).json.status, 'inactive');
      assert.equal((await company.send('PUT', autoscan, {}, 'company:read')).status, 401);
    });
  });
});
