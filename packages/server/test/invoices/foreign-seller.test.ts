/** Invoices in the name of another company of the service (AUTOINVOICE_FOREIGN_SELLER). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, aFinnishBid, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';

type Named = Pick<TestCompany, 'name' | 'bid'>;
interface Action {
  readonly type: string;
  readonly key: string;
  readonly message: string;
}

for (const policy of ['warn', 'allow', 'refuse'] as const) {
  describe(`an invoice whose seller is another company of the service: ${policy}`, () => {
    let app: TestApp;
    let sender: TestCompany;
    let other: TestCompany;
    let buyer: TestCompany;
    before(async () => {
      // warn is what holds when nothing is set.
      app = await testApp(policy === 'warn' ? {} : { AUTOINVOICE_FOREIGN_SELLER: policy });
      sender = await aCompany(app, { receiving: false });
      other = await aCompany(app, { receiving: false });
      buyer = await aCompany(app);
    });
    after(async () => app?.drop());

    let numbers = 0;
    const anInvoice = (seller: Named, to: Named) => bisInvoice({ number: `F-${++numbers}`, seller, buyer: to });
    const post = (file: Uint8Array) => sender.postInvoice(file, 'invoice.xml');
    const notices = (list: readonly Action[]) =>
      list.filter(({ type }) => type === 'INFO').map(({ message }) => message);

    /** That an invoice is taken, and what its time line says of the seller. */
    const taken = async (file: Uint8Array, expected: readonly string[]) => {
      const sent = await post(file);
      assert.equal(sent.status, 201, sent.bytes.toString());
      assert.deepEqual(notices(sent.json.actions), expected);
      const { json } = await sender.get(`/v1/invoices/${sent.json.id}/actions`);
      assert.deepEqual(notices(json.slice(0, sent.json.actions.length)), expected);
    };

    const told = () =>
      `The seller of the invoice, ${other.bid}, is another company of this service than the one that sends it`;

    test('of that other company', async () => {
      const file = anInvoice(other, buyer);
      if (policy !== 'refuse') return taken(file, policy === 'warn' ? [told()] : []);
      const { status, json } = await post(file);
      assert.deepEqual([status, json.code, json.details], [400, 'invoice_foreign_seller', [`${told()}.`]]);
      assert.deepEqual((await sender.get('/v1/invoices')).json, [], 'nothing is left behind');
    });

    test('by its VAT number alone', async () => {
      const text = anInvoice(other, buyer).toString();
      const without = text.replace(`<cbc:CompanyID schemeID="0212">${other.bid}</cbc:CompanyID>`, '');
      assert.notEqual(without, text);
      if (policy !== 'refuse') return taken(Buffer.from(without), policy === 'warn' ? [told()] : []);
      assert.equal((await post(Buffer.from(without))).json.code, 'invoice_foreign_seller');
    });

    test('is in order when the seller is the sender, or unknown here, or not verified here', async () => {
      await taken(anInvoice(sender, buyer), []);
      await taken(anInvoice({ name: 'Client of an office Oy', bid: aFinnishBid() }, buyer), []);
      await taken(anInvoice(await aCompany(app, { verified: false }), buyer), []);
    });

    test('is in order in self-billing, where the sender is the buyer', async () => {
      await taken(anInvoice(other, sender), []);
    });

    test('is in order where the sender stands beside a VAT number that a group shares', async () => {
      const shared = `FI${other.bid.replace('-', '')}`;
      const own = anInvoice(sender, buyer).toString();
      const file = own.replace(`FI${sender.bid.replace('-', '')}<`, `${shared}<`);
      assert.notEqual(file, own);
      await taken(Buffer.from(file), []);
    });
  });
}
