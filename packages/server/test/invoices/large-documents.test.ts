import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createThreads } from '../../src/platform/threads/thread-pool.js';
import { aCompany, aVendorKey, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';

describe('a document of thousands of lines', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp();
    const vendorKey = await aVendorKey(app);
    seller = await aCompany(app, { name: 'Myyjä Oy', vendorKey });
    buyer = await aCompany(app, { name: 'Ostaja Oyj', vendorKey });
  });
  after(() => app?.drop());

  /** Does something slow and counts how many other requests are answered meanwhile. */
  async function meanwhile<T>(slow: Promise<T>): Promise<{ result: T; answered: number }> {
    let done = false;
    const result = slow.finally(() => {
      done = true;
    });
    let answered = 0;
    while (!done) {
      await call(`${app.url}/status/alb`);
      answered += 1;
    }
    return { result: await result, answered };
  }

  test('is taken and drawn while other requests are answered', async () => {
    const file = bisInvoice({ number: 'BIG-1', seller, buyer, lines: 600 });
    const sent = await meanwhile(seller.postInvoice(file, 'invoice.xml'));
    assert.equal(sent.result.status, 201, sent.result.bytes.toString());
    assert.equal(sent.result.json.sum, 75_300);
    const drawn = await meanwhile(seller.get(`/v1/invoices/${sent.result.json.id}?return_format=GENERATED_IMAGE`));
    assert.equal(drawn.result.status, 200);
    assert.equal(drawn.result.bytes.subarray(0, 5).toString(), '%PDF-');
    const written = await seller.get(`/v1/invoices/${sent.result.json.id}?return_format=FINVOICE30`);
    assert.equal(written.bytes.toString('latin1').match(/<InvoiceRow>/g)?.length, 600);
    // In place, each would have kept the others waiting to its end: one or two answers.
    assert.ok(sent.answered > 10 && drawn.answered > 50, `${sent.answered} and ${drawn.answered} answers`);
  });
});

test('a document that takes too long to draw is refused with its own code', async () => {
  const app = await testApp();
  // A millisecond is too little for any image; how long a large one takes depends on the machine.
  const impatient = createThreads({ size: 1, taskMs: 1, heapMegabytes: 64 });
  const patient = app.ctx.threads;
  try {
    const seller = await aCompany(app, { name: 'Myyjä Oy' });
    const sent = await seller.postInvoice(bisInvoice({ seller, buyer: seller }), 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    const path = `/v1/invoices/${sent.json.id}?return_format`;
    Object.assign(app.ctx, { threads: impatient });
    const drawn = await seller.get(`${path}=GENERATED_IMAGE`);
    assert.equal(drawn.status, 422);
    assert.equal(drawn.json.code, 'document_too_complex');
    // Small documents are read in place.
    assert.equal((await seller.get(`${path}=EXTENDED_DETAILS`)).status, 200);
  } finally {
    Object.assign(app.ctx, { threads: patient });
    await impatient.close();
    await app.drop();
  }
});
