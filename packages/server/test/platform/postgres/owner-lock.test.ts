import assert from 'node:assert/strict';
import fs, { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { type OwnerLock, takeOwnerLock } from '../../../src/platform/postgres/embedded/owner-lock.js';
import { identityOf } from '../../../src/platform/postgres/embedded/process-identity.js';
import { remove, tempFolder } from './owner.js';

describe('the lock of a data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = tempFolder();
  });
  afterEach(() => {
    mock.restoreAll();
    syncBuiltinESMExports();
    remove(folder);
  });

  test('has one owner, however many find that the one before is dead, and in whatever order they go on', () => {
    const file = join(folder, 'owner.lock');
    writeFileSync(file, JSON.stringify({ ...identityOf(process.ppid), startTime: '1' }));
    const owners: OwnerLock[] = [];
    const refused: unknown[] = [];
    const take = () => {
      try {
        owners.push(takeOwnerLock(file, folder));
      } catch (error) {
        refused.push(error);
      }
    };
    const rename = fs.renameSync;
    let others = false;
    mock.method(fs, 'renameSync', (from: string, to: string) => {
      if (others) return rename(from, to);
      others = true;
      // The first one has just found the owner dead when a second one comes; before it goes on there is a third.
      take();
      rename(from, to);
      take();
    });
    syncBuiltinESMExports();
    take();
    assert.equal(owners.length, 1);
    assert.equal(refused.length, 2);
    assert.deepEqual(readdirSync(folder), ['owner.lock']);
    owners[0]?.release();
    assert.equal(existsSync(file), false);
  });
});
