import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId, newId } from '../../../src/platform/crypto/ids.js';
import { hashSecret, lookupKey, newSecret, verifySecret } from '../../../src/platform/crypto/secrets.js';

test('a secret verifies against its hash, another does not', async () => {
  const secret = newSecret('key_');
  assert.match(secret, /^key_[\w-]{43}$/);
  const hash = await hashSecret(secret);
  assert.match(hash, /^\$scrypt\$ln=14,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
  assert.equal(await verifySecret(secret, hash), true);
  assert.equal(await verifySecret(`${secret}x`, hash), false);
  assert.equal(await verifySecret('', hash), false);
});

test('the same secret hashes differently each time', async () => {
  assert.notEqual(await hashSecret('a'), await hashSecret('a'));
});

test('a hash of another cost still verifies', async () => {
  const hash = '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$';
  const { scryptSync } = await import('node:crypto');
  const key = scryptSync('secret', Buffer.alloc(16), 32, { N: 16, r: 8, p: 1 }).toString('base64url');
  assert.equal(await verifySecret('secret', hash + key), true);
});

test('a damaged or ruinously dear hash is a no, not an error', async () => {
  for (const stored of [
    '',
    'plain text',
    '$scrypt$ln=14,r=8,p=1$AAAA$',
    '$scrypt$ln=31,r=8,p=1$AAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=14,r=99,p=1$AAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=14,r=8,p=1$AAAAAAAA$AA',
  ]) {
    assert.equal(await verifySecret('secret', stored), false, stored);
  }
});

test('the lookup key is eight bytes and the same for the same secret', () => {
  assert.equal(lookupKey('a').length, 8);
  assert.equal(lookupKey('abc').toString('hex'), 'ba7816bf8f01cfea');
});

test('ids are UUIDs of version 7 that follow the clock', () => {
  let time = Date.UTC(2026, 0, 1);
  const clock = { now: () => new Date(time++) };
  const ids = Array.from({ length: 500 }, () => newId(clock));
  assert.deepEqual([...ids].sort(), ids);
  assert.ok(ids.every((id) => isId(id) && id[14] === '7'));
  const frozen = { now: () => new Date(time) };
  assert.equal(new Set(Array.from({ length: 500 }, () => newId(frozen))).size, 500);
  assert.equal(isId(`${ids[0]}0`), false);
});
