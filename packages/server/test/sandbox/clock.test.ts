import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { openCore } from '../../src/compose/core.js';
import { asMachine, changed, shown } from '../../src/platform/sandbox/clock-state.js';
import { changeClock, clockOf } from '../../src/sandbox/clock.js';
import { aCompany, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';

const hour = 3_600_000;
const day = 24 * hour;

describe('how a clock changes', () => {
  const at = (text: string) => new Date(`2026-11-23T${text}Z`);

  test('it advances, stands still, goes on from there, and shows the machine again', () => {
    const ahead = changed(asMachine, { kind: 'advance', ms: hour }, at('10:00:00'));
    assert.deepEqual(shown(ahead, at('10:00:05')), at('11:00:05'));
    const frozen = changed(ahead, { kind: 'freeze' }, at('10:00:10'));
    assert.deepEqual(shown(frozen, at('10:30:00')), at('11:00:10'));
    const later = changed(frozen, { kind: 'advance', ms: hour }, at('10:30:00'));
    assert.deepEqual(shown(later, at('10:31:00')), at('12:00:10'));
    const going = changed(later, { kind: 'go' }, at('10:40:00'));
    assert.deepEqual(shown(going, at('10:40:01')), at('12:00:11'));
    assert.deepEqual(shown(changed(going, { kind: 'machine' }, at('10:41:00')), at('10:41:00')), at('10:41:00'));
  });
});

describe('the clock of a sandbox', () => {
  let app: TestApp;
  before(async () => {
    // Each look takes a token of its own, and on a busy machine there are many looks.
    app = await testApp({ AUTOINVOICE_KYC_DELAY_MS: String(day), AUTOINVOICE_TOKEN_ATTEMPTS: '10000' });
  });
  after(() => app?.drop());

  const asked = async (): Promise<TestCompany> => {
    const company = await aCompany(app, { verified: false });
    const body = { auth_email: 'signer@example.com', locale: 'FI' };
    assert.equal((await company.send('POST', '/v1/company/authorization', body, 'company')).status, 200);
    return company;
  };
  // Tokens end with the clock's hour: a fresh one each time.
  const state = async (company: TestCompany): Promise<string> =>
    (await companyClient(app, company).get('/v1/company/authorization', 'company')).json.company_state;
  const verified = (company: TestCompany) => until(async () => (await state(company)) === 'VERIFIED');

  test('what waits for a day is done at once when the clock is advanced by it, not by less', async () => {
    const company = await asked();
    await changeClock(app.ctx, { kind: 'advance', ms: 23 * hour });
    assert.equal(await state(company), 'UNVERIFIED');
    await changeClock(app.ctx, { kind: 'advance', ms: hour });
    await verified(company);
    assert.ok(Math.abs(clockOf(app.ctx).aheadMs - day) < 5000);
  });

  test('a frozen clock stands still, and nothing that waits becomes due before it is advanced', async () => {
    await changeClock(app.ctx, { kind: 'freeze' });
    const { now } = clockOf(app.ctx);
    const company = await asked();
    await delay(50);
    assert.deepEqual(clockOf(app.ctx).now, now);
    assert.equal(await state(company), 'UNVERIFIED');
    await changeClock(app.ctx, { kind: 'advance', ms: day });
    assert.equal(clockOf(app.ctx).now.getTime(), now.getTime() + day);
    await verified(company);
  });

  test('a database whose clock reads a little later than the service’s does not leave a job waiting for ever', async () => {
    await changeClock(app.ctx, { kind: 'freeze' });
    const company = await asked();
    const { numUpdatedRows } = await app.ctx.db
      .withTables<{ 'pgboss.job': { start_after: Date; state: string } }>()
      .updateTable('pgboss.job')
      .set({ start_after: sql`start_after + interval '20 milliseconds'` })
      .where('state', '=', 'created')
      .where('start_after', '>', sql<Date>`now()`)
      .executeTakeFirst();
    assert.ok(numUpdatedRows >= 1n);
    await changeClock(app.ctx, { kind: 'advance', ms: day });
    await verified(company);
    await changeClock(app.ctx, { kind: 'go' });
  });

  test('what was deferred under a frozen clock is due when the clock, going again, has come there', async () => {
    await changeClock(app.ctx, { kind: 'freeze' });
    const company = await asked();
    await changeClock(app.ctx, { kind: 'advance', ms: day - 1500 });
    assert.equal(await state(company), 'UNVERIFIED');
    await changeClock(app.ctx, { kind: 'go' });
    await verified(company);
  });

  test('what was deferred waits for its moment when the clock goes back to the machine', async () => {
    await changeClock(app.ctx, { kind: 'machine' });
    const company = await asked();
    await changeClock(app.ctx, { kind: 'advance', ms: hour });
    await changeClock(app.ctx, { kind: 'machine' });
    await changeClock(app.ctx, { kind: 'advance', ms: 23 * hour });
    assert.equal(await state(company), 'UNVERIFIED');
    await changeClock(app.ctx, { kind: 'advance', ms: hour });
    await verified(company);
  });

  test('every process has the same clock, one that starts later too', async () => {
    await changeClock(app.ctx, { kind: 'freeze' });
    const other = await openCore({ ...app.ctx.config, worker: false });
    try {
      assert.deepEqual(other.ctx.clock.now(), app.ctx.clock.now());
      await changeClock(app.ctx, { kind: 'advance', ms: 5 * day });
      await until(() => other.ctx.clock.now().getTime() === app.ctx.clock.now().getTime());
    } finally {
      await other.close();
    }
    await changeClock(app.ctx, { kind: 'machine' });
  });

  test('production has no such clock', async () => {
    const ctx = { ...app.ctx, config: { ...app.ctx.config, mode: 'production' as const } };
    await assert.rejects(changeClock(ctx, { kind: 'freeze' }), { code: 'not_found' });
  });
});
