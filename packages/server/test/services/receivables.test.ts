import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { normaliseIban } from '@autoinvoice/invoice';
import { aCompany, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { agreementPage, answers, eventsOf, linkMailedTo, servicesApp, withStatus } from './world.js';

const amili = '/v2/services/amili/receivables';
const older = '/v1/services/receivables';
const intrum = '/v2/services/intrum/receivables';

const details = {
  iban: 'FI21 1234 5600 0007 85',
  bic: 'NDEAFIHH',
  bank: 'Nordea',
  contact_person: 'Maija Meikäläinen',
  contact_email: 'maija@virta.example',
  customer_service_email: 'laskut@virta.example',
  contact_phone_number: '+358 40 123 4567',
  billing_address: { country: 'FI', streets: ['Testikatu 1'], city: 'Helsinki', zip_code: '00100' },
};
const shown = { ...details, iban: 'FI2112345600000785', service_type: 'full' };
const given = {
  iban: 'FI4950009420028730',
  bic: 'OKOYFIHH',
  account_number: '50009420028730',
  notes: [{ phrase: 'Maksu vain palvelun tilille.', code: 'FI' }],
};

describe('receivables services', () => {
  let app: TestApp;
  let company: TestCompany;
  before(async () => {
    app = await servicesApp();
    company = await aCompany(app, { receiving: false });
  });
  after(async () => app?.drop());

  describe('Amili', () => {
    test('is off until asked for, at both paths', async () => {
      for (const path of [amili, older]) {
        const reply = await company.get(path);
        assert.deepEqual([reply.status, reply.json], [200, { status: 'DISABLED' }]);
        assert.equal((await company.send('DELETE', path)).status, 204);
        assert.equal((await company.send('PATCH', path, { service_type: 'express' })).status, 404);
      }
    });

    test('opens when the agreement is signed at its activation address and Amili agrees', async () => {
      await answers(app, company, 'RECEIVABLES', { outcome: 'ACCEPT', answer: given });
      const asked = await company.send('PUT', older, details);
      const { activation_url: link, ...pending } = asked.json;
      assert.deepEqual([asked.status, pending], [200, { ...shown, status: 'PENDING' }]);
      const page = await agreementPage(app, link);
      assert.equal(page.status, 200);
      assert.match(page.bytes.toString(), /FI2112345600000785/);
      assert.equal((await agreementPage(app, link, 'sign')).status, 200);
      assert.deepEqual(await withStatus(company, amili, 'ACTIVE'), { ...shown, vfsfi: given, status: 'ACTIVE' });
      assert.equal((await agreementPage(app, link)).status, 410);
      assert.equal((await agreementPage(app, link, 'decline')).status, 410);
      assert.deepEqual(await eventsOf(app, company, 'NETWORKS.RECEIVABLES.%'), [
        'NETWORKS.RECEIVABLES.CREATED',
        'NETWORKS.RECEIVABLES.ENABLED',
      ]);
    });

    test('the same details again change nothing; a change that Amili refuses is taken back', async () => {
      assert.equal((await company.send('PUT', amili, details)).json.status, 'ACTIVE');
      await answers(app, company, 'RECEIVABLES', { outcome: 'REJECT', message: 'Not in this agreement.' });
      assert.equal((await company.send('PATCH', amili, { service_type: 'express' })).status, 204);
      let service = await withStatus(company, amili, 'ACTIVE');
      while (service.error_message === undefined) service = await withStatus(company, amili, 'ACTIVE');
      assert.deepEqual([service.service_type, service.error_message], ['full', 'Not in this agreement.']);
      await answers(app, company, 'RECEIVABLES', { outcome: 'USUAL' });
      assert.equal((await company.send('PATCH', older, { accountable_party: 'company' })).status, 204);
      assert.equal((await company.get(older)).json.accountable_party, 'company');
    });

    test('ends, and tells Amili', async () => {
      assert.equal((await company.send('DELETE', older)).status, 204);
      assert.deepEqual((await company.get(amili)).json, { status: 'DISABLED' });
      const asked = await app.ctx.db
        .selectFrom('outside_request')
        .select('details')
        .where('company_id', '=', company.id)
        .where('subject', '=', 'receivables')
        .execute();
      const requests = asked.map((row) => (row.details as { request: string }).request);
      assert.deepEqual(requests.sort(), ['CHANGE', 'CHANGE', 'END', 'OPEN']);
      assert.equal((await eventsOf(app, company, 'NETWORKS.RECEIVABLES.%')).at(-1), 'NETWORKS.RECEIVABLES.DISABLED');
    });

    test('the person at authorization_email is mailed the link, and nobody else is given it', async () => {
      const authorization_email = `signer-${company.bid}@virta.example`;
      const asked = await company.send('PUT', amili, { ...details, authorization_email });
      assert.deepEqual([asked.json.status, asked.json.activation_url], ['PENDING', undefined]);
      const link = await linkMailedTo(app, authorization_email);
      assert.equal((await agreementPage(app, link, 'decline')).status, 200);
      const off = (await company.get(amili)).json;
      assert.equal(off.status, 'DISABLED');
      assert.match(off.error_message, /declined/);
      // Asked for anew: the old link stays dead, the new one is answered by a refusal of Amili.
      await answers(app, company, 'RECEIVABLES', { outcome: 'REJECT', message: 'Rated too low.' });
      assert.equal((await company.send('PUT', amili, { ...details, authorization_email })).json.status, 'PENDING');
      assert.equal((await agreementPage(app, link, 'sign')).status, 410);
      assert.equal((await agreementPage(app, await linkMailedTo(app, authorization_email, 1), 'sign')).status, 200);
      assert.equal((await withStatus(company, amili, 'DISABLED')).error_message, 'Rated too low.');
    });

    test('links that were altered or invented open nothing', async () => {
      for (const token of ['', 'x', 'a.b.c']) {
        assert.equal((await agreementPage(app, `http://localhost/agreement?token=${token}`)).status, 410);
        assert.equal((await agreementPage(app, `http://localhost/agreement?token=${token}`, 'sign')).status, 410);
      }
    });

    test('of the sandbox names an account and notes of its own when it was told nothing', async () => {
      const other = await aCompany(app, { receiving: false });
      const { activation_url: link } = (await other.send('PUT', amili, details)).json;
      assert.equal((await agreementPage(app, link, 'sign')).status, 200);
      const { vfsfi } = await withStatus(other, amili, 'ACTIVE');
      assert.equal(normaliseIban(vfsfi.iban), vfsfi.iban);
      assert.notEqual(vfsfi.iban, shown.iban);
      assert.deepEqual([vfsfi.bic, vfsfi.account_number], ['NDEAFIHH', vfsfi.iban.slice(4)]);
      assert.deepEqual(
        vfsfi.notes.map((note: { code: string }) => note.code),
        ['FI', 'SV', 'EN'],
      );
    });

    test('refuses wrong details, all at once, other countries and missing scopes', async () => {
      const { iban: _iban, ...without } = details;
      assert.equal((await company.send('PUT', amili, without)).status, 400);
      const wrong = await company.send('PUT', amili, {
        ...details,
        iban: 'FI00',
        bic: 'x',
        contact_email: 'nobody',
        contact_phone_number: 'later',
        billing_address: { ...details.billing_address, country: 'XX' },
      });
      assert.deepEqual([wrong.status, wrong.json.details.length], [400, 5], wrong.bytes.toString());
      assert.equal((await company.send('PUT', amili, { ...details, accountable_party: 'bank' })).status, 400);
      const swedish = await aCompany(app, { country: 'SE', bid: '5560360793', receiving: false });
      const abroad = await swedish.send('PUT', amili, details);
      assert.deepEqual([abroad.status, abroad.json.code], [422, 'service_not_for_country']);
      assert.equal((await company.send('PUT', amili, details, 'company:read')).status, 401);
      assert.equal((await company.get(amili, 'company:write')).status, 401);
    });
  });

  describe('Intrum', () => {
    const contact = {
      agreement_contact_phone: '+358401234567',
      agreement_contact_name: 'Maija Meikäläinen',
      agreement_contact_email: 'maija@virta.example',
      details: { real_estate_management_company: 'Isännöinti Oy' },
    };

    test('waits for the client code, with which the company activates it', async () => {
      assert.deepEqual((await company.get(intrum)).json, { status: 'DISABLED' });
      assert.equal((await company.send('PATCH', intrum, { client_code: 'A-1' })).status, 404);
      const asked = await company.send('PUT', intrum, contact);
      assert.deepEqual([asked.status, asked.json], [201, { status: 'PENDING', ...contact }]);
      assert.equal((await company.send('PATCH', intrum, {})).status, 400);
      assert.equal((await company.send('PATCH', intrum, { client_code: 'a b' })).status, 400);
      assert.equal((await company.send('PATCH', intrum, { client_code: 'A-1' })).status, 204);
      assert.deepEqual((await company.get(intrum)).json, { status: 'ACTIVE', ...contact });
      assert.equal((await company.send('PUT', intrum, contact)).json.status, 'ACTIVE');
      assert.equal((await company.send('DELETE', intrum)).status, 204);
      assert.deepEqual((await company.get(intrum)).json, { status: 'DISABLED' });
    });

    test('opens by itself when Intrum answers with the code, and says why when Intrum refuses', async () => {
      await answers(app, company, 'INTRUM', { outcome: 'ACCEPT', answer: { client_code: 'B-2' } });
      assert.equal((await company.send('PUT', intrum, contact)).status, 201);
      await withStatus(company, intrum, 'ACTIVE');
      await answers(app, company, 'INTRUM', { outcome: 'REJECT', message: 'No.' });
      const changed = { ...contact, agreement_contact_name: 'Matti Meikäläinen' };
      assert.equal((await company.send('PUT', intrum, changed)).json.status, 'PENDING');
      assert.equal((await withStatus(company, intrum, 'DISABLED')).error_message, 'No.');
    });

    test('refuses wrong contacts', async () => {
      const wrong = { ...contact, agreement_contact_email: 'x', agreement_contact_phone: 'y' };
      assert.equal((await company.send('PUT', intrum, wrong)).json.details.length, 2);
    });
  });
});
