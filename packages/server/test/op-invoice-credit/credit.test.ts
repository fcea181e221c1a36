import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileSchema, loadSchema, localFiles, readSchema } from '@autoinvoice/validation';
import { parseXml, type XmlElement } from '@autoinvoice/xml';
import { linkOperatorCompany } from '../../src/partners/operator-companies.js';
import { changeClock } from '../../src/sandbox/clock.js';
import { dayIn } from '../../src/services/op-invoice-credit/days.js';
import { agreementPage, answers, asAdmin, servicesApp, withStatus } from '../services/world.js';
import { aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { anOperator } from '../support/operator.js';
import { until } from '../support/until.js';
import { anInvoice, onboarding, openCredit, opUrl } from './world.js';

const official = fileURLToPath(new URL('../../../../../../shared/official/camt', import.meta.url));
const withoutSchema = existsSync(official) ? false : `no ${official}: statements are not held against the schema`;

describe('OP Laskulaina', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  let stranger: TestCompany;
  before(async () => {
    app = await servicesApp();
    // Statements are of one day: midnight must not come in between.
    await changeClock(app.ctx, { kind: 'freeze' });
    seller = await aCompany(app, { name: 'Myyjä Oy' });
    buyer = await aCompany(app, { name: 'Ostaja Oy' });
    stranger = await aCompany(app, { receiving: false });
  });
  after(() => app?.drop());

  const available = async (company = seller) => (await company.get(`${opUrl}/available_credit`)).json;
  const withdraw = (amount: unknown, headers: Record<string, string> = {}, company = seller) =>
    company.token().then((token) =>
      call(`${app.url}${opUrl}/withdrawal`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ amount }),
      }),
    );
  const today = () => dayIn('Europe/Helsinki', app.ctx.clock.now());
  const statement = (day = today(), company = seller) => company.get(`${opUrl}/account_statement?day=${day}`);

  test('without the service: an offer, and 404 for all else', async () => {
    assert.deepEqual((await stranger.get(`${opUrl}/offer`)).json, {
      b2c_enabled: true,
      payment_percent: 80,
      interest_rate: 8,
      credit_limit: 50_000,
    });
    const replies = [
      await stranger.get(opUrl),
      await stranger.get(`${opUrl}/settings`),
      await stranger.get(`${opUrl}/available_credit`),
      await stranger.send('POST', `${opUrl}/withdrawal`, { amount: 1 }),
      await stranger.send('POST', `${opUrl}/direct_payment`, { invoice_id: stranger.id }),
      await stranger.send('POST', `${opUrl}/settings`, {
        b2c_enabled: true,
        payment_percent: 1,
        interest_rate: 8,
        credit_limit: 1,
      }),
    ];
    for (const { status, json } of replies)
      assert.deepEqual([status, json.code], [404, 'op_invoice_credit_not_enabled']);
    const { status, json } = await statement(today(), stranger);
    assert.deepEqual([status, json.code], [404, 'op_invoice_credit_no_account_statement_found']);
  });

  test('onboarding refuses what is wrong, and what is not from Finland', async () => {
    const { status, json } = await seller.send('PUT', opUrl, { contact_email: 'x', iban: 'FI00', bic: '?', bank: ' ' });
    assert.equal(status, 400);
    assert.equal(json.details.length, 4);
    const abroad = await aCompany(app, { country: 'SE', bid: '556036-0793', receiving: false });
    assert.equal((await abroad.send('PUT', opUrl, onboarding)).json.code, 'service_not_for_country');
    assert.equal((await seller.send('PUT', opUrl, onboarding, 'company:read')).status, 401);
  });

  test('declined or refused it is DISABLED with the reason, and can be asked for again', async () => {
    const { json } = await stranger.send('PUT', opUrl, onboarding);
    assert.equal((await agreementPage(app, json.activation_url, 'decline')).status, 200);
    assert.match((await withStatus(stranger, opUrl, 'DISABLED')).error_message, /declined/);
    await answers(app, stranger, 'OP_INVOICE_CREDIT', { outcome: 'REJECT', message: 'No rating.' });
    const again = await stranger.send('PUT', opUrl, onboarding);
    assert.equal(again.json.status, 'PENDING');
    assert.equal((await agreementPage(app, json.activation_url, 'sign')).status, 410);
    assert.equal((await agreementPage(app, again.json.activation_url, 'sign')).status, 200);
    assert.equal((await withStatus(stranger, opUrl, 'DISABLED')).error_message, 'No rating.');
    await answers(app, stranger, 'OP_INVOICE_CREDIT', { outcome: 'USUAL' });
  });

  test('what OP tells is shown and offered', async () => {
    const company = await aCompany(app, { receiving: false });
    await answers(app, company, 'OP_INVOICE_CREDIT', {
      outcome: 'ACCEPT',
      answer: {
        channel_user_id: 'CH-1',
        iban: 'FI5550000000000011',
        bic: 'OKOYFIHH',
        transfer_clause: { language_code: 'sv', content: 'Överlåten.' },
        offer: { b2c_enabled: false, payment_percent: 60, interest_rate: 5, credit_limit: 1000.5 },
      },
    });
    await openCredit(app, company);
    const { json } = await company.get(opUrl);
    assert.deepEqual(json, {
      status: 'ACTIVE',
      channel_user_id: 'CH-1',
      ...onboarding,
      op_bank_details: {
        iban: 'FI5550000000000011',
        bic: 'OKOYFIHH',
        transfer_clause: { language_code: 'sv', content: 'Överlåten.' },
      },
    });
    const offer = { b2c_enabled: false, payment_percent: 60, interest_rate: 5, credit_limit: 1000.5 };
    assert.deepEqual((await company.get(`${opUrl}/settings`)).json, { current: offer, offer });
    const chosen = { ...offer, payment_percent: 50, credit_limit: 500 };
    const choose = (terms: object) => company.send('POST', `${opUrl}/settings`, terms);
    assert.equal((await choose(chosen)).status, 201);
    assert.deepEqual((await company.get(`${opUrl}/settings`)).json, { current: chosen, offer });
    assert.equal((await choose({ ...offer, b2c_enabled: true })).status, 400);
    assert.equal((await choose({ ...offer, interest_rate: 4 })).status, 400);
    assert.equal((await choose({ ...offer, credit_limit: 1000.51 })).status, 400);
    assert.equal((await choose({ ...offer, credit_limit: 0.001 })).status, 400);
    // The same onboarding again changes nothing.
    assert.equal((await company.send('PUT', opUrl, onboarding)).json.status, 'ACTIVE');
  });

  describe('an open service', () => {
    let second: string;
    before(async () => {
      await openCredit(app, seller);
      await anInvoice(seller, buyer, { number: 'L-1', lines: 8 });
      second = await anInvoice(seller, buyer, { number: 'L-2', lines: 4 });
      await anInvoice(seller, buyer, { number: 'L-3', dueDate: '2020-01-01' });
      await anInvoice(seller, buyer, { number: 'L-4', creditNote: true });
    });

    test('lends a share of what was sent, delivered and is not due', async () => {
      assert.deepEqual(await available(), {
        available_credit_amount: 1204.8,
        currency: 'EUR',
        current_month_interest: 0,
        interest_balance: 0,
        max_credit_amount: 1204.8,
        total_collateral_amount: 1506,
        total_withdrawn: 0,
      });
      assert.equal((await buyer.get(`${opUrl}/available_credit`)).status, 404);
      const terms = { b2c_enabled: true, payment_percent: 50, interest_rate: 8, credit_limit: 700 };
      assert.equal((await seller.send('POST', `${opUrl}/settings`, terms)).status, 201);
      assert.equal((await available()).max_credit_amount, 700);
      assert.equal(
        (await seller.send('POST', `${opUrl}/settings`, { ...terms, payment_percent: 80, credit_limit: 50_000 }))
          .status,
        201,
      );
    });

    test('draws what there is and no more; a button pressed twice draws once', async () => {
      for (const amount of [0, -1, 0.001, '10', null])
        assert.equal((await withdraw(amount)).status, 400, String(amount));
      assert.equal((await withdraw(1204.81)).json.code, 'op_invoice_credit_exceeded');
      const both = await Promise.all([withdraw(500), withdraw(500)]);
      assert.deepEqual(
        both.map(({ status }) => status),
        [201, 201],
      );
      assert.equal((await available()).total_withdrawn, 500);
      const key = { 'idempotency-key': 'W-1' };
      const keyed = await Promise.all([withdraw(200.5, key), withdraw(200.5, key)]);
      assert.deepEqual(
        keyed.map(({ status }) => status),
        [201, 201],
      );
      assert.equal((await withdraw(100, key)).json.code, 'idempotency_key_reused');
      const { total_withdrawn, available_credit_amount } = await available();
      assert.deepEqual([total_withdrawn, available_credit_amount], [700.5, 504.3]);
      // Many at once share what is left.
      const rush = await Promise.all([1, 2, 3, 4].map((n) => withdraw(200, { 'idempotency-key': `R-${n}` })));
      assert.deepEqual(rush.map(({ status }) => status).sort(), [201, 201, 422, 422]);
      assert.equal((await available()).available_credit_amount, 104.3);
    });

    test('an invoice paid to the company itself is collateral no longer; it must be one it sent', async () => {
      const report = (invoice_id: string, company = seller) =>
        company.send('POST', `${opUrl}/direct_payment`, { invoice_id });
      const received = (await buyer.get('/v1/invoices?direction=RECEIVED')).json[0].id;
      assert.equal((await report(received)).json.code, 'not_found');
      assert.equal((await report('nonsense')).json.code, 'not_found');
      assert.equal((await report(second)).status, 201);
      assert.equal((await report(second.toUpperCase())).status, 201);
      const { total_collateral_amount, available_credit_amount } = await available();
      assert.deepEqual([total_collateral_amount, available_credit_amount], [1004, 0]);
    });

    test('the statement of the day balances and is valid', async (t) => {
      const reply = await statement();
      assert.equal(reply.status, 200, reply.bytes.toString());
      assert.match(reply.headers.get('content-type') ?? '', /^application\/xml/);
      const read = readStatement(parseXml(reply.bytes).root);
      assert.deepEqual(read.balances, { OPBD: 0, ITBD: -1100.5 });
      assert.deepEqual(read.entries, [-500, -200.5, -200, -200]);
      assert.equal((await statement('2020-01-01')).json.code, 'op_invoice_credit_no_account_statement_found');
      assert.equal((await statement('yesterday')).status, 400);
      checkBySchema(t, reply.bytes);
    });

    test('operators read it when they may act for the company', async () => {
      const operator = await anOperator(app);
      const path = (company: string) =>
        `/v1/operator/receivables/op_account_statement?mandator_uuid=${company}&day=${today()}`;
      assert.equal((await operator.get(path(seller.id))).status, 404);
      assert.equal((await operator.get(path('nonsense'))).status, 404);
      await linkOperatorCompany(app.ctx, operator.id, seller.id);
      const reply = await operator.get(path(seller.id));
      assert.equal(reply.status, 200);
      assert.match(reply.bytes.toString(), /camt\.053\.001\.08/);
      assert.equal((await operator.get(path(seller.id), 'operator:companies')).status, 401);
    });

    test('interest is booked at the end of months; payments pay interest, then the loan, then the company', async (t) => {
      await changeClock(app.ctx, { kind: 'advance', ms: 40 * 86_400_000 });
      // Tokens end with the clock's hour.
      const later = companyClient(app, seller);
      const before = await available(later);
      assert.ok(before.interest_balance > 0 && before.current_month_interest > 0);
      const pay = (amount: number, reference: string) =>
        asAdmin(app, 'POST', '/admin/op_invoice_credit/payments', {
          company_id: seller.id,
          invoice_id: second,
          amount,
          reference,
        });
      assert.equal((await pay(100, 'P-1')).status, 204);
      assert.equal((await pay(100, 'P-1')).status, 204);
      const partly = await available(later);
      assert.equal(partly.interest_balance, 0);
      assert.equal(cents(partly.total_withdrawn), cents(1100.5 + before.interest_balance - 100));
      assert.equal((await pay(5000, 'P-2')).status, 204);
      assert.equal((await available(later)).total_withdrawn, 0);
      const ofToday = await statement(today(), later);
      const read = readStatement(parseXml(ofToday.bytes).root);
      assert.equal(read.balances.ITBD, 0);
      assert.deepEqual(read.entries.slice(0, 2), [100, 5000]);
      assert.equal(cents(read.entries.reduce((sum, one) => sum + one, read.balances.OPBD ?? Number.NaN)), 0);
      checkBySchema(t, ofToday.bytes);
      const charged = await until(async () => {
        const rows = await app.ctx.db
          .selectFrom('op_credit_entry')
          .select('booked_on')
          .where('kind', '=', 'INTEREST')
          .execute();
        return rows.length > 0 ? rows : undefined;
      });
      const closed = await statement(charged[0]?.booked_on, later);
      assert.ok(readStatement(parseXml(closed.bytes).root).balances.CLBD !== undefined);
      checkBySchema(t, closed.bytes);
    });

    test('what OP does not pay out is reversed', async () => {
      const later = companyClient(app, seller);
      await anInvoice(later, buyer, { number: 'L-9', lines: 2 });
      await answers(app, seller, 'OP_INVOICE_CREDIT', { outcome: 'REJECT', message: 'No.' });
      assert.equal((await withdraw(50, {}, later)).status, 201);
      await until(async () => (await available(later)).total_withdrawn === 0);
      const { entries } = readStatement(parseXml((await statement(today(), later)).bytes).root);
      assert.deepEqual(entries.slice(-2), [-50, 50]);
      await answers(app, seller, 'OP_INVOICE_CREDIT', { outcome: 'USUAL' });
    });

    test('the ledger refuses an entry that does not balance', async () => {
      const broken = app.ctx.db
        .insertInto('op_credit_line')
        .values({ company_id: seller.id, entry_no: 1, account: 'INCOME', amount_cents: '1' });
      await assert.rejects(broken.execute(), /does not balance/);
      const { rows } = {
        rows: await app.ctx.db
          .selectFrom('op_credit_line')
          .select(({ fn }) => fn.sum('amount_cents').as('sum'))
          .execute(),
      };
      assert.equal(Number(rows[0]?.sum), 0);
    });
  });
});

