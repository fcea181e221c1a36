import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createOperator } from '../../src/accounts/keys/operators.js';
import { type ApiReply, aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';

const limit = 200_000;
const party = (name: string) => ({ name, bid: '1234567-1' });
const sound = bisInvoice({ seller: party('Myyjä Oy'), buyer: party('Ostaja Oy') });
const broken = Buffer.from(sound.toString().replace(/<cbc:PayableAmount currencyID="EUR">[\d.]+/, '$&9'));

describe('the Validator API', () => {
  let app: TestApp;
  let url: string;
  let company: TestCompany;
  let token: string;
  before(async () => {
    app = await testApp({ AUTOINVOICE_VALIDATOR_LIMIT: String(limit) });
    url = app.addresses.find(({ name }) => name === 'validator')!.url;
    company = await aCompany(app, { receiving: false });
    token = await company.token('validate');
  });
  after(() => app?.drop());

  const send = (
    body: Uint8Array | string | FormData,
    type?: string,
    path = '/v1/validate',
    with_ = token,
  ): Promise<ApiReply> =>
    call(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${with_}`, ...(type === undefined ? {} : { 'content-type': type }) },
      body: body instanceof FormData || typeof body === 'string' ? body : new Uint8Array(body),
    });
  /** A multipart body as its bytes, so that each header is as some client writes it. */
  const part = (headers: string, content: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`--X\r\n${headers}\r\n\r\n`), content, Buffer.from('\r\n--X--\r\n')]);

  test('it is mounted under /validator of the shared port', () => {
    assert.equal(url, `${app.url}/validator`);
  });

  test('a sound document is OK, with every field of the contract', async () => {
    const { status, headers, json } = await send(sound, 'application/xml');
    assert.equal(status, 200);
    assert.equal(json.result, 'OK', JSON.stringify(json.assertions));
    assert.equal(headers.get('content-type'), 'application/json');
    assert.equal(headers.get('x-request-id'), json.request_id);
    assert.match(json.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.ok(json.duration > 0);
    assert.match(json.service_version, /^\d+\.\d+\.\d+/);
    assert.deepEqual(
      [json.document_format, json.document_version, json.document_title, json.document_source, json.document_type],
      ['PEPPOLBIS', '3.0', 'Peppol BIS Billing 3.0', 'OpenPeppol', 'INVOICE'],
    );
    assert.match(json.document_identifier, /##urn:cen\.eu:en16931:2017.*::2\.1$/);
    assert.deepEqual(json.assertions, []);
    assert.ok(!('code' in json));
  });

  test('an invalid document is a verdict, not an error: 200 with its assertions', async () => {
    const { status, json } = await send(broken, 'text/xml');
    assert.equal(status, 200);
    assert.equal(json.result, 'ERROR');
    const finding = json.assertions.find(({ id }: { id: string }) => id === 'BR-CO-16');
    for (const name of ['id', 'status', 'title', 'location', 'test'])
      assert.equal(typeof finding[name], 'string', name);
    assert.deepEqual([finding.status, finding.phasein], ['FATAL', false]);
    assert.ok(!('code' in json));
  });

  test('a part with a file name, one without, and a charset behind the boundary are all taken', async () => {
    const forms = [
      ['Content-Disposition: form-data; name="file"; filename="a.xml"\r\nContent-Type: application/octet-stream', ''],
      ['Content-Disposition: form-data; name="file"\r\nContent-Type: text/xml', ''],
      ['Content-Disposition: form-data; name="file"', ''],
      ['Content-Disposition: form-data; name="file"; filename="a.xml"', '; charset=utf-8'],
    ] as const;
    for (const [headers, parameters] of forms) {
      const { status, json } = await send(part(headers, sound), `multipart/form-data; boundary=X${parameters}`);
      assert.equal(status, 200, headers);
      assert.equal(json.result, 'OK', headers);
    }
  });

  test('the encoding is the one of the document, whatever the headers say', async () => {
    const latin = Buffer.from(sound.toString().replace('UTF-8', 'ISO-8859-15'), 'latin1');
    assert.equal((await send(latin, 'application/xml; charset=utf-8')).json.result, 'OK');
  });

  test('an ill-formed document is 200 with ERROR, one FATAL finding and empty document fields', async () => {
    const { status, json } = await send('<Invoice><a></Invoice>', 'application/xml');
    assert.equal(status, 200);
    assert.equal(json.result, 'ERROR');
    assert.deepEqual(
      json.assertions.map((a: { id: string; status: string }) => [a.id, a.status]),
      [['XML', 'FATAL']],
    );
    for (const name of ['format', 'version', 'title', 'identifier', 'source'])
      assert.equal(json[`document_${name}`], '');
  });

  test('external entities are not read', async () => {
    const attack = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>';
    const { json } = await send(attack, 'application/xml');
    assert.deepEqual([json.result, json.assertions[0].id], ['ERROR', 'XML']);
  });

  test('an unknown document is 200 with UNKNOWN and no assertions', async () => {
    const { status, json } = await send('<a/>', 'application/xml');
    assert.deepEqual([status, json.result, json.assertions], [200, 'UNKNOWN', []]);
    assert.notEqual(json.reason, '');
  });

  test('messages come in the language asked for, rules as of the day asked for', async () => {
    const finnish = await send(broken, 'application/xml', '/v1/validate?lang=FI&as_of=2026-06-01&fixes=false');
    const english = await send(broken, 'application/xml');
    assert.equal(finnish.json.as_of, '2026-06-01');
    assert.notEqual(finnish.json.assertions[0].title, english.json.assertions[0].title);
    for (const [code, other] of ['SV SE', 'sv SE', 'DA DK', 'da DK', 'fi FI', 'no NO', 'nl NL'].map((pair) =>
      pair.split(' '),
    )) {
      const [one, two] = [
        await send(broken, 'application/xml', `/v1/validate?lang=${code}`),
        await send(broken, 'application/xml', `/v1/validate?lang=${other}`),
      ];
      assert.deepEqual(one.json.assertions, two.json.assertions, code);
      assert.notEqual(one.json.assertions[0].title, english.json.assertions[0].title, code);
    }
    assert.equal((await send(broken, 'application/xml', '/v1/validate?lang=de')).status, 400);
    assert.equal((await send(broken, 'application/xml', '/v1/validate?as_of=2026-13-01')).status, 400);
  });

  test('a repair is told where there is only one', async () => {
    const wrong = Buffer.from(sound.toString().replace('>EUR<', '>eur<'));
    const { json } = await send(wrong, 'application/xml');
    const { fix } = json.assertions.find((a: { fix?: unknown }) => a.fix !== undefined);
    assert.equal(wrong.subarray(fix.start, fix.end).toString(), 'eur');
    assert.equal(fix.replacement, 'EUR');
  });

  test('400 without a document, with an empty one; 413 for one that is too large; 415 for JSON', async () => {
    const refusals: [Promise<ApiReply>, number, string][] = [
      [
        call(`${url}/v1/validate`, { method: 'POST', headers: { authorization: `Bearer ${token}` } }),
        400,
        'file_missing',
      ],
      [
        send(part('Content-Disposition: form-data; name="other"', sound), 'multipart/form-data; boundary=X'),
        400,
        'file_missing',
      ],
      [
        send(
          part('Content-Disposition: form-data; name="file"; filename="a"', Buffer.alloc(0)),
          'multipart/form-data; boundary=X',
        ),
        400,
        'file_empty',
      ],
      [send(Buffer.alloc(limit + 1, 97), 'application/xml'), 413, 'file_too_large'],
      [send('{}', 'application/json'), 415, 'unsupported_media_type'],
    ];
    for (const [reply, status, code] of refusals) {
      const { json, ...answer } = await reply;
      assert.deepEqual([answer.status, json.code], [status, code]);
      assert.equal(answer.headers.get('content-type'), 'application/json');
      assert.ok(json.details.length > 0);
    }
  });

  test('401 for no token, a token of the default scopes, and one of every alias', async () => {
    for (const scope of ['global company', 'eui']) {
      const { status, json } = await send(sound, 'application/xml', '/v1/validate', await company.token(scope));
      assert.deepEqual([status, json.code], [401, 'auth_unauthorized'], scope);
    }
    assert.equal((await send(sound, 'application/xml', '/v1/validate', 'nothing')).status, 401);
  });

  test('an operator with operator:validate may validate', async () => {
    const made = await createOperator(app.ctx, { name: 'Toinen', scopes: ['operator:validate'] });
    const { json } = await call(`${app.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: made.operatorId,
        client_secret: made.operatorSecret,
      }),
    });
    assert.equal((await send(sound, 'application/xml', '/v1/validate', json.access_token)).json.result, 'OK');
  });

  test('nothing of a document is kept', async () => {
    const unique = Buffer.from(sound.toString().replace('T-1', 'T-kept-by-nobody'));
    await send(unique, 'application/xml');
    const { createHash } = await import('node:crypto');
    assert.equal(await app.ctx.blobs.stat(createHash('sha256').update(unique).digest('hex')), undefined);
  });

  test('a finance document of Finland is checked by its own rules', async () => {
    const finvoice = await readFile(new URL('../../../demo-data/finvoice-invoice.xml', import.meta.url));
    const { json } = await send(finvoice, 'application/xml');
    assert.deepEqual([json.result, json.document_format], ['OK', 'FINVOICE']);
  });

  test('GET /v1/formats lists formats and packs', async () => {
    const { status, json } = await call(`${url}/v1/formats`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(status, 200);
    assert.ok(json.formats.some(({ format }: { format: string }) => format === 'PEPPOLBIS'));
    assert.ok(json.packs.some((p: { id: string; origin: string }) => p.id === 'peppol' && p.origin === 'builtin'));
  });

  test('in the manner of KoSIT: 200, 406 and 422 with a report, 400 without a document', async () => {
    const kosit = (body: string | Buffer, path = '/kosit') => send(body, 'application/xml', path);
    const accepted = await kosit(sound, '/kosit/lasku.xml');
    assert.equal(accepted.status, 200);
    assert.equal(accepted.headers.get('content-type'), 'application/xml');
    assert.match(accepted.bytes.toString(), /<rep:documentReference>lasku\.xml<.*<rep:accept\/>/s);
    const rejected = await kosit(broken);
    assert.equal(rejected.status, 406);
    assert.match(rejected.bytes.toString(), /code="BR-CO-16" level="error".*<rep:reject\/>/s);
    const unknown = await kosit('<a/>');
    assert.equal(unknown.status, 406);
    assert.match(unknown.bytes.toString(), /noScenarioMatched/);
    assert.equal((await kosit('<a>')).status, 422);
    assert.equal((await kosit('')).status, 400);
    assert.equal((await send(sound, 'application/xml', '/kosit', 'nothing')).status, 401);
  });

  test('its OpenAPI document is valid and has its operations', async () => {
    const { json } = await call(`${url}/swagger_doc`);
    assert.deepEqual(Object.keys(json.paths).sort(), ['/kosit', '/kosit/{name}', '/v1/formats', '/v1/validate']);
    const { valid, errors } = await new Validator().validate(json);
    assert.ok(valid, JSON.stringify(errors));
    const body = json.paths['/v1/validate'].post.requestBody.content;
    assert.deepEqual(Object.keys(body).sort(), ['application/xml', 'multipart/form-data']);
  });
});

test('on a port of its own the Validator API is served at the root, and POST /kosit can be opened', async () => {
  const app = await testApp({ AUTOINVOICE_VALIDATOR_PORT: '0', AUTOINVOICE_VALIDATOR_OPEN: 'true' });
  try {
    const { url } = app.addresses.find(({ name }) => name === 'validator')!;
    assert.equal(new URL(url).pathname, '/');
    assert.equal((await call(new URL('/v1/validate', url).href, { method: 'POST' })).status, 401);
    const headers = { 'content-type': 'application/xml' };
    const opened = await call(new URL('/kosit', url).href, { method: 'POST', headers, body: '<a/>' });
    assert.equal(opened.status, 406);
  } finally {
    await app.drop();
  }
});
