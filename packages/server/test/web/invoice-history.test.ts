import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { accessibilityProblems, noBrowser, screenshot, startBrowser, visitor } from '../support/browser.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { signIn } from '../support/web-user.js';

describe("an invoice's time line and route with a browser", { skip: noBrowser }, () => {
  let app: TestApp;
  let browser: Browser;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    seller = await aCompany(app, { name: 'Myyjä Oy' });
    buyer = await aCompany(app, { name: 'Ostaja Oyj' });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.drop();
  });

  const history = (id: string) => `${app.url}/ui/invoices/${id}/history`;

  test('time line and reasons are in the language of the page; the API keeps its words', async () => {
    const sent = await seller.postInvoice(bisInvoice({ number: 'K-4', seller, buyer }), 'k4.xml');
    const id: string = sent.json.id;
    await until(async () => (await seller.get(`/v1/invoices/${id}`)).json.status === 'DELIVERED');
    const address = `0037${buyer.bid.replace('-', '')}`;
    const { actions } = (await seller.get(`/v1/invoices/${id}`)).json;
    assert.deepEqual(
      actions.map((action: { message: string }) => action.message),
      [
        'Invoice created',
        `Invoice sent to Ostaja Oyj at 0216:${address}`,
        `Invoice delivered to Ostaja Oyj at 0216:${address}`,
      ],
    );
    assert.deepEqual(Object.keys(actions[0]).sort(), ['channel', 'happened_at', 'key', 'message', 'type']);
    const { steps } = (await seller.get(`/v1/invoices/${id}/route_plan`)).json;
    assert.deepEqual(steps.at(-1), {
      rule: 'address',
      outcome: 'chosen',
      reason: `The address belongs to Ostaja Oyj (${buyer.bid}), address ${address}.`,
    });
    const toldIn = async (locale: string) => {
      const { page, context } = await visitor(browser, { locale });
      await signIn(app, context, seller.id);
      await page.goto(history(id));
      const told = [...(await page.locator('.timeline p:not(.small)').allTextContents())];
      const reasons = await page.locator('.route p').allTextContents();
      await screenshot(page, `invoice-history-${locale}`);
      await context.close();
      return { told, reasons };
    };
    const english = await toldIn('en-GB');
    assert.deepEqual(
      english.told.reverse(),
      actions.map((action: { message: string }) => action.message),
    );
    assert.deepEqual(
      english.reasons,
      steps.map((step: { reason: string }) => step.reason),
    );
    const finnish = await toldIn('fi-FI');
    assert.deepEqual(finnish.told.reverse(), [
      'Lasku luotu',
      `Lasku lähetetty: Ostaja Oyj, osoite 0216:${address}`,
      `Lasku toimitettu: Ostaja Oyj, osoite 0216:${address}`,
    ]);
    assert.deepEqual(finnish.reasons, [
      'Lähettäjä pyysi lähettämään.',
      'Vastaanottaja on yritys.',
      'Sähköpostia ei vaadita.',
      'Osoitetta ja operaattoria ei ole annettu molempia.',
      `Osoite kuuluu vastaanottajalle Ostaja Oyj (${buyer.bid}), osoite ${address}.`,
    ]);
    // As versions before this one stored it.
    await sql`update event_log set data = data #- '{action,said}' where subject_id = ${id}`.execute(app.ctx.db);
    await sql`update invoice set route_plan = jsonb_set(route_plan, '{steps}',
      (select jsonb_agg(step - 'said') from jsonb_array_elements(route_plan -> 'steps') step))
      where invoice_id = ${id}`.execute(app.ctx.db);
    const older = await toldIn('fi-FI');
    assert.deepEqual(older.told.reverse(), ['Lasku luotu', actions[1].message, actions[2].message]);
    assert.deepEqual(older.reasons, [...finnish.reasons.slice(0, -1), steps.at(-1).reason]);
  });

  test('why an invoice failed is told in Finnish too', async () => {
    const nobody = { name: 'Tuntematon Ab', bid: '0112038-9' };
    const sent = await seller.postInvoice(bisInvoice({ number: 'K-5', seller, buyer: nobody }), 'k5.xml');
    await until(async () => (await seller.get(`/v1/invoices/${sent.json.id}`)).json.status === 'FAILED');
    const { page, context } = await visitor(browser, { locale: 'fi-FI' });
    await signIn(app, context, seller.id);
    await page.goto(history(sent.json.id));
    const why =
      'Mikään tämän palvelun yritys ei ota vastaan laskuja osoitteessa 0216:003701120389. ' +
      'Mikään tämän palvelun yritys y-tunnuksella 0112038-9 ei ota vastaan laskuja. Sähköpostiosoitetta ei ole annettu.';
    const notice = (await page.locator('.trouble').textContent()) ?? '';
    assert.ok(notice.includes('Vastaanottajasta ei ole tarpeeksi tietoa.') && notice.includes(why), notice);
    assert.match(notice, /pyydä vastaanottajaa avaamaan verkkolaskujen vastaanotto\./);
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /recipient|address/);
    assert.deepEqual(await accessibilityProblems(page), []);
    await context.close();
  });
});
