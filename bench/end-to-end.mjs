// Invoices from POST to the receiver's webhook, over HTTP, on the server's own PostgreSQL with every flush real.
//   node bench/end-to-end.mjs [invoices=2000] [clients=16]
// The load comes from this process, the server is one of its own; both share the machine.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'packages/server/dist');
const main = join(dist, 'src/main.js');
const { bisInvoice } = await import(join(dist, 'test/support/documents.js'));
const { aFinnishBid, call, companyClient } = await import(join(dist, 'test/support/api.js'));
const invoices = Number(process.argv[2] ?? 2000);
const clients = Number(process.argv[3] ?? 16);
const dataDir = mkdtempSync(join(tmpdir(), 'autoinvoice-bench-'));
const env = {
  ...process.env,
  DATABASE_URL: '',
  AUTOINVOICE_DATA_DIR: dataDir,
  AUTOINVOICE_PORT: '0',
  AUTOINVOICE_KYC_DELAY_MS: '0',
  AUTOINVOICE_TOKEN_ATTEMPTS: '10000',
};

/** Starts the server and waits for its address and readiness; gives both and the milliseconds it took. */
async function start() {
  const begin = performance.now();
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const line = text.split('\n').find((l) => l.includes('"name":"ax"'));
      if (line) resolve(JSON.parse(line).url);
    });
    child.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
  });
  while ((await fetch(`${url}/status/ready`).catch(() => ({ status: 0 }))).status !== 200) await delay(5);
  child.stdout.resume();
  return { child, url, ms: performance.now() - begin };
}
const stop = (child) =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
const rss = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
const spread = (values) => {
  const s = [...values].sort((a, b) => a - b);
  return `p50 ${quantile(s, 0.5).toFixed(1)} ms, p99 ${quantile(s, 0.99).toFixed(1)} ms`;
};

const hooks = new Map();
let hookCount = 0;
const receiver = createServer((request, response) => {
  const chunks = [];
  request.on('data', (c) => chunks.push(c));
  request.on('end', () => {
    response.writeHead(204).end();
    const hook = JSON.parse(Buffer.concat(chunks).toString());
    if (hook.event === 'DOCUMENTS.INVOICE.RECEIVED') {
      hooks.set(hook.event_data.invoice_number, performance.now());
      hookCount++;
    }
  });
});
await new Promise((r) => receiver.listen(0, '127.0.0.1', r));

const first = await start();
await stop(first.child);
const { child, url, ms: warmMs } = await start();
try {
  const vendorKey = await vendorKeyOf();
  const seller = await company('Myyjä Oy', vendorKey);
  const buyer = await company('Ostaja Oyj', vendorKey);
  await buyer.send('POST', '/v1/company/notifications', {
    destination_type: 'WEBHOOK',
    destination: `http://127.0.0.1:${receiver.address().port}/`,
    events: ['DOCUMENTS.*.RECEIVED'],
  });

  const oneByOne = await sendOneByOne(seller, buyer, 100);
  const burst = await sendBurst(seller, buyer, invoices, clients);
  const report = [
    `machine: ${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load and server share it`,
    `start: ${Math.round(first.ms)} ms on a fresh data folder, ${Math.round(warmMs)} ms on an existing one`,
    `one at a time (100 invoices): POST ${spread(oneByOne.post)}; POST sent → receiver's webhook ${spread(oneByOne.hook)}`,
    `burst (${invoices} invoices, ${clients} clients): accepted ${burst.acceptedPerSecond.toFixed(0)}/s, delivered with webhook ${burst.deliveredPerSecond.toFixed(0)}/s`,
    `in the burst: POST ${spread(burst.post)}`,
    `server memory after: ${rss(child.pid).toFixed(0)} MiB`,
  ];
  console.log(report.join('\n'));
} finally {
  await stop(child);
  receiver.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function vendorKeyOf() {
  const run = spawn(process.execPath, [main, 'keys', 'vendor', '--name', 'bench'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of run.stdout) text += chunk;
  return /vendor_api_key {2}(\S+)/.exec(text)[1];
}

async function company(name, vendorKey) {
  const bid = aFinnishBid();
  const user = await call(`${url}/v1/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vendor_api_key: vendorKey, email: `${bid}@example.com` }),
  });
  const form = new FormData();
  for (const [k, v] of Object.entries({
    vendor_api_key: vendorKey,
    user_api_key: user.json.user_api_key,
    name,
    bid,
    no_vat: 'true',
    address1: 'Katu 1',
    post_code: '00100',
    post_office: 'Helsinki',
    city: 'Helsinki',
    country: 'FI',
    email: `${bid}@example.com`,
  }))
    form.set(k, v);
  const made = await call(`${url}/v1/companies`, { method: 'POST', body: form });
  const client = companyClient({ url }, { id: made.json.id, bid, name, apiKey: user.json.user_api_key, vendorKey });
  await client.send('POST', '/v1/company/authorization', { auth_email: 'a@example.com', locale: 'FI' }, 'company');
  while ((await client.get('/v1/company/authorization', 'company')).json.company_state !== 'VERIFIED') await delay(10);
  const profile = await client.send('POST', '/v1/company/profiles', {
    profiles: ['INVOICE_AND_CREDIT_NOTE'],
    network: 'VISMA',
  });
  while ((await client.get(`/v1/company/profiles/${profile.json.id}`)).json.status !== 'active') await delay(10);
  return client;
}

async function sendOneByOne(seller, buyer, count) {
  const post = [];
  const hook = [];
  for (let i = 0; i < count; i++) {
    const number = `one-${i}`;
    const file = bisInvoice({ number, seller, buyer, lines: 10 });
    const begin = performance.now();
    const reply = await seller.postInvoice(file, 'invoice.xml');
    if (reply.status !== 201) throw new Error(`${reply.status} ${reply.bytes}`);
    post.push(performance.now() - begin);
    while (!hooks.has(number)) await delay(1);
    hook.push(hooks.get(number) - begin);
  }
  return { post, hook };
}

async function sendBurst(seller, buyer, count, parallel) {
  const post = [];
  const files = Array.from({ length: count }, (_, i) => bisInvoice({ number: `burst-${i}`, seller, buyer, lines: 10 }));
  const before = hookCount;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (let file = files.pop(); file !== undefined; file = files.pop()) {
        const at = performance.now();
        const reply = await seller.postInvoice(file, 'invoice.xml');
        if (reply.status !== 201) throw new Error(`${reply.status} ${reply.bytes}`);
        post.push(performance.now() - at);
      }
    }),
  );
  const acceptedPerSecond = (count * 1000) / (performance.now() - begin);
  while (hookCount - before < count) await delay(10);
  return { post, acceptedPerSecond, deliveredPerSecond: (count * 1000) / (performance.now() - begin) };
}
