import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { revokeVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import { readSigningSecret, rotateSigningSecret } from '../../src/notifications/secrets.js';
import {
  getSubscription,
  listSubscriptions,
  type NewSubscription,
  subscribe,
  unsubscribe,
} from '../../src/notifications/subscriptions.js';
import { Refusal } from '../../src/platform/errors.js';
import { openWorld, type World } from './world.js';

const subscription = (more: Partial<NewSubscription> = {}): NewSubscription => ({
  destinationType: 'WEBHOOK',
  destination: 'https://me:p%40ss@8.8.8.8/hook?secret=my_secret',
  vendorKey: undefined,
  events: ['DOCUMENTS.*.*'],
  ...more,
});
const refusal = (code: string, detail?: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.code, code);
  if (detail) assert.match(error.details.join('\n'), detail);
  return true;
};

describe('subscriptions', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  test('one comes back as it was made, credentials included', async () => {
    const company = await world.company();
    const made = await subscribe(world.ctx, company, subscription());
    assert.deepEqual(await getSubscription(world.ctx, company, made.id), { id: made.id, ...subscription() });
    const second = await subscribe(world.ctx, company, subscription({ events: ['NETWORKS.*'] }));
    assert.deepEqual(
      (await listSubscriptions(world.ctx, company)).map((s) => s.id),
      [made.id, second.id],
    );
  });

  test('neither address, key nor secret stands in the database in the clear', async () => {
    const company = await world.company();
    const vendor = await world.vendorKey(company);
    const made = await subscribe(
      world.ctx,
      company,
      subscription({ destinationType: 'VENDOR_WEBHOOK', vendorKey: vendor.key }),
    );
    const { secret } = await readSigningSecret(world.ctx, company, made.id);
    const row = JSON.stringify(
      await world.ctx.db.selectFrom('notification').selectAll().where('company_id', '=', company).execute(),
    );
    for (const clear of ['8.8.8.8', 'my_secret', 'p%40ss', vendor.key, secret.slice(6)])
      assert.ok(!row.includes(clear), clear);
  });

  test('every mistake is named at once', async () => {
    const company = await world.company();
    const wrong = subscription({
      destination: 'https://169.254.169.254/',
      events: ['DOCUMENTS.*.*', 'DOCUMENT.INVOICE.FAILED'],
      vendorKey: 'x',
    });
    await assert.rejects(subscribe(world.ctx, company, wrong), (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.code, 'invalid_parameters');
      assert.equal(error.details.length, 3);
      assert.match(
        error.details.join('\n'),
        /destination: .*not public[\s\S]*DOCUMENT\.INVOICE\.FAILED covers no event[\s\S]*vendor_key/,
      );
      return true;
    });
    await assert.rejects(
      subscribe(world.ctx, company, subscription({ destination: 'ftp://8.8.8.8/' })),
      refusal('invalid_parameters', /http/),
    );
    await assert.rejects(
      subscribe(world.ctx, company, subscription({ events: [] })),
      refusal('invalid_parameters', /at least one/),
    );
    assert.deepEqual(await listSubscriptions(world.ctx, company), []);
  });

  test("VENDOR_WEBHOOK needs a vendor key of one's own", async () => {
    const partner = await world.company();
    const other = await world.company();
    const key = await world.vendorKey(partner);
    const vendorWide = subscription({ destinationType: 'VENDOR_WEBHOOK' });
    await subscribe(world.ctx, partner, vendorWide);
    await subscribe(world.ctx, partner, { ...vendorWide, vendorKey: key.key });
    await assert.rejects(subscribe(world.ctx, other, vendorWide), refusal('forbidden'));
    await assert.rejects(
      subscribe(world.ctx, other, { ...vendorWide, vendorKey: key.key }),
      refusal('invalid_parameters', /vendor_key/),
    );
    await assert.rejects(
      subscribe(world.ctx, partner, { ...vendorWide, vendorKey: 'nonsense' }),
      refusal('invalid_parameters', /vendor_key/),
    );
    await revokeVendorKey(world.ctx, key.id);
    await assert.rejects(subscribe(world.ctx, partner, vendorWide), refusal('forbidden'));
  });

  test("404 for another company's subscription, a removed one and one that never was", async () => {
    const company = await world.company();
    const other = await world.company();
    const { id } = await subscribe(world.ctx, company, subscription());
    await assert.rejects(getSubscription(world.ctx, other, id), refusal('not_found'));
    await assert.rejects(unsubscribe(world.ctx, other, id), refusal('not_found'));
    await assert.rejects(readSigningSecret(world.ctx, other, id), refusal('not_found'));
    await assert.rejects(rotateSigningSecret(world.ctx, other, id), refusal('not_found'));
    await assert.rejects(getSubscription(world.ctx, company, randomUUID()), refusal('not_found'));
    await unsubscribe(world.ctx, company, id);
    await assert.rejects(getSubscription(world.ctx, company, id), refusal('not_found'));
    await assert.rejects(unsubscribe(world.ctx, company, id), refusal('not_found'));
    assert.deepEqual(await listSubscriptions(world.ctx, company), []);
  });

  test('a removed subscription keeps no address and no secret', async () => {
    const company = await world.company();
    const { id } = await subscribe(world.ctx, company, subscription());
    await unsubscribe(world.ctx, company, id);
    const row = await world.ctx.db
      .selectFrom('notification')
      .selectAll()
      .where('notification_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(row.destination_sealed + row.secret_sealed, '');
  });
});
