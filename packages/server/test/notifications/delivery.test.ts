import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import {
  getDelivery,
  listDeliveries,
  replayDelivery,
  resendUndelivered,
  sendTestEvent,
} from '../../src/notifications/deliveries.js';
import { localTime } from '../../src/notifications/local-time.js';
import { readSigningSecret, rotateSigningSecret } from '../../src/notifications/secrets.js';
import { subscribe, unsubscribe } from '../../src/notifications/subscriptions.js';
import { Refusal } from '../../src/platform/errors.js';
import { appendEvents } from '../../src/platform/events/append.js';
import { withTransaction } from '../../src/platform/postgres/transaction.js';
import { until } from '../support/until.js';
import { openWorld, type Received, type Receiver, receivedInvoice, startReceiver, type World } from './world.js';

const sign = (secret: string, r: Received) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${r.headers['webhook-id']}.${r.headers['webhook-timestamp']}.${r.body}`)
    .digest('base64')}`;

/** Ends each test's receivers with the file. */
const receivers: Receiver[] = [];
const aReceiver = async (status?: number) => {
  const receiver = await startReceiver(status);
  receivers.push(receiver);
  return receiver;
};
after(() => {
  for (const receiver of receivers) receiver.close();
});

const subscribeTo = (world: World, company: string, destination: string, events = ['*']) =>
  subscribe(world.ctx, company, { destinationType: 'WEBHOOK', destination, vendorKey: undefined, events });
const allOf = async (world: World, companyId: string, notificationId: string) =>
  (await listDeliveries(world.ctx, { companyId, notificationId, status: undefined }, { limit: 100, offset: 0 })).rows;
const statusBecomes = (world: World, companyId: string, notificationId: string, status: string) =>
  until(async () => (await allOf(world, companyId, notificationId)).every((d) => d.status === status));

