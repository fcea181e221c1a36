/** No place of the database that names stored files is forgotten. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { selectReferred } from '../../src/storage/queries.js';
import { blobReferences } from '../../src/storage/references.js';
import { bankMessagesOf } from '../bank-messages/world.js';
import { type Registers, startRegisters } from '../detect/register-world.js';
import { send } from '../detect/world.js';
import { asParty, postDocument } from '../documents/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anOrder } from '../support/trade-documents.js';
import { until } from '../support/until.js';

/** Columns whose name sounds like a file's and that hold something else. */
const otherHashes = new Set([
  'user_api_key.key_hash',
  'vendor_key.key_hash',
  'operator.secret_hash',
  'idempotency_key.request_hash',
  'user_credential.password_hash',
  'web_session.session_hash',
  'user_ticket.ticket_hash',
]);

describe('references to stored files', () => {
  let app: TestApp;
  let registers: Registers;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    registers = await startRegisters();
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      ...registers.env,
      AUTOINVOICE_REGISTER_TIMEOUT_MS: '60000',
    });
    seller = await aCompany(app, { receiving: false });
    buyer = await aCompany(app);
  });
  after(async () => {
    await app?.drop();
    await registers?.close();
  });

  const known = new Set(blobReferences.map(({ table, column }) => `${table}.${column}`));
  const columns = async (kinds: readonly string[]) => {
    const { rows } = await sql<{ schema: string; table: string; column: string }>`
      select table_schema as schema, table_name as "table", column_name as "column" from information_schema.columns
      where table_schema in ('public', 'pgboss') and data_type = any(${[...kinds]}::text[])`.execute(app.ctx.db);
    return rows;
  };

  test('every column that is named after a blob or a hash is in the list, or is known to be something else', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name not in ('blob_sweep')
        and column_name ~ '(blob|hash|sha256|digest)'`.execute(app.ctx.db);
    const names = rows.map(({ name }) => name).filter((name) => !otherHashes.has(name));
    assert.ok(names.length >= 3);
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
      'add it to src/storage/references.ts, or here when it names no stored file',
    );
    const tables = new Set((await columns(['text', 'jsonb'])).map(({ table, column }) => `${table}.${column}`));
    assert.deepEqual(
      [...known].filter((name) => !tables.has(name)),
      [],
      'the list names a column that there is not',
    );
  });

  test('wherever a busy server names a stored file, in text or in JSON, the list knows the place and finds it', async () => {
    await send(seller, buyer);
    const { name, bid } = buyer;
    const order = anOrder({ number: 'O-1', sender: asParty(seller), recipient: asParty({ name, bid }) });
    const document = await postDocument(app, await seller.token(), { file: { name: 'order.xml', bytes: order } });
    assert.equal(document.status, 201, document.bytes.toString());
    await bankMessagesOf(app, await aCompany(app, { receiving: false }));
    // Held: the check waits for the register.
    await buyer.send('PATCH', '/v1/services/detect/checks?on_invoice_receive=VAT');
    const release = registers.pause();
    await send(seller, buyer);
    await until(async () => app.ctx.db.selectFrom('held_invoice').select('invoice_id').executeTakeFirst());

    const stored = new Set<string>();
    for await (const { hash } of app.ctx.blobs.list()) stored.add(hash);
    const found = new Map<string, Set<string>>();
    for (const { schema, table, column } of await columns(['text', 'jsonb', 'json', 'character varying'])) {
      const { rows } = await sql<{ hash: string }>`
        select distinct m[1] as hash from ${sql.table(`${schema}.${table}`)},
          regexp_matches(${sql.ref(column)}::text, '[0-9a-f]{64}', 'g') m`.execute(app.ctx.db);
      const named = rows.map(({ hash }) => hash).filter((hash) => stored.has(hash));
      if (named.length > 0) found.set(`${table}.${column}`, new Set(named));
    }
    assert.deepEqual([...found.keys()].sort(), [...known].sort());
    const everywhere = new Set([...found.values()].flatMap((hashes) => [...hashes]));
    assert.deepEqual(await selectReferred(app.ctx.db, [...everywhere, '0'.repeat(64)]), everywhere);
    for (const { table, column, among } of blobReferences) {
      const { rows } = await sql<{ hash: string }>`${among([...everywhere])}`.execute(app.ctx.db);
      assert.deepEqual(new Set(rows.map(({ hash }) => hash)), found.get(`${table}.${column}`), `${table}.${column}`);
    }
    release();
  });
});
