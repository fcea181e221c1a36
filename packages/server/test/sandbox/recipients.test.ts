import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sandboxNetwork } from '../../src/networks/sandbox/network.js';
import { changeClock } from '../../src/sandbox/clock.js';
import { sandboxRecipients } from '../../src/sandbox/recipients.js';
import { asParty, postDocument } from '../documents/world.js';
import { aCompany, aFinnishBid, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { anOrder } from '../support/trade-documents.js';
import { until } from '../support/until.js';

const hour = 3_600_000;

describe('the receivers that a sandbox plays', () => {
  let app: TestApp;
  let sender: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '10000' });
    sender = await aCompany(app);
  });
  after(() => app?.drop());

  /** Tokens end with the clock's hours. */
  const fresh = () => companyClient(app, sender);

  async function send(address: string, from = sender): Promise<string> {
    const document = bisInvoice({
      number: address,
      seller: from,
      buyer: { name: 'Somebody Oy', bid: aFinnishBid() },
    });
    const sent = await companyClient(app, from).postInvoice(document, 'invoice.xml', { recipient_eia: address });
    assert.equal(sent.status, 201, sent.bytes.toString());
    return sent.json.id;
  }

  const invoice = (id: string) =>
    app.ctx.db.selectFrom('invoice').selectAll().where('invoice_id', '=', id).executeTakeFirstOrThrow();
  const document = (id: string) =>
    app.ctx.db.selectFrom('document').selectAll().where('document_id', '=', id).executeTakeFirstOrThrow();

  /** What the event log says of something, in order: public events, and keys of answers. */
  async function story(id: string): Promise<string[]> {
    const rows = await app.ctx.db
      .selectFrom('event_log')
      .select(['name', 'data'])
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
    return rows.flatMap(({ name, data }) => {
      const { key } = (data as { action?: { key?: string } }).action ?? {};
      if (!name.startsWith('INTERNAL.')) return [name];
      return ['accepted', 'disputed', 'declined', 'paid'].includes(key?.slice(7) ?? '') ? [String(key)] : [];
    });
  }

  const isStatus = (cause: string) => ['PENDING', 'DELIVERED', 'FAILED'].includes(cause);

  for (const { address, causes } of sandboxRecipients) {
    test(`${address.toLowerCase()} causes ${causes.join(', ')}`, async () => {
      const id = await send(address.toLowerCase());
      const told = causes.filter((cause) => !isStatus(cause));
      const statuses = causes.filter(isStatus);
      if (statuses[0] === 'PENDING') {
        // It has been routed and waits.
        await until(async () => (await invoice(id)).status === 'PENDING');
      } else {
        await until(async () => (await invoice(id)).status === statuses[0]);
      }
      await until(async () => {
        if ((await story(id)).length >= told.length) return true;
        await changeClock(app.ctx, { kind: 'advance', ms: hour });
        return false;
      });
      assert.deepEqual(await story(id), told);
      assert.equal((await fresh().get(`/v1/invoices/${id}`)).json.status, statuses.at(-1));
    });
  }

  test('what comes early comes once, and before the answer, whenever the network is asked', async () => {
    const ask = async (id: string, routedAgoMs = 0) => {
      const row = await invoice(id);
      const routed = { ...row, updated_at: new Date(row.updated_at.getTime() - routedAgoMs) };
      const target = { network: 'SANDBOX', address: 'SANDBOX-OUT-OF-ORDER' };
      return sandboxNetwork.delivery.deliver(app.ctx, { invoice: routed, target } as never);
    };
    const id = await send('SANDBOX-OUT-OF-ORDER');
    await until(async () => (await story(id)).length === 1);
    const tooSoon = await ask(id);
    assert.equal(tooSoon.outcome, 'waiting');
    await app.ctx.db.transaction().execute(async (tx) => tooSoon.within?.(tx));
    assert.deepEqual(await story(id), ['DOCUMENTS.INVOICE.DELIVERY_CONFIRMED']);

    const other = await send('SANDBOX-DELIVERED');
    await until(async () => (await invoice(other)).status === 'DELIVERED');
    const late = await ask(other, hour);
    assert.equal(late.outcome, 'waiting');
    await app.ctx.db.transaction().execute(async (tx) => late.within?.(tx));
    assert.equal((await ask(other, hour)).outcome, 'delivered');
  });

  test('nothing comes before its time: the slow one stays pending while the clock stands', async () => {
    await changeClock(app.ctx, { kind: 'freeze' });
    const id = await send('SANDBOX-SLOW');
    await until(async () => (await invoice(id)).destination === 'SANDBOX');
    await changeClock(app.ctx, { kind: 'advance', ms: hour - 1000 });
    assert.equal((await invoice(id)).status, 'PENDING');
    await changeClock(app.ctx, { kind: 'advance', ms: 1000 });
    await until(async () => (await invoice(id)).status === 'DELIVERED');
    await changeClock(app.ctx, { kind: 'go' });
  });

  test('an ambiguous receiver holds the invoice of a sender whose settings say so', async () => {
    const settings = { send_invoice_general: { hold_multiple_recipients: true } };
    const changed = await fresh().send('PATCH', '/v1/company/settings', settings, 'company');
    assert.ok(changed.status < 300, changed.bytes.toString());
    const id = await send('SANDBOX-AMBIGUOUS');
    const held = await until(async () => {
      const row = await invoice(id);
      return row.route_plan ? row : undefined;
    });
    assert.equal(held.status, 'PENDING');
  });

  test('look-ups find the receivers by their addresses, two where the address is ambiguous', async () => {
    const found = async (address: string) =>
      (await fresh().get(`/v1/lookup/receivers?network=EXTERNAL&eia=${address}`)).json;
    assert.equal((await found('sandbox-rejected')).length, 1);
    const both = await found('SANDBOX-AMBIGUOUS');
    assert.deepEqual(
      both.map((entry: { participant: { name: string } }) => entry.participant.name),
      ['Sandbox Ambiguous Oy', 'Sandbox Ambiguous Oy Espoo'],
    );
    assert.equal((await found('SANDBOX-NOBODY')).length, 0);
  });

  test('other documents end the same: reserved, delivered, confirmed, failed late', async () => {
    const recipients = ['SANDBOX-CONFIRMED', 'SANDBOX-REJECTED', 'SANDBOX-LATE-FAILURE', 'SANDBOX-SLOW'];
    const ends: Record<string, readonly string[]> = {
      'SANDBOX-CONFIRMED': ['DOCUMENTS.ORDER.DELIVERED', 'DOCUMENTS.ORDER.DELIVERY_CONFIRMED', 'CONFIRMED_DELIVERY'],
      'SANDBOX-REJECTED': ['DOCUMENTS.ORDER.FAILED', 'FAILED'],
      'SANDBOX-LATE-FAILURE': ['DOCUMENTS.ORDER.DELIVERED', 'DOCUMENTS.ORDER.FAILED', 'FAILED'],
      'SANDBOX-SLOW': ['DOCUMENTS.ORDER.DELIVERED', 'DELIVERED'],
    };
    for (const address of recipients) {
      const recipient = asParty({ name: 'Somebody Oy', bid: aFinnishBid() });
      const bytes = anOrder({ number: address, sender: asParty(sender), recipient });
      const made = await postDocument(app, await fresh().token(), {
        file: { name: 'order.xml', bytes },
        recipient_eia: address,
      });
      assert.equal(made.status < 300, true, made.bytes.toString());
      if (address === 'SANDBOX-SLOW') await until(async () => (await document(made.json.id)).status === 'RESERVED');
      const [status, ...events] = [...(ends[address] ?? [])].reverse();
      await until(async () => {
        if ((await document(made.json.id)).status === status) return true;
        await changeClock(app.ctx, { kind: 'advance', ms: hour });
        return false;
      });
      assert.deepEqual(await story(made.json.id), events.reverse(), address);
    }
  });

  test('the page of the documentation has every receiver, and no other', () => {
    const page = readFileSync(fileURLToPath(new URL('../../../../../docs/sandbox.md', import.meta.url)), 'utf8');
    const rows = [...page.matchAll(/^\| `(SANDBOX-[A-Z-]+)` \|(.*)\|$/gm)].map(([, address, rest]) => [address, rest]);
    assert.deepEqual(
      rows.map(([address]) => address),
      sandboxRecipients.map(({ address }) => address),
    );
    for (const { address, causes } of sandboxRecipients) {
      const row = rows.find(([a]) => a === address)?.[1] ?? '';
      for (const cause of causes) assert.ok(row.includes(`\`${cause}\``), `${address}: ${cause}`);
    }
  });
});
