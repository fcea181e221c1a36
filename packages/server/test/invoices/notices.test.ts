import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { mailsTo } from '../support/mails.js';
import { until } from '../support/until.js';

describe('mails about invoices', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    seller = await aCompany(app, { name: 'Myyjä Oy', receiving: false });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
  });
  after(() => app?.drop());

  const set = async (of: TestCompany, invoice_notifications: object) => {
    const reply = await of.send('PATCH', '/v1/company/settings', { invoice_notifications });
    assert.equal(reply.status, 204, reply.bytes.toString());
  };
  const addUser = async (email: string, flags: object = {}) => {
    const body = { email, first_name: 'Matti', ...flags };
    assert.equal((await seller.send('POST', '/v1/company/users', body)).status, 201);
  };
  const send = async (number: string, parameters: Record<string, string> = {}) => {
    const reply = await seller.postInvoice(bisInvoice({ number, seller, buyer }), 'invoice.xml', parameters);
    assert.equal(reply.status, 201, reply.bytes.toString());
    await until(async () => (await seller.get(`/v1/invoices/${reply.json.id}`)).json.status !== 'PENDING');
  };
  const nowhere = { recipient_eia: '003799999999', recipient_operator: '003721291126' };
  const office = () => `office-${buyer.bid}@example.com`;
  const mailed = async (address: string, count: number) => {
    await until(async () => (await mailsTo(app, address)).length >= count);
    return mailsTo(app, address);
  };

  test('received invoices are mailed to the company or to another address, when it wants that', async () => {
    await send('R-1');
    await set(buyer, { on_receiving: { enabled: true } });
    await send('R-2');
    const [mail = ''] = await mailed(office(), 1);
    assert.match(mail, /^Lasku R-2 lähettäjältä Myyjä Oy\n\nOstaja Oyj on saanut laskun R-2 .*125\.50 EUR/);
    await set(buyer, { on_receiving: { how_to_send: 'OTHER_EMAIL', other_email: 'reskontra@ostaja.example' } });
    await send('R-3');
    assert.match((await mailed('reskontra@ostaja.example', 1)).join(), /R-3/);
    await set(buyer, { on_receiving: { enabled: false } });
    await send('R-4');
    // The mail of a later event comes after those of earlier ones would have.
    await set(buyer, { on_receiving: { enabled: true } });
    await send('R-5');
    await mailed('reskontra@ostaja.example', 2);
    const told = [...(await mailsTo(app, office())), ...(await mailsTo(app, 'reskontra@ostaja.example'))].join();
    assert.deepEqual(
      ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'].filter((number) => told.includes(number)),
      ['R-2', 'R-3', 'R-5'],
    );
  });

  test('failures are mailed to the users who want it and to further addresses, each once', async () => {
    const user = `user-${seller.bid}@example.com`;
    await addUser('colleague@example.com');
    await addUser('calm@example.com', { notifications_disabled: true });
    await addUser('silent@example.com', { emails_disabled: true });
    await set(seller, { on_send_errors: { to_emails: ['it@example.com', 'Colleague@example.com'] } });
    await send('F-1', nowhere);
    for (const address of [user, 'it@example.com']) {
      const [mail = ''] = await mailed(address, 1);
      assert.match(mail, /^Laskua F-1 vastaanottajalle Ostaja Oyj ei voitu toimittaa\n\n/);
      assert.ok(mail.trim().split('\n').length >= 3, `no reason: ${mail}`);
    }
    await until(async () => {
      const both = [...(await mailsTo(app, 'colleague@example.com')), ...(await mailsTo(app, 'Colleague@example.com'))];
      assert.ok(both.length < 2);
      return both.length === 1;
    });
    await set(seller, { on_send_errors: { to_user: false, to_emails: ['it@example.com'] } });
    await send('F-2', nowhere);
    await mailed('it@example.com', 2);
    assert.equal((await mailsTo(app, user)).length, 1);
    for (const address of ['calm@example.com', 'silent@example.com']) {
      assert.deepEqual(await mailsTo(app, address), []);
    }
  });
});
