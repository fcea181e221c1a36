import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { aPng } from '../support/png.js';

describe('settings of a company', () => {
  let app: TestApp;
  let company: TestCompany;
  let other: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    company = await aCompany(app, { receiving: false });
    other = await aCompany(app, { receiving: false });
  });
  after(async () => app?.drop());

  const settings = async (of = company, query = '') => (await of.get(`/v1/company/settings${query}`)).json;
  const patch = (body: object) => company.send('PATCH', '/v1/company/settings', body);

  test('all sections are shown with their defaults', async () => {
    const all = await settings();
    assert.deepEqual(Object.keys(all), [
      'details',
      'address',
      'invoice_notifications',
      'send_invoice_email',
      'send_invoice_print',
      'send_invoice_general',
      'logos',
      'email_reports',
      'billing_details',
      'checks',
    ]);
    assert.deepEqual(all.details, {
      name: company.name,
      email: `office-${company.bid}@example.com`,
      website: null,
      country: 'FI',
      bid: company.bid,
      vat_number: null,
    });
    assert.equal(all.address.street_address, 'Testikatu 1');
    assert.equal(all.send_invoice_email.enabled, true);
    assert.equal(all.send_invoice_print.enabled, false);
    assert.deepEqual(all.send_invoice_general, {
      stop_duplicate_numbers: false,
      hold_multiple_recipients: false,
      stop_on_lost_terms: [],
    });
  });

  test('fields picks sections, and names of none are refused', async () => {
    assert.deepEqual(Object.keys(await settings(company, '?fields=logos,details')), ['details', 'logos']);
    assert.deepEqual(Object.keys(await settings(company, '?fields[]=logos&fields[]=address')), ['address', 'logos']);
    const reply = await company.get('/v1/company/settings?fields=logos,nonsense');
    assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters']);
  });

  test('a change reaches only the fields that it names', async () => {
    const before = await settings();
    const reply = await patch({
      details: { website: 'https://example.com', bid: company.bid },
      address: { city: 'Espoo', country: 'SE' },
      send_invoice_email: { content_data: { contact: { name: 'Invoicing' } } },
    });
    assert.deepEqual([reply.status, reply.bytes.length], [204, 0]);
    await patch({ send_invoice_email: { content_data: { contact: { phone: '+358 1' } }, reminder_frequency: 7 } });
    before.details.website = 'https://example.com';
    before.address.city = 'Espoo';
    before.address.country = 'SE';
    before.send_invoice_email.content_data.contact = { email: null, name: 'Invoicing', phone: '+358 1' };
    before.send_invoice_email.reminder_frequency = 7;
    assert.deepEqual(await settings(), before);
    await patch({ details: { website: null }, send_invoice_email: { content_data: { contact: { name: null } } } });
    const after = await settings();
    assert.deepEqual([after.details.website, after.send_invoice_email.content_data.contact.name], [null, null]);
  });

  test('changes of two sections at the same moment are both kept', async () => {
    const replies = await Promise.all([
      patch({ send_invoice_general: { stop_duplicate_numbers: true } }),
      patch({ send_invoice_general: { hold_multiple_recipients: true } }),
      patch({ email_reports: { report_interval: 'weekly', email_reports: ['a@example.com'] } }),
    ]);
    assert.deepEqual(
      replies.map((r) => r.status),
      [204, 204, 204],
    );
    const { send_invoice_general, email_reports } = await settings();
    assert.equal(send_invoice_general.stop_duplicate_numbers, true);
    assert.equal(send_invoice_general.hold_multiple_recipients, true);
    assert.deepEqual(email_reports, { report_interval: 'weekly', email_reports: ['a@example.com'] });
  });

  test('wrong fields are named by their paths and nothing is changed', async () => {
    const before = await settings();
    const wrong: [body: object, path: string][] = [
      [{ details: { bid: '1234567-1' } }, 'details.bid'],
      [{ details: { country: 'SE' } }, 'details.country'],
      [{ details: { name: 'ab' } }, 'details.name'],
      [{ details: { email: 'nobody' } }, 'details.email'],
      [{ address: { country: 'sw' } }, 'address.country'],
      [{ address: { country: 'XX' } }, 'address.country'],
      [{ send_invoice_email: { how_to_send: 'PIGEON' } }, 'send_invoice_email.how_to_send'],
      [{ send_invoice_email: { reminder_frequency: 1.5 } }, 'send_invoice_email.reminder_frequency'],
      [{ send_invoice_email: { content_data: { contact: { email: 'x' } } } }, 'content_data.contact.email'],
      [{ send_invoice_print: { enabled: 'yes' } }, 'send_invoice_print.enabled'],
      [{ email_reports: { email_reports: ['a@example.com', 'b'] } }, 'email_reports.email_reports[1]'],
      [{ billing_details: { billing_company_id: 'x' } }, 'billing_details.billing_company_id'],
      [
        { invoice_notifications: { on_receiving: { enabled: true, how_to_send: 'OTHER_EMAIL' } } },
        'invoice_notifications.on_receiving.other_email',
      ],
      [{ logos: { pdf: { content: 'bm90IGFuIGltYWdl' } } }, 'logos.pdf.content'],
    ];
    for (const [body, path] of wrong) {
      const reply = await patch({ send_invoice_general: { stop_duplicate_numbers: false }, ...body });
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], path);
      assert.ok(
        reply.json.details.some((d: string) => d.includes(path)),
        `${path} in ${reply.bytes}`,
      );
    }
    assert.deepEqual(await settings(), before);
  });

  test('a logo is kept as sent and removed by an empty content', async () => {
    const content = aPng({ width: 40, height: 20 }).toString('base64');
    assert.equal((await patch({ logos: { pdf: { content }, email_header: { content } } })).status, 204);
    assert.deepEqual((await settings()).logos, { pdf: { content }, email_header: { content } });
    assert.equal((await patch({ logos: { pdf: { content: '' } } })).status, 204);
    assert.deepEqual((await settings()).logos, { pdf: null, email_header: { content } });
    assert.equal((await patch({ logos: { email_header: null } })).status, 204);
    assert.deepEqual((await settings()).logos, { pdf: null, email_header: null });
  });

  test('fields of older and newer clients are ignored, not stored', async () => {
    const before = await settings();
    assert.equal((await patch({ fax: { enabled: true }, send_invoice_print: { drone: true } })).status, 204);
    assert.deepEqual(await settings(), before);
  });

  test('other companies see nothing of it, and the scopes are needed', async () => {
    assert.equal((await settings(other)).details.website, null);
    assert.deepEqual((await settings(other)).send_invoice_general.stop_duplicate_numbers, false);
    assert.equal((await company.get('/v1/company/settings', 'lookup')).status, 401);
    assert.equal((await company.send('PATCH', '/v1/company/settings', {}, 'company:read')).status, 401);
  });
});
