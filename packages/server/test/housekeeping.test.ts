import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pino } from 'pino';
import { deleteIdempotencyKeys } from '../src/invoices/idempotency.js';
import { deleteEndedDeliveries } from '../src/notifications/delivery-queries.js';
import { startHousekeeping } from '../src/platform/housekeeping.js';
import { aCompany } from './support/api.js';
import { type TestApp, testApp } from './support/app.js';
import { until } from './support/until.js';

describe('housekeeping', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app?.drop());

  test('removes ended webhook deliveries and old idempotency keys, and keeps the rest', async () => {
    const company = await aCompany(app, { verified: false });
    const { db } = app.ctx;
    const notification = await company.send('POST', '/v1/company/notifications', {
      destination_type: 'WEBHOOK',
      destination: 'http://127.0.0.1:9/',
      events: ['*'],
    });
    assert.equal(notification.status, 201, notification.bytes.toString());
    const day = (n: number) => new Date(Date.UTC(2026, 0, n));
    const delivery = (finished: Date | null, n: number) => ({
      company_id: company.id,
      delivery_id: `0d1de9e6-6a2b-4f0a-8f64-00000000000${n}`,
      notification_id: notification.json.id,
      event_company_id: company.id,
      event_name: 'NETWORKS.VISMA.CREATED',
      event_timestamp: day(1),
      body: '{}',
      status: finished === null ? 'PENDING' : 'DELIVERED',
      created_at: day(1),
      finished_at: finished,
    });
    await db
      .insertInto('webhook_delivery')
      .values([delivery(day(1), 1), delivery(day(9), 2), delivery(null, 3)])
      .execute();
    assert.equal(await deleteEndedDeliveries(db, day(5), 100), 1);
    const left = await db.selectFrom('webhook_delivery').select('delivery_id').orderBy('delivery_id').execute();
    assert.deepEqual(
      left.map((r) => r.delivery_id.at(-1)),
      ['2', '3'],
    );

    const key = (text: string, at: Date) => ({
      company_id: company.id,
      operation: 'POST /v1/invoices',
      idempotency_key: text,
      request_hash: 'x',
      subject_id: company.id,
      created_at: at,
    });
    await db
      .insertInto('idempotency_key')
      .values([key('old', day(1)), key('new', day(9))])
      .execute();
    assert.equal(await deleteIdempotencyKeys(db, day(5), 100), 1);
    const keys = await db.selectFrom('idempotency_key').select('idempotency_key').execute();
    assert.deepEqual(keys, [{ idempotency_key: 'new' }]);
  });

  test('goes on with the next chore when one fails, round after round, until it is stopped', async () => {
    let done = 0;
    const chores = [
      { name: 'fails', run: () => Promise.reject(new Error('no')) },
      { name: 'works', run: async () => ++done },
    ];
    const housekeeping = startHousekeeping(chores, pino({ level: 'silent' }), 5);
    await until(() => done >= 3);
    await housekeeping.stop();
    const before = done;
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(done, before);
  });
});
