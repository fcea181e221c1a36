/** The real program against a real server: signing in, sending, listing, fetching, watching. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { aCompany, aFinnishBid, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { aPdfFile } from '../support/trade-documents.js';
import { run, signedIn, start } from './world.js';

describe('commands that use a server', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  let folder: string;
  let numbers = 0;
  const asSeller = (...args: string[]) => run(args, signedIn(app.url, seller));
  const asBuyer = (...args: string[]) => run(args, signedIn(app.url, buyer));
  async function invoiceFile(number = `CLI-${++numbers}`, content?: string): Promise<string> {
    const path = join(folder, `${number}.xml`);
    await writeFile(path, content ?? bisInvoice({ number, seller, buyer }));
    return path;
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autoinvoice-cli-'));
    app = await testApp({ AUTOINVOICE_PROVIDER_DELAY_MS: '0' });
    seller = await aCompany(app);
    buyer = await aCompany(app);
  });
  after(async () => {
    await app?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('login keeps credentials in a file for the owner only, and later commands use them', async () => {
    const env = { XDG_CONFIG_HOME: join(folder, 'config') };
    const file = join(env.XDG_CONFIG_HOME, 'autoinvoice', 'profiles.json');
    const secrets = `${seller.apiKey}\n${seller.vendorKey}\n`;
    const made = await run(['login', '--url', app.url, '--client-id', seller.id, '--json'], env, secrets);
    assert.equal(made.code, 0, made.stderr);
    assert.equal(made.json.company.name, seller.name);
    assert.ok(!made.stdout.includes(seller.apiKey));
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const listed = await run(['invoices', 'list', '--json'], env);
    assert.deepEqual([listed.code, listed.json], [0, []]);
    const shown = await run(['profiles', '--json'], env);
    assert.deepEqual(shown.json, [{ name: 'default', url: app.url, client_id: seller.id }]);

    await chmod(file, 0o644);
    const open = await run(['invoices', 'list'], env);
    assert.equal(open.code, 1);
    assert.match(open.stderr, /others can read it: chmod 600/);
    await chmod(file, 0o600);
    assert.equal((await run(['logout'], env)).code, 0);
    assert.equal((await run(['invoices', 'list'], env)).code, 4);
  });

  test('login saves nothing that the server does not take', async () => {
    const env = { XDG_CONFIG_HOME: join(folder, 'other') };
    const args = ['login', '--url', app.url, '--client-id', seller.id, '--json'];
    const refused = await run(args, env, `wrong\n${seller.vendorKey}\n`);
    assert.equal(refused.code, 4);
    assert.equal(JSON.parse(refused.stderr).error.code, 'invalid_credentials');
    await assert.rejects(stat(join(env.XDG_CONFIG_HOME, 'autoinvoice')));
  });

  test('files are sent in order, each with its own result, and what is refused decides the status', async () => {
    const files = [await invoiceFile('CLI-A'), await invoiceFile('CLI-B', '<nothing/>'), await invoiceFile('CLI-C')];
    const sent = await asSeller('send', ...files, '--json', '--wait');
    assert.equal(sent.code, 1, sent.stderr);
    const [a, b, c] = sent.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual([a.file, a.invoice.number, a.invoice.status], [files[0], 'CLI-A', 'DELIVERED']);
    assert.deepEqual([b.file, b.error.code], [files[1], 'invoice_create_api_error']);
    assert.ok(b.error.details.length > 0);
    assert.equal(c.invoice.status, 'DELIVERED');

    const text = await asSeller('send', files[0]!);
    assert.equal(text.code, 0, text.stderr);
    assert.match(text.stdout, /CLI-A\.xml: (PENDING|DELIVERED) \S+ CLI-A 125\.50 EUR to Company/);
  });

  test('invoices are listed, shown with their time line, and fetched in other formats', async () => {
    await asSeller('send', await invoiceFile('CLI-GET'), '--wait');
    const list = await asBuyer('invoices', 'list', '--number', 'CLI-GET', '--json');
    assert.equal(list.json.length, 1);
    const [{ id }] = list.json;
    const table = await asBuyer('invoices', 'list', '--limit', '1');
    assert.match(table.stdout, /^ID +TIME +STATUS +NUMBER +SUM +FROM\n/);
    assert.equal(table.stdout.trim().split('\n').length, 2);
    const shown = await asBuyer('invoices', 'get', id);
    assert.match(shown.stdout, /^number +CLI-GET$/m);
    assert.match(shown.stdout, /RECEIVED/);
    const path = join(folder, 'out', 'finvoice.xml');
    const fetched = await asBuyer('invoices', 'get', id, '--format', 'finvoice30', '-o', path, '--json');
    assert.equal(fetched.json.media_type, 'application/xml', fetched.stderr);
    assert.match((await readFile(path)).toString('latin1'), /<Finvoice/);
    const piped = await asBuyer('invoices', 'get', id, '--format', 'PEPPOLBIS30');
    assert.match(piped.stdout, /CLI-GET/);
    const wrong = await asBuyer('invoices', 'get', id, '--format', 'WORD', '--json');
    assert.deepEqual([wrong.code, JSON.parse(wrong.stderr).error.code], [1, 'invalid_parameters']);
    const unknown = await asBuyer('invoices', 'get', seller.id);
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /^autoinvoice: not_found: .*\(request \S+\)$/m);
  });

  test('watch tells of invoices as they come and ends with Ctrl-C in peace', async () => {
    const watching = start(['invoices', 'watch', '--json', '--poll-ms', '50'], signedIn(app.url, buyer));
    try {
      // It says when it has looked for the first time: what was there by then is not told.
      await watching.said(/^Watching/m);
      await asSeller('send', await invoiceFile('CLI-WATCH-1'), await invoiceFile('CLI-WATCH-2'), '--wait');
      await watching.next((line) => line.number === 'CLI-WATCH-1');
      await watching.next((line) => line.number === 'CLI-WATCH-2');
    } finally {
      assert.equal(await watching.stop(), 0);
    }
    assert.deepEqual(watching.lines.map((line) => line.number).sort(), ['CLI-WATCH-1', 'CLI-WATCH-2']);
  });

  test('watching one invoice ends when it is settled, with its outcome as status', async () => {
    const [line] = (await asSeller('send', await invoiceFile(), '--json')).stdout.split('\n');
    const { id } = JSON.parse(line ?? '').invoice;
    const delivered = await asSeller('invoices', 'watch', id, '--poll-ms', '50');
    assert.deepEqual([delivered.code, /DELIVERED/.test(delivered.stdout)], [0, true], delivered.stderr);
    const stranger = { name: 'Tuntematon Oy', bid: aFinnishBid() };
    const lost = bisInvoice({ number: 'CLI-LOST', seller, buyer: stranger });
    const nobody = await asSeller('send', await invoiceFile('CLI-LOST', lost.toString()), '--json');
    const failing = JSON.parse(nobody.stdout).invoice;
    const failed = await asSeller('invoices', 'watch', failing.id, '--poll-ms', '50', '--json');
    assert.deepEqual([failed.code, failed.json.status], [1, 'FAILED'], failed.stderr);
  });

  test('documents are sent, listed and fetched byte for byte', async () => {
    await buyer.send('POST', '/v1/company/profiles', { network: 'VISMASCANNER', profiles: ['RECEIPT'] });
    const path = join(folder, 'kuitti.pdf');
    const bytes = aPdfFile('kuitti');
    await writeFile(path, bytes);
    const to = ['--to', `0216:${ovt(buyer.bid)}`, '--name', buyer.name, '--country', 'FI'];
    const send = () => asSeller('documents', 'send', path, '--type', 'RECEIPT', ...to, '--wait', '--json');
    let sent = await send();
    for (let i = 0; i < 50 && sent.json.status !== 'DELIVERED'; i++) sent = await send();
    assert.equal(sent.json.status, 'DELIVERED', sent.stdout);
    const [received] = (await asBuyer('documents', 'list', '--direction', 'RECEIVED', '--json')).json;
    assert.equal(received.type, 'RECEIPT');
    const target = join(folder, 'out.pdf');
    const fetched = await asBuyer('documents', 'get', received.id, '-o', target);
    assert.equal(fetched.code, 0, fetched.stderr);
    assert.deepEqual(await readFile(target), Buffer.from(bytes));
    assert.match((await asBuyer('documents', 'get', received.id)).stdout, /^type +RECEIPT$/m);
    assert.match((await asBuyer('documents', 'list')).stdout, /^ID +TIME +TYPE/);
  });

  test('wrong usage, missing credentials and a server that is away end differently', async () => {
    assert.equal((await asSeller('invoices', 'list', '--limit', 'zero')).code, 2);
    assert.equal((await asSeller('invoices', 'list', '--status', 'LOST')).code, 2);
    assert.equal((await asSeller('send', join(folder, 'nowhere.xml'))).code, 3);
    const nobody = await run(['invoices', 'list'], { XDG_CONFIG_HOME: join(folder, 'empty') });
    assert.equal(nobody.code, 4);
    assert.match(nobody.stderr, /^autoinvoice: Not signed in: run autoinvoice login/);
    const revoked = await run(['invoices', 'list'], { ...signedIn(app.url, seller), AUTOINVOICE_CLIENT_SECRET: 'no' });
    assert.equal(revoked.code, 4);
    const away = await run(['invoices', 'list', '--url', 'http://127.0.0.1:9'], signedIn(app.url, seller));
    assert.equal(away.code, 3);
    assert.match(away.stderr, /could not reach http:\/\/127\.0\.0\.1:9/);
  });
});