describe('webhook delivery', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  test('an event arrives exactly as the page shows it, signed, at the address with its credentials and query', async () => {
    const receiver = await aReceiver();
    const company = await world.company();
    const destination = `${receiver.url.replace('http://', 'http://me:p%40ss@')}/hook?secret=my_secret`;
    const { id } = await subscribeTo(world, company, destination, ['DOCUMENTS.*.*']);
    const event = receivedInvoice(company);
    const before = Date.now();
    await world.append(event);
    const [got] = await receiver.got(1);
    assert.ok(got);
    const { rows } = await listDeliveries(
      world.ctx,
      { companyId: company, notificationId: id, status: undefined },
      { limit: 10, offset: 0 },
    );
    const happenedAt = rows[0]?.event_timestamp ?? new Date(0);
    assert.equal(
      got.body,
      JSON.stringify({
        event: 'DOCUMENTS.INVOICE.RECEIVED',
        company_id: company,
        event_timestamp: localTime(happenedAt, 'Europe/Helsinki'),
        event_data: {
          invoice_id: event.subjectId,
          invoice_number: '1002',
          destination: 'PEPPOL',
          recipient_name: 'Recipient',
          recipient_bid: '933646920',
        },
      }),
    );
    assert.match(got.body, /"event_timestamp":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00"/);
    assert.equal(got.url, '/hook?secret=my_secret');
    assert.equal(got.headers.authorization, `Basic ${btoa('me:p@ss')}`);
    assert.equal(got.headers['content-type'], 'application/json');
    assert.equal(got.headers['webhook-id'], rows[0]?.delivery_id);
    const sentAt = Number(got.headers['webhook-timestamp']);
    assert.ok(sentAt >= Math.floor(before / 1000) && sentAt <= Date.now() / 1000, String(sentAt));
    const { secret } = await readSigningSecret(world.ctx, company, id);
    assert.equal(got.headers['webhook-signature'], sign(secret, got));
  });

  for (const status of [200, 201, 204]) {
    test(`${status} is taken for received`, async () => {
      const receiver = await aReceiver(status);
      const company = await world.company();
      const { id } = await subscribeTo(world, company, receiver.url);
      await world.append(receivedInvoice(company));
      await receiver.got(1);
      await statusBecomes(world, company, id, 'DELIVERED');
    });
  }

  for (const status of [202, 206, 302, 400, 410, 500]) {
    test(`${status} is a failure that is tried again in an hour`, async () => {
      const receiver = await aReceiver(status);
      receiver.reply = 'no\0thing';
      const company = await world.company();
      const { id } = await subscribeTo(world, company, receiver.url);
      await world.append(receivedInvoice(company));
      await until(async () => (await allOf(world, company, id))[0]?.attempts === 1);
      const [row] = await allOf(world, company, id);
      assert.equal(row?.status, 'PENDING');
      const { attempts } = await getDelivery(world.ctx, {
        companyId: company,
        notificationId: id,
        deliveryId: row?.delivery_id ?? '',
      });
      assert.equal(attempts.length, 1);
      assert.equal(attempts[0]?.status_code, status);
      assert.match(attempts[0]?.error ?? '', new RegExp(String(status)));
      assert.equal(attempts[0]?.reply_excerpt, 'no\uFFFDthing');
      const wait = (row?.next_attempt_at?.getTime() ?? 0) - (attempts[0]?.attempted_at.getTime() ?? 0);
      assert.equal(wait, 3600_000);
    });
  }

  test('each subscription gets what it asked for, and nobody what is not theirs', async () => {
    const [all, failedOnly, networks, stranger] = await Promise.all([
      aReceiver(),
      aReceiver(),
      aReceiver(),
      aReceiver(),
    ]);
    const company = await world.company();
    const other = await world.company();
    await subscribeTo(world, company, all.url);
    await subscribeTo(world, company, failedOnly.url, ['DOCUMENTS.*.FAILED']);
    await subscribeTo(world, company, networks.url, ['NETWORKS.*', 'NETWORKS.PEPPOL.CREATED']);
    await subscribeTo(world, other, stranger.url);
    await world.append(
      receivedInvoice(company),
      receivedInvoice(company, 'DOCUMENTS.INVOICE.FAILED'),
      receivedInvoice(company, 'NETWORKS.PEPPOL.CREATED'),
      { ...receivedInvoice(company, 'INTERNAL.INVOICE_CREATED') },
      { ...receivedInvoice(company), data: {} },
    );
    await Promise.all([all.got(3), failedOnly.got(1), networks.got(1)]);
    const open = world.ctx.db
      .selectFrom('webhook_delivery')
      .where('company_id', 'in', [company, other])
      .where('status', '=', 'PENDING');
    await until(async () => (await open.select('delivery_id').execute()).length === 0);
    const names = (r: Receiver) => r.received.map((x) => JSON.parse(x.body).event).sort();
    assert.deepEqual(names(all), ['DOCUMENTS.INVOICE.FAILED', 'DOCUMENTS.INVOICE.RECEIVED', 'NETWORKS.PEPPOL.CREATED']);
    assert.deepEqual(names(failedOnly), ['DOCUMENTS.INVOICE.FAILED']);
    assert.deepEqual(names(networks), ['NETWORKS.PEPPOL.CREATED']);
    assert.deepEqual(stranger.received, []);
  });

  test('a partner hears of the companies linked to its keys, once each, and by one key of that key only', async () => {
    const [wide, narrow] = await Promise.all([aReceiver(), aReceiver()]);
    const partner = await world.company();
    const [one, two] = [await world.vendorKey(partner), await world.vendorKey(partner)];
    const stranger = await world.company();
    const strangersKey = await world.vendorKey(stranger);
    const vendorWebhook = { destinationType: 'VENDOR_WEBHOOK' as const, events: ['*'] };
    await subscribe(world.ctx, partner, { ...vendorWebhook, destination: wide.url, vendorKey: undefined });
    await subscribe(world.ctx, partner, { ...vendorWebhook, destination: narrow.url, vendorKey: two.key });
    const both = await world.company({ vendors: [one.id, two.id] });
    const first = await world.company({ vendors: [one.id] });
    const unlinked = await world.company({ vendors: [strangersKey.id] });
    await world.append(
      receivedInvoice(both),
      receivedInvoice(first),
      receivedInvoice(unlinked),
      receivedInvoice(partner),
    );
    await Promise.all([wide.got(2), narrow.got(1)]);
    const companies = (r: Receiver) => r.received.map((x) => JSON.parse(x.body).company_id).sort();
    assert.deepEqual(companies(wide), [both, first].sort());
    assert.deepEqual(companies(narrow), [both]);
    const rows = await world.ctx.db
      .selectFrom('webhook_delivery')
      .select('company_id')
      .where('event_company_id', 'in', [both, first, unlinked, partner])
      .execute();
    assert.deepEqual(
      rows.map((r) => r.company_id),
      [partner, partner, partner],
    );
  });

  test('an event that is rolled back promises nothing', async () => {
    const receiver = await aReceiver();
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    await assert.rejects(
      withTransaction(world.ctx.db, async (tx) => {
        await appendEvents(world.ctx, tx, [receivedInvoice(company)]);
        throw new Error('changed my mind');
      }),
      /changed my mind/,
    );
    await world.append(receivedInvoice(company));
    await receiver.got(1);
    assert.equal((await allOf(world, company, id)).length, 1);
  });

  test('an event without listeners costs one query and leaves nothing', async () => {
    const company = await world.company();
    await world.append(receivedInvoice(company));
    const rows = await world.ctx.db
      .selectFrom('webhook_delivery')
      .select('delivery_id')
      .where('event_company_id', '=', company)
      .execute();
    assert.deepEqual(rows, []);
  });

  test('after a rotation both signatures are sent, and the new secret is the one shown', async () => {
    const receiver = await aReceiver();
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    const before = await readSigningSecret(world.ctx, company, id);
    assert.equal(before.previousUntil, null);
    const rotated = await rotateSigningSecret(world.ctx, company, id);
    assert.notEqual(rotated.secret, before.secret);
    assert.deepEqual(await readSigningSecret(world.ctx, company, id), rotated);
    assert.ok(Math.abs((rotated.previousUntil?.getTime() ?? 0) - Date.now() - 24 * 3600_000) < 60_000);
    await world.append(receivedInvoice(company));
    const [got] = await receiver.got(1);
    assert.ok(got);
    assert.equal(got.headers['webhook-signature'], `${sign(rotated.secret, got)} ${sign(before.secret, got)}`);
    // A day later the old one has ended.
    await world.ctx.db
      .updateTable('notification')
      .set({ previous_secret_until: new Date(Date.now() - 1) })
      .where('notification_id', '=', id)
      .execute();
    await world.append(receivedInvoice(company));
    const second = (await receiver.got(2))[1];
    assert.ok(second);
    assert.equal(second.headers['webhook-signature'], sign(rotated.secret, second));
  });

  test('a replay sends the same bytes under the same id, whether delivered or not', async () => {
    const receiver = await aReceiver();
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    await world.append(receivedInvoice(company));
    await statusBecomes(world, company, id, 'DELIVERED');
    const [row] = await allOf(world, company, id);
    const key = { companyId: company, notificationId: id, deliveryId: row?.delivery_id ?? '' };
    assert.equal((await replayDelivery(world.ctx, key)).status, 'PENDING');
    const [first, second] = await receiver.got(2);
    assert.equal(second?.body, first?.body);
    assert.equal(second?.headers['webhook-id'], first?.headers['webhook-id']);
    await statusBecomes(world, company, id, 'DELIVERED');
    assert.equal((await getDelivery(world.ctx, key)).attempts.length, 2);
    const stranger = await world.company();
    for (const wrong of [
      { ...key, companyId: stranger },
      { ...key, deliveryId: randomUUID() },
      { ...key, notificationId: randomUUID() },
    ]) {
      await assert.rejects(replayDelivery(world.ctx, wrong), (e) => e instanceof Refusal && e.code === 'not_found');
      await assert.rejects(getDelivery(world.ctx, wrong), (e) => e instanceof Refusal && e.code === 'not_found');
    }
  });

  test('resending sends everything undelivered at once, and nothing else', async () => {
    const receiver = await aReceiver(503);
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    await world.append(receivedInvoice(company), receivedInvoice(company), receivedInvoice(company));
    await until(async () => (await allOf(world, company, id)).every((d) => d.attempts === 1));
    const given = (await allOf(world, company, id))[0]?.delivery_id ?? '';
    await world.ctx.db
      .updateTable('webhook_delivery')
      .set({ status: 'FAILED', next_attempt_at: null, finished_at: new Date() })
      .where('delivery_id', '=', given)
      .execute();
    receiver.status = 200;
    await world.append(receivedInvoice(company));
    await receiver.got(4);
    assert.equal(await resendUndelivered(world.ctx, company), 3);
    assert.equal(await resendUndelivered(world.ctx, company), 0);
    await receiver.got(7);
    await statusBecomes(world, company, id, 'DELIVERED');
    assert.equal(await resendUndelivered(world.ctx, company), 0);
    assert.equal(receiver.received.length, 7);
  });

  test('a test event goes once to its subscription, whatever that covers', async () => {
    const receiver = await aReceiver(500);
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url, ['NETWORKS.*']);
    const made = await sendTestEvent(world.ctx, company, id);
    const [got] = await receiver.got(1);
    assert.equal(got?.headers['webhook-id'], made.delivery_id);
    assert.deepEqual(JSON.parse(got?.body ?? '{}').event, 'TEST');
    await statusBecomes(world, company, id, 'FAILED');
    assert.equal(await resendUndelivered(world.ctx, company), 0);
  });

  test('a removed subscription gets nothing more, what waited is given up', async () => {
    const receiver = await aReceiver(500);
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    await world.append(receivedInvoice(company));
    await until(async () => (await allOf(world, company, id))[0]?.attempts === 1);
    await unsubscribe(world.ctx, company, id);
    await world.append(receivedInvoice(company));
    const rows = await world.ctx.db
      .selectFrom('webhook_delivery')
      .selectAll()
      .where('company_id', '=', company)
      .execute();
    assert.deepEqual(
      rows.map((r) => [r.status, r.next_attempt_at]),
      [['FAILED', null]],
    );
    assert.equal(receiver.received.length, 1);
  });
});

