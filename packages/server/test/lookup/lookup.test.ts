import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createOperator } from '../../src/accounts/keys/operators.js';
import { isNorwegianId } from '../../src/lookup/consumers/norwegian-id.js';
import { importAddresses } from '../../src/lookup/import-addresses.js';
import type { Refusal } from '../../src/platform/errors.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';

const ovt = (company: TestCompany) => `0037${company.bid.replace('-', '')}`;

describe('looking up receivers', () => {
  let app: TestApp;
  let company: TestCompany;
  let other: TestCompany;

  before(async () => {
    app = await testApp({ AUTOINVOICE_PROVIDER_DELAY_MS: '0', AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    company = await aCompany(app, { name: 'Haku Oy' });
    other = await aCompany(app, { name: 'Löytö 100% Oy' });
    for (const body of [
      { profiles: ['INVOICE_AND_CREDIT_NOTE'] },
      { profiles: ['ORDER', 'DESPATCH_ADVICE'], profile_version: 'EHF30' },
    ]) {
      assert.equal((await other.send('POST', '/v1/company/profiles', body)).status, 201);
    }
    await until(async () => (await other.get('/v1/company/profiles?network=PEPPOL&status=active')).json.length === 2);
    await aCompany(app, { name: 'Löytö Vahvistamaton Oy', verified: false });
  });
  after(async () => app?.drop());

  const find = (query: string) => company.get(`/v1/lookup/receivers?${query}`);
  const names = async (query: string) =>
    (await find(query)).json.map((entry: { participant: { name: string } }) => entry.participant.name);

  test('an internal receiver is found by address, business id and part of its name', async () => {
    for (const query of [`eia=${ovt(other)}`, `eia=V154:${ovt(other)}`, `bid=${other.bid}`, 'name=l%C3%B6yt%C3%B6']) {
      const { status, json } = await find(`network=INTERNAL&${query}`);
      assert.equal(status, 200, query);
      assert.equal(json.length, 1, query);
      assert.deepEqual(json[0].participant, {
        id: `iso6523-actorid-upis::V154:${ovt(other)}`,
        name: 'Löytö 100% Oy',
        bid: other.bid,
        country: 'FI',
      });
      assert.deepEqual([json[0].eia, json[0].network, json[0].operator], [ovt(other), 'INTERNAL', '003721291126']);
      assert.deepEqual(
        json[0].document_types.map((t: { document_type: string }) => t.document_type),
        ['INVOICE', 'CREDIT_NOTE'],
      );
    }
  });

  test('an address in another form is found only when variants are allowed', async () => {
    const digits = other.bid.replace('-', '');
    assert.deepEqual(await names(`network=INTERNAL&eia=0037:${digits}`), []);
    assert.deepEqual(await names(`network=INTERNAL&allow_eia_variants=true&eia=0037:${digits}`), ['Löytö 100% Oy']);
    assert.deepEqual(await names(`network=PEPPOL&eia=${ovt(other)}&document_type=INVOICE`), ['Löytö 100% Oy']);
  });

  test('Peppol registrations are found by the documents that they receive, with their identifiers', async () => {
    const { json } = await find(`network=PEPPOL&bid=${other.bid}&document_type=ORDER`);
    assert.equal(json.length, 1);
    assert.equal(json[0].eia, `0216:${ovt(other)}`);
    assert.deepEqual(json[0].identifier, {
      scheme: 'iso6523-actorid-upis',
      eaid_name: 'FI:OVT2',
      eaid_code: '0216',
      endpoint_id: ovt(other),
    });
    assert.deepEqual(json[0].document_types[0], {
      document_type: 'ORDER',
      document_identifier:
        'urn:oasis:names:specification:ubl:schema:xsd:Order-2::Order##urn:fdc:peppol.eu:poacc:trns:order:3:extended:urn:fdc:anskaffelser.no:2019:ehf:spec:3.0::2.2',
      process_identifier: 'urn:fdc:anskaffelser.no:2019:ehf:postaward:g3:09:1.0',
    });
    assert.deepEqual(await names(`network=PEPPOL&bid=${other.bid}&document_type=CATALOGUE`), []);
  });

  test('several networks and countries are searched at once, page by page', async () => {
    const all = await find('network=PEPPOL,INTERNAL,EXTERNAL&name=oy&country=FI,SE');
    assert.equal(all.headers.get('x-total'), '4');
    const second = await find('network[]=PEPPOL&network[]=INTERNAL&name=OY&per_page=3&page=2');
    assert.equal(second.json.length, 1);
    assert.equal((await find('network=INTERNAL&name=oy&country=SE')).json.length, 0);
    assert.equal((await find('network=INTERNAL&name=100%25%20o')).json.length, 1);
  });

  test('a search for nothing, in no network or with a token without the scope is refused', async () => {
    for (const query of ['network=INTERNAL', 'bid=1', 'network=MOON&bid=1', 'network=INTERNAL&bid=1&per_page=101']) {
      const reply = await find(query);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], query);
    }
    assert.equal((await company.get('/v1/lookup/receivers?network=INTERNAL&bid=1', 'company')).status, 401);
  });

  test('imported address books are found as EXTERNAL, and a new import replaces the old', async () => {
    const book = 'eia;operator;name;country;bid\n003711223344;BAWCFI22;Ulkona Oy;FI;1122334-4\n';
    await assert.rejects(
      importAddresses(app.ctx, 'book', book.replace('1122334-4', '1122334-5')),
      (error: Refusal) => error.code === 'invalid_parameters' && /^line 2: /.test(error.details[0] ?? ''),
    );
    const good = book.replace('1122334-4', '0112038-9');
    assert.equal(await importAddresses(app.ctx, 'book', good), 1);
    const { json } = await find('network=EXTERNAL&name=ulkona');
    assert.deepEqual(
      [json[0].eia, json[0].operator, json[0].participant.bid],
      ['003711223344', 'BAWCFI22', '0112038-9'],
    );
    assert.equal(await importAddresses(app.ctx, 'book', good.replace('Ulkona', 'Muualla')), 1);
    assert.deepEqual(await names('network=EXTERNAL&name=ulkona'), []);
    assert.deepEqual(await names('network=EXTERNAL&eia=003711223344'), ['Muualla Oy']);
  });

  test('business ids that receive invoices are told from others', async () => {
    const ask = (query: string) => company.get(`/v1/lookup/endpoints?${query}`);
    const { status, json } = await ask(`business_ids=${other.bid},1234567-1&sending=invoice&country=FI`);
    assert.deepEqual(
      [status, json],
      [
        200,
        [
          { bid: other.bid, sending: ['invoice'] },
          { bid: '1234567-1', sending: [] },
        ],
      ],
    );
    const vat = `FI${other.bid.replace('-', '')}`;
    assert.deepEqual((await ask(`business_ids=${vat}`)).json, [{ bid: vat, sending: ['invoice'] }]);
    assert.equal((await ask(`business_ids=${Array(11).fill('1').join(',')}`)).status, 400);
    assert.equal((await ask('')).status, 400);
  });

  test('operators are listed at the new and the old path, and an operator may look up', async () => {
    const { status, json } = await company.get('/v1/definitions/operators');
    assert.equal(status, 200);
    assert.ok(
      json.some((o: { operator_id: string; country: string }) => o.operator_id === 'DABAFIHH' && o.country === 'FI'),
    );
    const ids = json.map((o: { operator_id: string }) => o.operator_id);
    assert.equal(new Set(ids).size, ids.length, 'each id once');
    const countries = new Set(json.map((o: { country: string }) => o.country));
    for (const country of ['DK', 'FI', 'NO', 'SE']) assert.ok(countries.has(country), country);
    assert.deepEqual((await company.get('/v1/entities/operators')).json, json);
    const operator = await createOperator(app.ctx, { name: 'Toinen operaattori' });
    const token = await call(`${app.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: operator.operatorId,
        client_secret: operator.operatorSecret,
        scope: 'operator:lookup',
      }),
    });
    const headers = { authorization: `Bearer ${token.json.access_token}` };
    const found = await call(`${app.url}/v1/lookup/receivers?network=INTERNAL&bid=${other.bid}`, { headers });
    assert.deepEqual([found.status, found.json.length], [200, 1]);
    assert.equal((await call(`${app.url}/v1/definitions/operators`, { headers })).status, 401);
  });

  test("the sandbox's consumers receive or not by their last digit", async () => {
    const ask = (query: string) => company.get(`/v1/lookup/consumers?${query}`);
    assert.deepEqual((await ask('phone_number=%2B4790000001&reference_number=R7')).json, {
      reference_id: 'R7',
      routes: {
        dpi: { status: 'RECEIVING', details: null },
        yes2all: { status: 'RECEIVING', details: null, efaktura_identifier: 'EF11111111' },
      },
    });
    assert.deepEqual((await ask('phone_number=%2B4790000000&routes=dpi')).json.routes, {
      dpi: { status: 'NOT_RECEIVING', details: null },
    });
    assert.equal((await ask('efaktura_identifier=9')).json.routes.dpi.status, 'TEMPORARY_UNAVAILABLE');
    assert.equal((await ask('routes[]=vipps&email=a@b.no')).json.routes.vipps.status, 'NOT_AVAILABLE');
    for (const bad of ['ssn=12345678901', 'routes=dpi', 'city=Oslo', 'phone_number=1&routes=owl']) {
      assert.deepEqual([(await ask(bad)).status, (await ask(bad)).json.code], [400, 'invalid_parameters'], bad);
    }
  });
});

test('Norwegian identity numbers are told by their check digits', () => {
  for (const good of ['13116900216', '01129955131', '41010100051']) {
    const base = good.slice(0, 9);
    const all = Array.from({ length: 100 }, (_, n) => base + String(n).padStart(2, '0')).filter(isNorwegianId);
    assert.ok(all.length <= 1, base);
  }
  assert.ok(isNorwegianId('13116900216'));
  assert.ok(!isNorwegianId('13116900217'));
  assert.ok(!isNorwegianId('1311690021'));
});

describe('a registry of consumers behind an address', () => {
  const asked: Record<string, unknown>[] = [];
  const registry = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const query = JSON.parse(body);
      asked.push(query);
      if (query.route === 'dpi') response.writeHead(503).end();
      else {
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ status: 'RECEIVING', efaktura_identifier: 'X1' }));
      }
    });
  });
  let app: TestApp;
  before(async () => {
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
    const { port } = registry.address() as AddressInfo;
    app = await testApp({ AUTOINVOICE_CONSUMER_REGISTRY: `http://127.0.0.1:${port}/` });
  });
  after(async () => {
    await app?.drop();
    registry.close();
  });

  test('is asked for each route, and one that fails spoils no other', async () => {
    const company = await aCompany(app, { receiving: false });
    const { json } = await company.get('/v1/lookup/consumers?first_name=Kari&last_name=Nordmann');
    assert.deepEqual(json.routes, {
      dpi: { status: 'TEMPORARY_UNAVAILABLE', details: null },
      yes2all: { status: 'RECEIVING', details: null, efaktura_identifier: 'X1' },
    });
    assert.deepEqual(asked.map(({ route, firstName }) => [route, firstName]).sort(), [
      ['dpi', 'Kari'],
      ['yes2all', 'Kari'],
    ]);
  });
});
