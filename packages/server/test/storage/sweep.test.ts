/** Stored files that nothing refers to go, and no other. */
import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openFileStore } from '../../src/platform/blobs/file-store.js';
import { resetSandbox } from '../../src/sandbox/reset.js';
import { selectSweep } from '../../src/storage/queries.js';
import { sweepBlobs, sweepDaily } from '../../src/storage/sweep.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';

const hourMs = 3_600_000;

describe('the sweep of stored files', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    // The application does not sweep by itself, as it would a minute after its start.
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000', AUTOINVOICE_BLOB_GRACE: '0' });
    seller = await aCompany(app, { receiving: false });
    buyer = await aCompany(app);
  });
  after(async () => app?.drop());

  const folder = () => join(app.ctx.config.dataDir, 'blobs');
  const hashesIn = async (place: string) =>
    (await readdir(place, { recursive: true }).catch(() => []))
      .map((path) => path.split('/').at(-1) ?? '')
      .filter((name) => /^[0-9a-f]{64}$/.test(name));
  const stored = async () => new Set(await hashesIn(folder()));
  /** Makes stored files as old as if they had come hours ago. */
  const age = async (hours: number) => {
    const then = new Date(Date.now() - hours * hourMs);
    for (const path of await readdir(folder(), { recursive: true })) {
      if (/[0-9a-f]{64}$/.test(path)) await utimes(join(folder(), path), then, then);
    }
  };
  /** A sweep as it is done when the grace time is a day. */
  const sweep = () => sweepBlobs(app.ctx, new Date(Date.now() - 24 * hourMs));
  let numbers = 0;
  const anInvoice = () => bisInvoice({ number: `S-${++numbers}`, seller, buyer });
  /** An upload that is refused for its content: its bytes stay. */
  const refusedUpload = async (text: string) => {
    const before = await stored();
    const reply = await seller.postInvoice(Buffer.from(text), 'invoice.xml');
    assert.equal(reply.status, 400, reply.bytes.toString());
    const [left] = [...(await stored())].filter((hash) => !before.has(hash));
    assert.ok(left, 'the refused upload left its bytes');
    return left;
  };
  const delivered = async (file: Uint8Array) => {
    const sent = await seller.postInvoice(file, 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    await until(async () => (await seller.get(`/v1/invoices/${sent.json.id}`)).json.status === 'DELIVERED');
    return sent.json.id as string;
  };
  const sourceOf = async (company: TestCompany, id: string) =>
    company.get(`/v1/invoices/${id}?return_format=ORIGINAL_OR_GENERATED_IMAGE`);

  test('a refused upload is set aside after the grace time, removed after as long again; invoices stay', async () => {
    const id = await delivered(anInvoice());
    const left = await refusedUpload('<Invoice>refused</Invoice>');
    assert.deepEqual(await sweep(), {
      seen: (await stored()).size,
      setAside: 0,
      broughtBack: 0,
      removed: 0,
      removedBytes: 0,
    });
    await age(25);
    const kept = [...(await stored())].filter((hash) => hash !== left).length;
    const first = await sweep();
    assert.deepEqual([first.setAside, first.removed], [1, 0]);
    assert.deepEqual(await hashesIn(join(folder(), 'aside')), [left]);
    assert.equal((await sweep()).removed, 0, 'its time there begins with setting aside');
    await age(25);
    const second = await sweep();
    assert.deepEqual([second.setAside, second.removed, second.removedBytes], [0, 1, 26]);
    assert.deepEqual([(await stored()).has(left), (await stored()).size], [false, kept]);
    assert.equal((await sourceOf(seller, id)).status, 200);
  });

  test('bytes that were left and come again belong to the invoice that brings them, at every moment of a sweep', async () => {
    const file = anInvoice();
    // Stored long ago, and refused then.
    const { hash } = await app.ctx.blobs.put(file);
    await age(25);
    // The upload finds its bytes, then the sweep comes, then the transaction refers to them.
    await app.ctx.db.transaction().execute(async (tx) => {
      assert.equal((await sweep()).setAside, 1);
      const owner = { company_id: seller.id, message_id: '0d1de9e6-6a2b-4f0a-8f64-00000000000a' };
      await tx
        .insertInto('bank_message')
        .values({
          ...owner,
          direction: 'SENT',
          kind: 'SENDERINFO',
          frame_id: 'F',
          from_address: 'A',
          from_intermediator: 'B',
          to_address: 'C',
          to_intermediator: 'D',
          filename: 'x.xml',
          size: file.length,
          blob_hash: hash,
          created_at: new Date(),
        })
        .execute();
    });
    assert.deepEqual(await app.ctx.blobs.get(hash), file, 'read from where it was set aside');
    await age(25);
    assert.deepEqual(
      await sweep().then(({ broughtBack, setAside, removed }) => [broughtBack, setAside, removed]),
      [1, 0, 0],
    );
    assert.deepEqual(await hashesIn(join(folder(), 'aside')), []);
    // And put again while set aside: it is there anew, and what is aside may go.
    await app.ctx.db.deleteFrom('bank_message').execute();
    await age(25);
    assert.equal((await sweep()).setAside, 1);
    const id = await delivered(file);
    await age(25);
    await sweep();
    await sweep();
    assert.deepEqual(await app.ctx.blobs.get(hash), file);
    assert.equal((await sourceOf(buyer, (await buyer.get('/v1/invoices')).json[0].id)).status, 200);
    assert.equal((await seller.get(`/v1/invoices/${id}`)).status, 200);
  });

  test('sweeps by several processes while the same files come again and again lose nothing', async () => {
    const files = Array.from({ length: 6 }, anInvoice);
    for (const file of files) await app.ctx.blobs.put(file);
    await age(25);
    // Another process on the same folder and database.
    const other = { db: app.ctx.db, blobs: await openFileStore(folder()) };
    const longAgo = new Date(Date.now() - 24 * hourMs);
    const sweeps = Promise.all(Array.from({ length: 8 }, (_, n) => sweepBlobs(n % 2 ? other : app.ctx, longAgo)));
    const sent = await Promise.all(files.map((file) => seller.postInvoice(file, 'invoice.xml')));
    await sweeps;
    for (const { status, json } of sent) {
      assert.equal(status, 201);
      const source = await seller.get(`/v1/invoices/${json.id}?return_format=FINVOICE30`);
      assert.equal(source.status, 200, source.bytes.toString());
    }
  });

  test('it is done once a day by one of all processes, told by doctor, and left when the process stops', async () => {
    const { signal } = new AbortController();
    const on = { ...app.ctx, config: { ...app.ctx.config, blobGraceHours: 24 } };
    await refusedUpload('<Invoice>daily</Invoice>');
    await age(25);
    await Promise.all([1, 2, 3, 4].map(() => sweepDaily(on, signal)));
    const done = await selectSweep(app.ctx.db);
    assert.ok(Number(done?.set_aside) >= 1);
    assert.ok(done?.finished_at);
    await age(25);
    assert.equal(await sweepDaily(on, signal), 0, 'not again on the same day');
    await app.ctx.db
      .updateTable('blob_sweep')
      .set({ started_at: new Date(Date.now() - 24 * hourMs) })
      .execute();
    assert.equal(await sweepDaily(on, AbortSignal.abort()), 0);
    assert.equal((await selectSweep(app.ctx.db))?.finished_at, null);
    await app.ctx.db
      .updateTable('blob_sweep')
      .set({ started_at: new Date(Date.now() - 24 * hourMs) })
      .execute();
    assert.ok((await sweepDaily(on, signal)) >= 1);
    await app.ctx.db.deleteFrom('blob_sweep').execute();
    assert.equal(await sweepDaily(app.ctx, signal), 0);
    assert.equal(await selectSweep(app.ctx.db), undefined);
  });

  test('after a reset of the sandbox all files go', async () => {
    await resetSandbox(app.ctx);
    assert.ok((await stored()).size > 0);
    for (const _ of [1, 2]) {
      await age(25);
      await sweep();
    }
    assert.deepEqual([...(await stored())], []);
  });
});
