/** A client that others wrote for the public service runs against this server without a change. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { aFinnishBid, aVendorKey } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { anOperator } from '../support/operator.js';
import { until } from '../support/until.js';
import { triesBankMessages } from './areas/bank-messages.js';
import { triesDetect } from './areas/detect.js';
import { triesDocuments } from './areas/documents.js';
import { triesLookup } from './areas/lookup.js';
import { triesInvoiceCredit } from './areas/op-invoice-credit.js';
import { triesOperator } from './areas/operator.js';
import { triesOdp, triesPartner } from './areas/partner.js';
import type { Party } from './areas/party.js';
import { triesReroutes } from './areas/reroute.js';
import { triesServices } from './areas/services.js';
import { type Api, Clients, idOf, methodsOf, refused } from './client.js';

const xml = { filename: 'invoice.xml', contentType: 'application/xml' };
/** What a PDF of somebody else's making must at least be to pass as one. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

describe('the npm package @rantalainen/maventa-api-client', () => {
  let app: TestApp;
  let clients: Clients;
  let vendorApiKey: string;
  let seller: Party;
  let buyer: Party;
  let hook: Receiver;

  before(async () => {
    app = await testApp();
    clients = new Clients(app.url);
    vendorApiKey = await aVendorKey(app);
    hook = await startReceiver();
    seller = await register('Myyjä Oy');
    buyer = await register('Ostaja Oyj');
  });
  after(async () => {
    clients?.close();
    hook?.close();
    await app?.drop();
  });

  /** Registers, authorises and opens receiving, all through the client. */
  async function register(name: string): Promise<Party> {
    const bid = aFinnishBid();
    // Registration needs no token; the client insists on credentials all the same.
    const anyone = clients.as({ clientId: '-', clientSecret: '-', vendorApiKey });
    const user = await anyone.users.postV1Users({
      vendor_api_key: vendorApiKey,
      email: `${bid}@example.com`,
      first_name: 'Matti',
      last_name: 'Meikäläinen',
    });
    assert.equal(user.status, 201);
    const userKey = user.data.user_api_key ?? '';
    const company = await anyone.companies.postV1Companies({
      vendor_api_key: vendorApiKey,
      user_api_key: userKey,
      name,
      bid,
      no_vat: true,
      address1: 'Testikatu 1',
      post_code: '00100',
      post_office: 'Helsinki',
      city: 'Helsinki',
      country: 'FI',
      email: `office-${bid}@example.com`,
      activate_duetto: false,
    });
    assert.equal(company.status, 201);
    const credentials = { clientId: company.data.id, clientSecret: userKey, vendorApiKey };
    const api = clients.as(credentials);
    const asked = await api.company.postV1CompanyAuthorization({ auth_email: 'signer@example.com', locale: 'FI' });
    assert.equal(asked.status, 200);
    await until(async () => (await api.company.getV1CompanyAuthorization()).data.company_state === 'VERIFIED');
    const profile = await api.company.postV1CompanyProfiles({
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      network: 'VISMA',
    });
    assert.equal(profile.status, 201);
    await until(async () => (await api.company.getV1CompanyProfilesId(idOf(profile.data))).data.status === 'active');
    return { id: company.data.id, name, bid, api, credentials };
  }

  let numbers = 0;
  const aNumber = () => `C-${++numbers}`;

  async function delivered(id: string) {
    let last = await seller.api.invoices.getV1InvoicesId(id);
    await until(async () => {
      last = await seller.api.invoices.getV1InvoicesId(id);
      return last.data.status !== 'PENDING';
    });
    assert.equal(last.data.status, 'DELIVERED', JSON.stringify(last.data.actions));
    return last.data;
  }

  async function received(number: string) {
    const { data } = await buyer.api.invoices.getV1Invoices({ number });
    assert.equal(data.length, 1);
    const [invoice] = data;
    assert.ok(invoice);
    return invoice;
  }

  test('fetches its token by itself and sees who it is', async () => {
    const { data: token } = await seller.api.token.postOauth2Token({
      grant_type: 'client_credentials',
      client_id: seller.credentials.clientId,
      client_secret: seller.credentials.clientSecret,
      vendor_api_key: vendorApiKey,
      scope: 'eui',
      license_data: JSON.stringify({ key: 'L-1', meta: { version: '1' } }),
    });
    assert.equal(token.expires_in, 3600);
    assert.equal(token.scope, 'eui');
    assert.equal((await seller.api.alb.getStatusAlb()).status, 200);
    assert.equal((await seller.api.authenticated.getStatusAuthenticated()).data.client_id, seller.id);
    const { data: current } = await seller.api.current.getOauth2Current();
    assert.equal(current.company.name, 'Myyjä Oy');
    assert.equal(current.user.email, `${seller.bid}@example.com`);
    // The client took this token before the company was verified and keeps it: invoices go with it all the same.
    assert.ok(current.scopes?.includes('company:write'));
    const fresh = clients.as(seller.credentials);
    assert.deepEqual((await fresh.current.getOauth2Current()).data.scopes, ['eui']);
    const { data: keys } = await seller.api.jwk.getV1Jwk();
    assert.ok(JSON.stringify(keys).includes('"kid"'));
  });

  test('reads refusals: wrong secret, unknown invoice, missing scope', async () => {
    const stranger = clients.as({ ...seller.credentials, clientSecret: 'wrong' });
    const wrong = await refused(stranger.company.getV1CompanySettings());
    assert.deepEqual([wrong.status, wrong.code], [401, 'invalid_credentials']);
    const unknown = await refused(seller.api.invoices.getV1InvoicesId('01900000-0000-7000-8000-000000000000'));
    assert.deepEqual([unknown.status, unknown.code], [404, 'not_found']);
    const reader = clients.as({ ...seller.credentials, scope: 'company:read' });
    const scopeless = await refused(reader.invoices.getV1Invoices());
    assert.deepEqual([scopeless.status, scopeless.code], [401, 'auth_unauthorized']);
  });

  test('lists companies and their state, and asks for several authorizations', async () => {
    const { data } = await seller.api.companies.getV1Companies({ bid: seller.bid, country: 'FI' });
    assert.deepEqual(data, [{ id: seller.id, name: 'Myyjä Oy', bid: seller.bid }]);
    assert.equal((await seller.api.companies.getV1CompaniesIdStatus(seller.id)).data.company_state, 'VERIFIED');
    const asked = await seller.api.companies.postV1CompaniesAuthorizations({
      auth_email: 'signer@example.com',
      company_ids: [seller.id],
      locale: 'FI',
    });
    assert.equal(asked.status, 202);
    assert.equal(asked.data.count, 1);
    await until(async () => (await seller.api.company.getV1CompanyAuthorization()).data.company_state === 'VERIFIED');
  });

  test('registers, filters, changes and removes network registrations', async () => {
    const other = await register('Kolmas Oy');
    const all = await other.api.company.getV1CompanyProfiles();
    // BANK is requested by itself when a Finnish company is verified.
    assert.deepEqual(all.data.map((p) => p.network).sort(), ['BANK', 'VISMA']);
    const profile = all.data.find((p) => p.network === 'VISMA');
    const id = idOf(profile);
    const count = async (query: Parameters<typeof other.api.company.getV1CompanyProfiles>[0]) =>
      (await other.api.company.getV1CompanyProfiles(query)).data.length;
    assert.equal(await count({ network: ['VISMA', 'PEPPOL'], status: ['active', 'pending'] }), 1);
    assert.equal(await count({ network: ['PEPPOL', 'BANK'] }), 1);
    assert.equal(await count({ status: ['error'] }), 0);
    const patched = await other.api.company.patchV1CompanyProfilesId(id, { network_settings: { note: 'x' } });
    assert.equal(patched.status, 204);
    assert.deepEqual((await other.api.company.getV1CompanyProfilesId(id)).data.network_settings, { note: 'x' });
    const unsupported = await refused(
      other.api.company.postV1CompanyProfiles({ profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'NEMHANDEL' }),
    );
    assert.deepEqual([unsupported.status, unsupported.code], [422, 'profile_not_supported']);
    assert.equal((await other.api.company.deleteV1CompanyProfilesId(id)).status, 204);
    assert.equal((await other.api.company.getV1CompanyProfiles()).data.length, 1);
  });

  test('reads all settings, some of them, and writes back what it read', async () => {
    const { data: all } = await seller.api.company.getV1CompanySettings();
    assert.equal(all.details?.name, 'Myyjä Oy');
    const { data: some } = await seller.api.company.getV1CompanySettings({ fields: ['address', 'send_invoice_print'] });
    assert.deepEqual(Object.keys(some).sort(), ['address', 'send_invoice_print']);
    const { details, address, invoice_notifications } = all;
    assert.ok(details && address && invoice_notifications);
    const patched = await seller.api.company.patchV1CompanySettings({
      ...all,
      details: { ...details, website: 'https://myyja.example.com' },
      address,
      invoice_notifications,
      send_invoice_general: { stop_duplicate_numbers: true },
      checks: { on_invoice_receive: [] },
    });
    assert.equal(patched.status, 204);
    const { data: changed } = await seller.api.company.getV1CompanySettings({ fields: ['details'] });
    assert.deepEqual(changed, { details: { ...details, website: 'https://myyja.example.com' } });
    await seller.api.company.patchV1CompanySettings({
      details,
      address,
      invoice_notifications,
      send_invoice_general: { stop_duplicate_numbers: false },
    });
    assert.deepEqual((await seller.api.company.getV1CompanySettings()).data, all);
  });

  test('manages users of the company and its link to the software', async () => {
    const { company } = seller.api;
    const made = await company.postV1CompanyUsers({
      email: `colleague-${seller.bid}@example.com`,
      first_name: 'Maija',
      user_role: 'USER',
      notifications_disabled: true,
    });
    assert.equal(made.status, 201);
    assert.match((made.data as { api_key?: string }).api_key ?? '', /./);
    // The client types the id as a number in paths but as a string in answers; the latter is what is sent.
    const id = made.data.id as unknown as number;
    assert.equal((await company.getV1CompanyUsersUserId(id)).data.role, 'USER');
    assert.equal((await company.patchV1CompanyUsersUserId(id, { phone: '+358401234567' })).status, 204);
    assert.equal((await company.postV1CompanyUsersUserIdRoles(id, { user_role: 'ADMIN' })).status, 204);
    assert.equal((await company.getV1CompanyUsersUserId(id)).data.role, 'ADMIN');
    assert.equal((await company.deleteV1CompanyUsersUserId(id)).status, 204);
    assert.equal((await refused(company.getV1CompanyUsersUserId(id))).status, 404);

    assert.equal((await company.getV1CompanyVendors()).data.state, 'LINKED');
    assert.equal((await company.deleteV1CompanyVendors()).status, 204);
    assert.equal((await company.getV1CompanyVendors()).data.state, 'NOT_LINKED');
    const linked = await company.postV1CompanyVendors();
    assert.deepEqual([linked.status, linked.data.state], [201, 'LINKED']);
  });

  test('postInvoice sends an XML file, which arrives and is told by webhooks', async () => {
    const { company } = seller.api;
    const body = {
      destination_type: 'WEBHOOK',
      destination: `${hook.url}/in?secret=s`,
      events: ['DOCUMENTS.INVOICE.DELIVERED', 'NETWORKS.*'],
    };
    const made = await company.postV1CompanyNotifications(body);
    assert.equal(made.status, 201);
    assert.deepEqual(made.data, { id: made.data.id, ...body });
    assert.deepEqual((await company.getV1CompanyNotificationsId(made.data.id)).data, made.data);
    assert.deepEqual((await company.getV1CompanyNotifications()).data, [made.data]);

    const number = aNumber();
    const sent = await seller.api.helpers.postInvoice(bisInvoice({ number, seller, buyer }), xml);
    assert.equal(sent.status, 201);
    assert.equal(sent.data.status, 'PENDING');
    const invoice = await delivered(idOf(sent.data));
    assert.equal(invoice.number, number);
    assert.equal(invoice.sum, 125.5);
    assert.equal((await received(number)).sender?.name, 'Myyjä Oy');

    // BANK may open at this moment and be told too.
    const told = () => hook.received.map(({ body }) => JSON.parse(body));
    const { event_data } = await until(() => told().find(({ event }) => event === 'DOCUMENTS.INVOICE.DELIVERED'));
    assert.equal(event_data.invoice_id, sent.data.id);
    assert.equal((await company.deleteV1CompanyNotificationsId(made.data.id)).status, 204);
    assert.deepEqual((await company.getV1CompanyNotifications()).data, []);
  });

  test('postInvoice hands on parameters: numbers, flags, lists and objects as its form data writes them', async () => {
    const number = aNumber();
    const uuid = crypto.randomUUID();
    const options = {
      format: 'PEPPOLBIS30',
      recipient_type: 'b2b',
      recipient_eia: ovt(buyer.bid),
      disabled_routes: ['print', 'email'],
      route_order: ['email'],
      sender_comment: 'Kiitos tilauksesta äöå',
      uuid,
      lang: 'FI',
      recipient_phone_number: '+358401234567',
      recipient_date_of_birth: '',
      'print_settings[color]': false,
      'print_settings[letter_class]': 'ECONOMY',
    };
    const file = bisInvoice({ number, seller, buyer });
    const sent = await seller.api.helpers.postInvoice(file, xml, options);
    assert.equal(sent.data.id, uuid);
    assert.equal(sent.data.comment, options.sender_comment);
    await delivered(uuid);
    const again = await refused(seller.api.helpers.postInvoice(file, xml, options));
    assert.deepEqual([again.status, again.code], [409, 'invoice_uuid_exists']);
    const wrong = await refused(seller.api.helpers.postInvoice(Buffer.from('<a/>'), xml));
    assert.deepEqual([wrong.status, wrong.code], [400, 'invoice_create_api_error']);
    assert.ok(wrong.details.length > 0);
  });

  test('postInvoice repeated with one Idempotency-Key makes one invoice', async () => {
    const number = aNumber();
    const file = bisInvoice({ number, seller, buyer });
    const params = { headers: { 'Idempotency-Key': `key-${number}` } };
    const first = await seller.api.helpers.postInvoice(file, xml, {}, params);
    const second = await seller.api.helpers.postInvoice(file, xml, {}, params);
    assert.equal(second.data.id, first.data.id);
    // The receiver's list is counted later.
    await delivered(idOf(first.data));
    assert.equal((await seller.api.invoices.getV1Invoices({ direction: 'SENT', number })).data.length, 1);
  });

  test('postInvoiceZip sends XML, image and attachments, and the receiver downloads each', async () => {
    const number = aNumber();
    const file = bisInvoice({ number, seller, buyer });
    const content = Buffer.from('tunnit;3\n');
    const sent = await seller.api.helpers.postInvoiceZip(file, pdf, [{ fileName: 'työtunnit.txt', content }]);
    assert.equal(sent.status, 201);
    await delivered(idOf(sent.data));
    const invoice = await received(number);
    const { invoices } = buyer.api;

    const [attachment] = invoice.files ?? [];
    assert.equal(attachment?.filename, '1_työtunnit.txt');
    const binary = { format: 'arraybuffer' as const };
    const got = await invoices.getV1InvoicesIdFilesFileId(idOf(invoice), idOf(attachment), binary);
    assert.deepEqual(Buffer.from(got.data), content);

    const inFormat = async (return_format: 'PEPPOLBIS30' | 'FINVOICE30' | 'ORIGINAL_IMAGE' | 'GENERATED_IMAGE') =>
      Buffer.from(
        (await invoices.getV1InvoicesId(idOf(invoice), { return_format }, binary)).data as unknown as ArrayBuffer,
      );
    assert.deepEqual(await inFormat('PEPPOLBIS30'), file);
    const finvoice = await inFormat('FINVOICE30');
    assert.match(finvoice.toString('latin1'), new RegExp(`<InvoiceNumber>${number}</`));
    const resent = await seller.api.helpers.postInvoice(finvoice, xml);
    assert.deepEqual([resent.status, resent.data.source_format, resent.data.sum], [201, 'FINVOICE30', 125.5]);
    await delivered(idOf(resent.data));
    assert.deepEqual(await inFormat('ORIGINAL_IMAGE'), pdf);
    assert.match((await inFormat('GENERATED_IMAGE')).toString('latin1'), /^%PDF-/);
    const either = await invoices.getV1InvoicesId(
      idOf(invoice),
      { return_format: 'ORIGINAL_OR_GENERATED_IMAGE' },
      binary,
    );
    assert.equal(either.headers['content-type'], 'application/pdf');
  });

  test('lists by every filter, and pages', async () => {
    const number = aNumber();
    const { data: sent } = await seller.api.helpers.postInvoice(bisInvoice({ number, seller, buyer }), xml);
    await delivered(idOf(sent));
    const mine = idOf(await received(number));
    const { invoices } = buyer.api;
    const ids = async (query: Parameters<Api['invoices']['getV1Invoices']>[0]) =>
      (await invoices.getV1Invoices(query)).data.map((invoice) => invoice.id);

    assert.deepEqual(await ids({ number }), [mine]);
    assert.deepEqual(await ids({ ids: [mine, idOf(sent)] }), [mine]);
    assert.deepEqual(await ids({ number, status: ['PENDING', 'DELIVERED'] }), [mine]);
    assert.deepEqual(await ids({ number, status: ['FAILED'] }), []);
    assert.deepEqual(await ids({ number, reference: 'none such' }), []);
    assert.deepEqual(await ids({ number, direction: 'SENT' }), []);
    const before = '2001-01-01T00:00:00Z';
    const later = '2999-01-01T00:00:00Z';
    assert.deepEqual(await ids({ number, received_at_start: before, received_at_end: later }), [mine]);
    assert.deepEqual(await ids({ number, received_at_start: later }), []);
    const { data: bySeller } = await seller.api.invoices.getV1Invoices({
      direction: 'SENT',
      number,
      created_at_start: before,
      created_at_end: later,
    });
    assert.deepEqual(
      bySeller.map((invoice) => invoice.id),
      [sent.id],
    );

    const page = await invoices.getV1Invoices({ page: 2, per_page: 1, sort: ['received_at'] });
    assert.equal(page.data.length, 1);
    assert.equal(page.headers['x-page'], '2');
    assert.equal(page.headers['x-per-page'], '1');
    const total = Number(page.headers['x-total']);
    assert.ok(total >= 2);
    const newest = await ids({ per_page: 100, sort: ['-received_at'] });
    assert.equal(newest.length, total);
    assert.deepEqual((await ids({ per_page: 100, sort: ['received_at'] })).reverse(), newest);
  });

  test('reads actions by type and acknowledges events', async () => {
    const number = aNumber();
    const { data: sent } = await seller.api.helpers.postInvoice(bisInvoice({ number, seller, buyer }), xml);
    await delivered(idOf(sent));
    const { data: all } = await seller.api.invoices.getV1InvoicesIdActions(idOf(sent));
    assert.deepEqual(
      all.map((action) => action.type),
      ['CREATED', 'SENT', 'DELIVERED'],
    );
    const { data: some } = await seller.api.invoices.getV1InvoicesIdActions(idOf(sent), {
      type: ['CREATED', 'DELIVERED'],
    });
    assert.deepEqual(
      some.map((action) => action.type),
      ['CREATED', 'DELIVERED'],
    );
    const marked = await seller.api.invoices.patchV1InvoicesIdInvoiceEvents(idOf(sent), { state: 'HANDLED' });
    assert.equal(marked.status, 204);
  });

  test('sends invoices again', () => triesReroutes(seller, buyer));

  test('finds receivers, consumers and operators', () => triesLookup(seller, buyer));

  test('acts as a partner', () => triesPartner(app, clients, seller, buyer));

  test('tells of a company in ODP', () => triesOdp(seller, buyer));

  test('acts as an operator', async () => triesOperator(clients, await anOperator(app), buyer));

  test('has invoices checked and senders reported', () => triesDetect(seller, buyer));

  test('sends documents, lists, reads and confirms them', () => triesDocuments(seller, buyer));

  test('opens the services of parties outside', () => triesServices(app, clients, seller));

  test('sends messages to a bank and reads its answers', () => triesBankMessages(clients, seller));

  test('draws invoice credit', async () => {
    await triesInvoiceCredit(app, clients, await anOperator(app), seller, buyer);
  });

  test('has no method that these tests leave out', () => {
    const untried = methodsOf(seller.api).filter((name) => !clients.called.has(name));
    assert.deepEqual(untried, []);
  });
});
