// How long the server takes for pages of inbox, outbox and documents when a company has very many.
//   node bench/web-lists.mjs [rows=100000]
// The pages are asked for over HTTP, signed in, and measured from the request to the last byte.
import { randomBytes } from 'node:crypto';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'packages/server/dist');
const { testApp } = await import(join(dist, 'test/support/app.js'));
const { temporaryServer } = await import(join(dist, 'test/support/server.js'));
const { aCompany, aFinnishBid } = await import(join(dist, 'test/support/api.js'));
const { bisInvoice } = await import(join(dist, 'test/support/documents.js'));
const { signUp } = await import(join(dist, 'src/accounts/sign-in/sign-up.js'));
const { beginSession } = await import(join(dist, 'src/accounts/sign-in/sessions.js'));
const { sql } = await import('kysely');

const rows = Number(process.argv[2] ?? 100_000);
const budgetMs = 50;
const server = process.env.TEST_DATABASE_URL ? undefined : await temporaryServer();
if (server) process.env.TEST_DATABASE_URL = server.url;
const app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '100000' });
try {
  const company = await aCompany(app, { name: 'Suuri Oy' });
  const other = { name: 'Ostaja Oy', bid: aFinnishBid() };
  await seed(company.id);
  const sent = await company.postInvoice(
    bisInvoice({ number: 'B-1', seller: company, buyer: other, lines: 20 }),
    'b.xml',
  );
  const cookie = await signedIn(company.id);
  const middle = await placeInTheMiddle(company.id);
  const pages = {
    inbox: '/ui/inbox',
    'inbox, in the middle': `/ui/inbox?older=${middle}`,
    'inbox, not handled': '/ui/inbox?state=open',
    'inbox, handled (few)': '/ui/inbox?state=handled',
    'inbox, rare name': '/ui/inbox?q=Harvinainen',
    'inbox, name that half of them have': '/ui/inbox?q=Tavallinen',
    'inbox, one number': '/ui/inbox?q=R-77777',
    'inbox, nothing found': '/ui/inbox?q=zzzz',
    'inbox, one day': '/ui/inbox?from=2026-03-01&to=2026-03-01',
    outbox: '/ui/outbox',
    'outbox, failed (few)': '/ui/outbox?state=FAILED',
    'outbox, delivered': '/ui/outbox?state=DELIVERED',
    'outbox, name that half of them have': '/ui/outbox?q=Tavallinen',
    documents: '/ui/documents',
    'documents, failed (few)': '/ui/documents?state=FAILED',
    'documents, one type': '/ui/documents?type=ORDER_RESPONSE',
    'documents, rare name': '/ui/documents?q=Harvinainen',
    invoice: `/ui/invoices/${sent.json.id}`,
    'invoice, XML': `/ui/invoices/${sent.json.id}/xml`,
  };
  console.log(
    `${rows} invoices received, as many sent, as many documents; ${cpus().length} cores (${cpus()[0].model})`,
  );
  let slow = 0;
  for (const [name, path] of Object.entries(pages)) {
    const times = await measure(path, cookie);
    const { median, most } = times;
    if (median > budgetMs) slow++;
    console.log(
      `${name.padEnd(36)} median ${median.toFixed(1).padStart(6)} ms, slowest ${most.toFixed(1).padStart(6)} ms`,
    );
  }
  if (slow > 0) console.log(`${slow} pages are over ${budgetMs} ms`);
  process.exitCode = slow > 0 ? 1 : 0;
} finally {
  await app.drop();
  await server?.stop();
}

async function seed(companyId) {
  // One in 1000 is of the rare name, one in 500 failed or handled; a minute lies between two.
  const invoices = (direction) => sql`
    insert into invoice (company_id, invoice_id, direction, status, document_type, number, reference, sender, recipient,
      invoice_date, due_date, currency, sum, sum_tax, source_format, parameters, message_id, event_state, created_at,
      received_at, updated_at)
    select ${companyId}::uuid, gen_random_uuid(), ${direction}, case when i % 500 = 0 and ${direction} = 'SENT' then 'FAILED' else 'DELIVERED' end,
      'INVOICE', left(${direction}, 1) || '-' || i, '10' || i,
      jsonb_build_object('name', party, 'eia', null, 'bid', null, 'country', 'FI'),
      jsonb_build_object('name', party, 'eia', null, 'bid', null, 'country', 'FI', 'operator', null),
      '2026-01-01', '2026-01-15', 'EUR', i, 0, 'PEPPOLBIS30', '{}', gen_random_uuid(),
      case when i % 500 = 0 and ${direction} = 'RECEIVED' then 'HANDLED' else 'CREATED' end, at,
      case when ${direction} = 'RECEIVED' then at end, at
    from (select i, timestamptz '2026-06-01' - i * interval '1 minute' as at,
      case when i % 1000 = 0 then 'Harvinainen Oy' when i % 2 = 0 then 'Tavallinen Oy' else 'Toinen ' || i % 5000 || ' Oy' end as party
      from generate_series(1, ${rows}::int) i) rows`;
  await invoices('RECEIVED').execute(app.ctx.db);
  await invoices('SENT').execute(app.ctx.db);
  await sql`
    insert into document (owner_id, document_id, owner_kind, direction, status, document_type, number, reference, sender,
      recipient, source_format, message_id, created_at, updated_at)
    select ${companyId}::uuid, gen_random_uuid(), 'COMPANY', case when i % 2 = 0 then 'SENT' else 'RECEIVED' end,
      case when i % 500 = 0 then 'FAILED' else 'DELIVERED' end, case when i % 300 = 0 then 'ORDER_RESPONSE' else 'ORDER' end,
      'D-' || i, null, jsonb_build_object('name', party), jsonb_build_object('name', party), 'XML', gen_random_uuid(), at, at
    from (select i, timestamptz '2026-06-01' - i * interval '1 minute' as at,
      case when i % 1000 = 0 then 'Harvinainen Oy' else 'Toinen ' || i % 5000 || ' Oy' end as party
      from generate_series(1, ${rows}::int) i) rows`.execute(app.ctx.db);
  // What autovacuum does by itself within a minute.
  await sql`vacuum analyze invoice`.execute(app.ctx.db);
  await sql`vacuum analyze document`.execute(app.ctx.db);
}

async function signedIn(companyId) {
  const { ctx } = app;
  const user = {
    firstName: 'Bench',
    lastName: 'Mark',
    email: 'bench@example.com',
    password: randomBytes(20).toString('hex'),
  };
  const { userId } = await signUp(ctx, user, { address: '127.0.0.1', userAgent: undefined }, 'en');
  const row = { company_id: companyId, user_id: userId, role: 'ADMIN', created_at: ctx.clock.now() };
  await ctx.db.insertInto('company_user').values(row).execute();
  return `autoinvoice=${await beginSession(ctx, userId, { complete: true, userAgent: 'bench' })}`;
}

async function placeInTheMiddle(companyId) {
  const { rows: found } = await sql`
    select received_at as at, invoice_id as id from invoice where company_id = ${companyId} and direction = 'RECEIVED'
    order by received_at desc offset ${Math.floor(rows / 2)} limit 1`.execute(app.ctx.db);
  return `${found[0].at.getTime().toString(36)}.${found[0].id}`;
}

async function measure(path, cookie) {
  const times = [];
  for (let round = 0; round < 25; round++) {
    const begin = performance.now();
    const reply = await fetch(`${app.url}${path}`, { headers: { cookie }, redirect: 'manual' });
    await reply.text();
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
    // The first ones warm caches and the compiler up.
    if (round >= 5) times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)], most: times.at(-1) };
}