describe('webhook retries', () => {
  let world: World;
  before(async () => {
    world = await openWorld({
      AUTOINVOICE_WEBHOOK_RETRY: '2',
      AUTOINVOICE_WEBHOOK_RETRIES: '2',
      // So long that only who hangs exceeds it, on a machine that is busy too.
      AUTOINVOICE_WEBHOOK_TIMEOUT_MS: '2000',
    });
  });
  after(() => world.close());

  test('a receiver that comes back gets the event on the next attempt', async () => {
    const receiver = await aReceiver(500);
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    await world.append(receivedInvoice(company));
    await receiver.got(1);
    receiver.status = 200;
    const [first, second] = await receiver.got(2);
    assert.equal(second?.headers['webhook-id'], first?.headers['webhook-id']);
    // The delay counts from the begin of an attempt, which a busy machine brings to the receiver later.
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 1000);
    await statusBecomes(world, company, id, 'DELIVERED');
  });

  test('one that hangs, hangs up or refuses is given up after the last retry, each attempt logged', async () => {
    const hanging = await aReceiver(0);
    // A port that a receiver gave back could be another test's by now; this one is never given out.
    const gone = 'http://127.0.0.1:1';
    const company = await world.company();
    const ids = [(await subscribeTo(world, company, hanging.url)).id, (await subscribeTo(world, company, gone)).id];
    await world.append(receivedInvoice(company));
    for (const id of ids) await statusBecomes(world, company, id, 'FAILED');
    const logs = await Promise.all(
      ids.map(async (notificationId) => {
        const [row] = await allOf(world, company, notificationId);
        assert.ok(row?.finished_at);
        return (await getDelivery(world.ctx, { companyId: company, notificationId, deliveryId: row.delivery_id }))
          .attempts;
      }),
    );
    assert.deepEqual(
      logs.map((l) => l.map((a) => a.attempt)),
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    );
    assert.ok(
      logs[0]?.every((a) => a.status_code === null && /within 2000 ms/.test(a.error ?? '') && a.duration_ms >= 1990),
    );
    assert.ok(logs[1]?.every((a) => a.status_code === null && /ECONNREFUSED/.test(a.error ?? '')));
    assert.equal(hanging.received.length, 3);
  });

  test('replays while a retry is planned make no second chain of retries', async () => {
    const receiver = await aReceiver(500);
    const company = await world.company();
    const { id } = await subscribeTo(world, company, receiver.url);
    await world.append(receivedInvoice(company));
    await receiver.got(1);
    await until(async () => ((await allOf(world, company, id))[0]?.attempts ?? 0) > 0);
    const [row] = await allOf(world, company, id);
    const key = { companyId: company, notificationId: id, deliveryId: row?.delivery_id ?? '' };
    const replayed = await replayDelivery(world.ctx, key);
    // The replay begins a round of its own: itself and two retries.
    await statusBecomes(world, company, id, 'FAILED');
    const attempts = replayed.attempts + 3;
    assert.equal((await getDelivery(world.ctx, key)).attempts.length, attempts);
    await until(async () => (await world.ctx.jobs.counts()).every((c) => c.waiting + c.active === 0));
    assert.equal(receiver.received.length, attempts);
  });
});

describe('webhook fairness', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ AUTOINVOICE_WEBHOOK_TIMEOUT_MS: '2000' });
  });
  after(() => world.close());

  test('hanging receivers of one company do not keep others from theirs', async () => {
    const hanging = await aReceiver(0);
    const quick = await aReceiver();
    const [victim, sick] = [await world.company(), await world.company()];
    const { id } = await subscribeTo(world, sick, hanging.url);
    await subscribeTo(world, victim, quick.url);
    // Several times what the lane holds: without fairness it stays full of them for many timeouts.
    await world.append(...Array.from({ length: 200 }, () => receivedInvoice(sick)));
    await until(async () => (await allOf(world, sick, id)).some((d) => d.attempts === 1));
    await world.append(receivedInvoice(victim));
    await quick.got(1);
    // Told by what happened, not by the clock: in a plain queue all 200 would have had their turn first.
    const tried = (await allOf(world, sick, id)).filter((d) => d.attempts > 0).length;
    assert.ok(tried < 150, `${tried} of 200 went before it`);
    await unsubscribe(world.ctx, sick, id);
  });
});