const cents = (amount: number) => Math.round(amount * 100);

/** Balances by code and amounts of entries, debits below nothing. */
function readStatement(root: XmlElement): { balances: Record<string, number>; entries: number[] } {
  const stmt = root.child('BkToCstmrStmt')?.child('Stmt');
  const signed = (element: XmlElement) =>
    Number(element.child('Amt')?.text) * (element.child('CdtDbtInd')?.text === 'DBIT' ? -1 : 1);
  const balances = [...(stmt?.children('Bal') ?? [])].map((bal) => [
    bal.child('Tp')?.child('CdOrPrtry')?.child('Cd')?.text,
    signed(bal),
  ]);
  return { balances: Object.fromEntries(balances), entries: [...(stmt?.children('Ntry') ?? [])].map(signed) };
}

/** Holds a statement against the published schema, where that is present. */
function checkBySchema(t: { diagnostic(message: string): void }, bytes: Buffer): void {
  if (withoutSchema !== false) {
    t.diagnostic(withoutSchema);
    return;
  }
  const location = `${official}/camt.053.001.08.xsd`;
  const model = readSchema({ bytes: readFileSync(location), location }, { resolve: localFiles(official) });
  assert.deepEqual(loadSchema(compileSchema(model)).validate(parseXml(bytes)), []);
}
