import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readBankFile } from '../../src/bank-messages/read-message.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bankFile, bankFrame, bankMessage } from '../support/bank-messages.js';
import { ovt } from '../support/documents.js';
import { until } from '../support/until.js';
import { aBankCustomer, always, bankScopes, postBankFile, statusPath } from './world.js';

const admin = 'the-person-who-runs-it';
const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

describe('messages to and from Finnish banks', () => {
  let app: TestApp;
  let company: TestCompany;
  let other: TestCompany;
  before(async () => {
    app = await testApp({
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      AUTOINVOICE_ADMIN_TOKEN: admin,
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
    });
    company = await aBankCustomer(app, 'Virta Sähkö Oy');
    other = await aBankCustomer(app);
  });
  after(() => app?.drop());

  const get = (path: string, as = company) => as.get(`/v1/fi_bank_messages${path}`, bankScopes);
  const send = (file: string | Uint8Array, as = company) => postBankFile(app, as, file);
  const listed = async (kind: string, as = company): Promise<string[]> => {
    const reply = await get(`/${kind}${kind.includes('?') ? '&' : '?'}${always}`, as);
    assert.equal(reply.status, 200, reply.bytes.toString());
    return reply.json;
  };
  const sentOk = async (file: string) => {
    const reply = await send(file);
    assert.equal(reply.status, 204, reply.bytes.toString());
    return statusPath(reply);
  };
  const answered = (path: string, status: string) =>
    until(async () => {
      const { json } = await company.get(path, bankScopes);
      return json.status === status ? json : undefined;
    });

  test('a sender notification is given back as it came, and the bank answers with a payer', async () => {
    const file = bankFile({ bid: company.bid, id: 'SI-1', notification: 'WATER' });
    const path = await sentOk(file);
    assert.deepEqual((await company.get(path, bankScopes)).json, { status: 'OK' });
    const [id] = await listed('sent_messages?message_type=SENDERINFO');
    assert.equal(path, `/v1/fi_bank_messages/${id}`);
    assert.deepEqual(await listed('sent_messages?message_type=RECEIVERPROPOSAL'), []);
    const sent = await get(`/sent_messages/${id}`);
    assert.equal(sent.bytes.toString(), file);
    assert.match(sent.headers.get('content-type') ?? '', /^application\/xml/);
    const [ri] = await until(async () => {
      const ids = await listed('ri_messages');
      return ids.length > 0 ? ids : undefined;
    });
    const answer = readBankFile((await get(`/ri_messages/${ri}`)).bytes);
    assert.equal(answer.kind, 'RECEIVERINFO');
    assert.deepEqual(answer.frame.to, { address: ovt(company.bid), intermediator: 'DABAFIHH' });
    assert.equal(answer.frame.from.intermediator, 'NDEAFIHH');
    assert.match(answer.frame.from.address, /^FI\d{16}$/);
    assert.equal(answer.message.child('MessageDetails')?.child('SenderInfoIdentifier')?.text, 'WATER');
    assert.deepEqual(await listed('ri_messages', other), []);
    assert.equal((await get(`/ri_messages/${ri}`, other)).status, 404);
    const remove = (as: TestCompany) =>
      as.send('DELETE', `/v1/fi_bank_messages/ri_messages/${ri}`, undefined, bankScopes);
    assert.equal((await remove(other)).status, 404);
    assert.equal((await remove(company)).status, 204);
    assert.equal((await remove(company)).status, 404);
    assert.deepEqual(await listed('ri_messages'), []);
  });

  test('a proposal is answered with the payer it names and refers to it', async () => {
    await sentOk(bankFile({ bid: company.bid, id: 'RP-1', kind: 'RECEIVERPROPOSAL', payer: 'Aino Virtanen' }));
    const [ri] = await until(async () => {
      const ids = await listed('ri_messages');
      return ids.length > 0 ? ids : undefined;
    });
    const { frame, message } = readBankFile((await get(`/ri_messages/${ri}`)).bytes);
    assert.equal(frame.refToId, 'RP-1');
    assert.equal(message.child('BuyerPartyDetails')?.child('BuyerOrganisationName')?.text, 'Aino Virtanen');
    assert.equal(message.child('InvoiceRecipientDetails')?.child('SellerInvoiceIdentifier')?.text, '4711');
  });

  const refusals: readonly [what: string, words: Parameters<typeof bankFile>[0], code: string][] = [
    ['a notification that stands already', { bid: '', id: 'E-1', notification: 'WATER' }, '803'],
    ['a change of one that does not', { bid: '', id: 'E-2', notification: 'GAS', action: 'CHANGE' }, '804'],
    ['another reception address', { bid: '', id: 'E-3', to: 'PROPOSAL' }, '2'],
    ['a bank that there is not', { bid: '', id: 'E-4', toIntermediator: 'NOSUCHFI' }, '4'],
    ['a payer that is a company', { bid: '', id: 'E-5', kind: 'RECEIVERPROPOSAL', payer: 'Kauppa Oy' }, '805'],
    ['a payer who has refused', { bid: '', id: 'E-6', kind: 'RECEIVERPROPOSAL', payer: 'Kielto Kalle' }, '806'],
  ];
  for (const [what, words, code] of refusals) {
    test(`the bank refuses ${what} with ${code}`, async () => {
      const path = await sentOk(bankFile({ ...words, bid: company.bid }));
      const { error_message_id } = await answered(path, 'ERROR');
      assert.ok((await listed('error_messages')).includes(error_message_id));
      const { message } = readBankFile((await get(`/error_messages/${error_message_id}`)).bytes);
      const acknowledgement = message.child('Acknowledgement');
      assert.equal(acknowledgement?.child('Reason')?.child('Code')?.text, code);
      assert.equal(acknowledgement?.child('MessageData')?.child('MessageId')?.text, words.id);
      assert.equal((await get(`/error_messages/${error_message_id}`, other)).status, 404);
      assert.equal((await other.get(path, bankScopes)).status, 404);
    });
  }

  describe('what is not taken', () => {
    const cases: readonly [message: string, file: () => string][] = [
      ['DUPLICATE MESSAGEID', () => bankFile({ bid: company.bid, id: 'SI-1' })],
      ['SOAP HEADER MISSING', () => bankMessage({ bid: company.bid, id: 'B-1' })],
      [
        'SOAP HEADER MISSING',
        () => bankFile({ bid: company.bid, id: 'B-2' }).replace(/<eb:MessageHeader.*<\/eb:MessageHeader>/s, ''),
      ],
      [
        'SOAP HEADER MISSING',
        () => bankFile({ bid: company.bid, id: 'B-3' }).replace(/<eb:MessageId>[^<]*/, '<eb:MessageId>'),
      ],
      [
        'ONLY ONE MESSAGE PER FILE ALLOWED',
        () =>
          `${bankFile({ bid: company.bid, id: 'B-4' })}\n<?xml version="1.0"?>\n${bankMessage({ bid: company.bid, id: 'B-4' })}`,
      ],
      [
        'ONLY ONE MESSAGE PER FILE ALLOWED',
        () => `${bankFile({ bid: company.bid, id: 'B-5' })}\n${bankFile({ bid: company.bid, id: 'B-6' })}`,
      ],
      ['INVALID SENDER INTERMEDIATOR', () => bankFile({ bid: company.bid, id: 'B-7', fromIntermediator: 'NDEAFIHH' })],
      ['COMPANY BANK CONNECTION NOT ACTIVE', () => bankFile({ bid: other.bid, id: 'B-8' })],
    ];
    for (const [text, file] of cases) {
      test(text, async () => {
        const before = await listed('sent_messages?message_type=SENDERINFO');
        const reply = await send(file());
        assert.deepEqual([reply.status, reply.json.message], [400, text], reply.bytes.toString());
        assert.deepEqual(await listed('sent_messages?message_type=SENDERINFO'), before);
      });
    }

    test('a message that its structure does not allow, with what and where', async () => {
      const file = bankFile({ bid: company.bid, id: 'B-9' }).replace(
        '<MessageActionCode>ADD',
        '<MessageActionCode>MAYBE',
      );
      const reply = await send(file);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters']);
      assert.match(reply.json.details[0], /MessageActionCode/);
    });

    for (const [what, file] of [
      ['no XML', 'hello'],
      ['nothing', ''],
      ['a frame alone', bankFrame({ bid: '1234567-1', id: 'B-10' })],
      ['a message that banks send', bankFile({ bid: '1234567-1', id: 'B-11', kind: 'RECEIVERINFO' })],
      ['another document', `${bankFrame({ bid: '1234567-1', id: 'B-12' })}<Finvoice/>`],
      [
        'a document type declaration',
        `${bankFrame({ bid: '1234567-1', id: 'B-13' })}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
      ],
      ['a mebibyte and more', ' '.repeat(1_048_577)],
    ] as const) {
      test(what, async () => {
        const reply = await send(file);
        assert.equal(reply.status, 400, reply.bytes.toString());
      });
    }

    test('what is no XML, saying once where', async () => {
      const [detail] = (await send('hello')).json.details;
      assert.equal(detail.match(/line 1, column 1/g)?.length, 1, detail);
    });

    test('without a bank connection', async () => {
      const stranger = await aCompany(app, { receiving: false, country: 'SE', bid: '556000-0167', noVat: true });
      const reply = await send(bankFile({ bid: stranger.bid, id: 'B-14', from: '003701120389' }), stranger);
      assert.equal(reply.json.message, 'COMPANY BANK CONNECTION NOT ACTIVE');
    });

    test('by a token without the scope', async () => {
      const file = bankFile({ bid: company.bid, id: 'B-15' });
      assert.equal((await postBankFile(app, company, file, 'fi_bank_message:receive')).status, 401);
      const list = `/v1/fi_bank_messages/ri_messages?${always}`;
      assert.equal((await company.get(list, 'fi_bank_message:send')).status, 401);
    });

    test('windows that are none', async () => {
      const at = (start: string, end: string) => get(`/error_messages?timestamp_start=${start}&timestamp_end=${end}`);
      assert.equal((await at('2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z')).status, 400);
      assert.equal((await at('yesterday', '2026-11-01T00:00:00Z')).status, 400);
      assert.equal((await get('/error_messages')).status, 400);
      assert.deepEqual((await at('2020-11-02T00:00:00Z', '2020-11-03T00:00:00Z')).json, []);
      assert.equal((await get(`/sent_messages?message_type=RECEIVERINFO&${always}`)).status, 400);
    });
  });

  describe('files that banks send by themselves', () => {
    const bring = (file: string, token = admin) => {
      const form = new FormData();
      form.set('file', new Blob([file]), 'ri.xml');
      return call(`${app.url}/admin/bank_files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
    };
    const receiverInfo = (id: string, to: string) =>
      bankFile({
        bid: company.bid,
        id,
        kind: 'RECEIVERINFO',
        from: 'FI4819503000000010',
        fromIntermediator: 'NDEAFIHH',
        to,
        toIntermediator: 'DABAFIHH',
      });

    test('reach the company that the address belongs to, once', async () => {
      const first = await bring(receiverInfo('RI-1', ovt(other.bid)));
      assert.deepEqual([first.status, first.json.company_id, first.json.kind], [201, other.id, 'RECEIVERINFO']);
      assert.deepEqual(await listed('ri_messages', other), [first.json.id]);
      const again = await bring(receiverInfo('RI-1', ovt(other.bid)));
      assert.deepEqual([again.status, again.json.id], [201, undefined]);
      assert.equal((await listed('ri_messages', other)).length, 1);
    });

    test('are nobody’s when nobody has the address, and need the right token', async () => {
      assert.equal((await bring(receiverInfo('RI-2', '003799999999'))).status, 404);
      assert.equal((await bring(receiverInfo('RI-3', ovt(other.bid)), 'another')).status, 401);
    });

    test('are taken by the command too, which names those that it does not take', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'autoinvoice-ri-'));
      const good = join(folder, 'good.xml');
      const bad = join(folder, 'bad.xml');
      await writeFile(good, receiverInfo('RI-4', ovt(other.bid)));
      await writeFile(bad, 'no XML');
      const { databaseUrl = '', dataDir } = app.ctx.config;
      const env = { ...process.env, DATABASE_URL: databaseUrl, AUTOINVOICE_DATA_DIR: dataDir };
      const ended = await new Promise<{ failed: boolean; stdout: string; stderr: string }>((resolve) => {
        execFile(process.execPath, [main, 'bank', 'import', bad, good], { env }, (error, stdout, stderr) =>
          resolve({ failed: error !== null, stdout, stderr }),
        );
      });
      await rm(folder, { recursive: true, force: true });
      assert.ok(ended.failed);
      assert.match(ended.stderr, /bad\.xml: invalid_parameters.*1 of 2 files were not taken/s);
      const [, id = ''] = /good\.xml: RECEIVERINFO of company \S+, (\S+)/.exec(ended.stdout) ?? [];
      assert.ok((await listed('ri_messages', other)).includes(id), ended.stdout);
    });

    test('a message that companies send is refused', async () => {
      assert.equal((await bring(bankFile({ bid: company.bid, id: 'X-1' }))).status, 400);
    });
  });

  test('what the bank rejects by word becomes an error message', async () => {
    const told = { provider: 'BANK', company_id: company.id, outcome: 'REJECT', message: 'Agreement missing.' };
    const tell = (body: object) =>
      call(`${app.url}/admin/sandbox/answers`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    assert.equal((await tell(told)).status, 204);
    const path = await sentOk(bankFile({ bid: company.bid, id: 'REJECTED-1' }));
    const { error_message_id } = await answered(path, 'ERROR');
    assert.match((await get(`/error_messages/${error_message_id}`)).bytes.toString(), /Agreement missing\./);
    assert.equal((await tell({ ...told, outcome: 'USUAL' })).status, 204);
  });
});

test('with a folder set, messages are written into it byte by byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'autoinvoice-bank-'));
  const app = await testApp({ AUTOINVOICE_PROVIDER_DELAY_MS: '0', AUTOINVOICE_BANK_FOLDER: folder });
  try {
    const company = await aBankCustomer(app);
    const file = bankFile({ bid: company.bid, id: 'F-1' });
    const reply = await postBankFile(app, company, file);
    const id = statusPath(reply).split('/').at(-1);
    const names = await until(async () => {
      const found = (await readdir(folder)).filter((name) => name.endsWith('.xml'));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(names, [`senderinfo-${id}.xml`]);
    assert.equal(await readFile(join(folder, names[0] ?? ''), 'utf8'), file);
  } finally {
    await app.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
