import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postponeMs, SlowReceivers } from '../../src/notifications/slow-receivers.js';

const quick = { durationMs: 10, delivered: true };
const slow = { durationMs: 5000, delivered: false };

test('a quick owner is not limited', () => {
  const receivers = new SlowReceivers(1000);
  for (let i = 0; i < 100; i++) assert.ok(receivers.enter('a'));
});

test('a slow owner gets two places, others are not touched, and a quick success lifts it', () => {
  const receivers = new SlowReceivers(1000);
  assert.ok(receivers.enter('a'));
  receivers.leave('a', slow);
  assert.deepEqual([receivers.enter('a'), receivers.enter('a'), receivers.enter('a')], [true, true, false]);
  assert.ok(receivers.enter('b'));
  // A quick refusal proves nothing: a dead port answers at once between two hangs.
  receivers.leave('a', { durationMs: 1, delivered: false });
  assert.deepEqual([receivers.enter('a'), receivers.enter('a')], [true, false]);
  receivers.leave('a', quick);
  assert.deepEqual([receivers.enter('a'), receivers.enter('a'), receivers.enter('a')], [true, true, true]);
});

test('an attempt that was never made changes nothing but gives the place back', () => {
  const receivers = new SlowReceivers(1000);
  receivers.enter('a');
  receivers.leave('a', slow);
  receivers.enter('a');
  receivers.enter('a');
  receivers.leave('a', undefined);
  assert.deepEqual([receivers.enter('a'), receivers.enter('a')], [true, false]);
});

test('waiting outside grows to about a minute', () => {
  for (let times = 0; times < 40; times++) {
    const expected = Math.min(60_000, 1000 * 2 ** times);
    const ms = postponeMs(times);
    assert.ok(ms >= expected * 0.75 && ms <= expected * 1.25, `${times}: ${ms}`);
  }
});
