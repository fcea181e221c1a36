/** The served OpenAPI document: valid, complete, true to the contract, and kept by every company operation. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createOperator } from '../../src/accounts/keys/operators.js';
import { axErrors } from '../../src/apis/ax/errors.js';
import { bankMessagesOf } from '../bank-messages/world.js';
import { postDocument, settled } from '../documents/world.js';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { type ApiReply, aCompany, call, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { leastCall } from './least-call.js';
import {
  companyScopesOf,
  type Listed,
  type OpenApi,
  operationsOf,
  placeholdersOf,
  refsOf,
  type Schema,
} from './openapi.js';

/** Any company token opens these; the scope is only shown (contract 2.2). */
const openToAnyToken = [
  'GET /oauth2/current',
  'GET /status/authenticated',
  'GET /odp/companies/{id}',
  'PATCH /odp/companies/{id}',
];

let app: TestApp;
let text: string;
let document: OpenApi;
let operations: Listed[];

before(async () => {
  app = await testApp();
  const reply = await call(`${app.url}/swagger_doc`);
  assert.equal(reply.status, 200);
  text = reply.bytes.toString();
  document = reply.json;
  operations = operationsOf(document);
});
after(() => app?.drop());

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(text));
    assert.deepEqual(result, { valid: true });
    assert.equal(validator.version, '3.1');
  });

  test('has no reference into the void, and every schema in it is valid JSON Schema 2020-12', () => {
    const missing = refsOf(document).filter(
      (ref) => document.components.schemas[ref.replace('#/components/schemas/', '')] === undefined,
    );
    assert.deepEqual(missing, []);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schemas: Schema[] = [
      ...Object.values(document.components.schemas),
      ...operations.flatMap(({ op }) => [
        ...(op.parameters ?? []).map((parameter) => parameter.schema ?? {}),
        ...Object.values(op.requestBody?.content ?? {}).map((media) => media.schema),
        ...Object.values(op.responses).flatMap((r) => Object.values(r.content ?? {}).map((media) => media.schema)),
      ]),
    ];
    for (const schema of schemas) {
      assert.ok(ajv.validateSchema(schema), `${ajv.errorsText()}: ${JSON.stringify(schema).slice(0, 300)}`);
    }
  });

  test('tells of every operation: summary, description, tag, id of its own', () => {
    const tags = document.tags.map((tag) => tag.name);
    for (const { name, op } of operations) {
      assert.match(op.summary ?? '', /^\S.{2,80}$/, name);
      assert.match(op.description ?? '', /\S{3}/, name);
      assert.equal(op.tags?.length, 1, name);
      assert.ok(tags.includes(op.tags?.[0] ?? ''), `${name}: tag ${op.tags?.[0]}`);
      assert.ok(Array.isArray(op.security), `${name} says nothing of access`);
    }
    const ids = operations.map(({ op }) => op.operationId);
    assert.equal(new Set(ids).size, operations.length);
  });

  test('declares the parameters that paths name, and no others', () => {
    for (const { name, path, op } of operations) {
      const declared = (op.parameters ?? []).filter((parameter) => parameter.in === 'path');
      assert.deepEqual(declared.map((parameter) => parameter.name).sort(), placeholdersOf(path).sort(), name);
      assert.ok(
        declared.every((parameter) => parameter.required),
        name,
      );
    }
  });

  test('declares for each refusal codes that the error table has with that status', () => {
    const table: Readonly<Record<string, { readonly status: number; readonly when: string }>> = axErrors;
    for (const { name, op } of operations) {
      for (const [status, response] of Object.entries(op.responses).filter(([s]) => Number(s) >= 400)) {
        const schema = response.content?.['application/json']?.schema;
        const errors = schema?.anyOf?.find((shape) => shape.allOf !== undefined) ?? schema;
        const codes = (errors?.allOf ?? []).flatMap((part) => part.properties?.code?.enum ?? []) as string[];
        assert.ok(codes.length > 0, `${name} ${status} declares no code`);
        for (const code of codes) {
          assert.equal(table[code]?.status, Number(status), `${name} ${status} ${code}`);
          assert.ok(response.description.includes(`\`${code}\``), `${name} ${status} does not describe ${code}`);
        }
      }
      const answers = Object.keys(op.responses).map(Number);
      assert.ok(
        answers.some((status) => status < 300),
        `${name} has no success`,
      );
      if ((op.security ?? []).length > 0) assert.ok(answers.includes(401), `${name} lacks 401`);
    }
  });
});

const contractDiff = fileURLToPath(new URL('../../../../../../shared/tools/contract-diff', import.meta.url));
const noContract = existsSync(contractDiff) ? false : `no ${contractDiff}: the comparison is left out`;

test('the document has no difference from the public contract', { skip: noContract }, async () => {
  const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
    execFile(process.execPath, [contractDiff, `${app.url}/swagger_doc`, '--built'], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
  assert.equal(code, 0, output);
  const compared = /(\d+) of \d+ operations compared, 0 differences/.exec(output);
  assert.ok(Number(compared?.[1]) >= 39, output);
});

/** Calls an operation with the least input that its declaration takes. */
const callLeast = (listed: Listed, path: string, token: string | undefined): Promise<ApiReply> =>
  leastCall({ url: app.url, document }, listed, path, token);

describe('every company operation', () => {
  let attacker: TestCompany;
  let victim: TestCompany;
  let hook: Receiver;
  /** What the victim owns, by the path that it stands at. A new kind of thing must be added here. */
  let owned: Readonly<Record<string, string>>;
  const allScopes = () =>
    Object.keys(document.components.securitySchemes.company_auth?.flows.clientCredentials.scopes ?? {}).join(' ');
  const companyOperations = () => operations.filter(({ op }) => companyScopesOf(op).length > 0);

  before(async () => {
    hook = await startReceiver();
    attacker = await aCompany(app, { receiving: false, partner: true });
    victim = await aCompany(app, { partner: true });
    const { json: subscription } = await victim.send('POST', '/v1/company/notifications', {
      destination_type: 'WEBHOOK',
      destination: hook.url,
      events: ['*'],
    });
    const embedded = { filename: 'rows.csv', text: 'a;b' };
    const sent = await victim.postInvoice(bisInvoice({ seller: victim, buyer: victim, embedded }), 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    const deliveries = `/v1/company/notifications/${subscription.id}/deliveries`;
    await until(
      async () =>
        (await victim.get(`/v1/invoices/${sent.json.id}`)).json.status === 'DELIVERED' &&
        (await victim.get(`${deliveries}?status=DELIVERED`)).json.length >= 2,
    );
    const { json: users } = await victim.get('/v1/company/users');
    const { json: profiles } = await victim.get('/v1/company/profiles');
    const voucher = { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') };
    const fields = { file: voucher, type: 'VOUCHER', recipient_eia: 'nobody' };
    const { json: document } = await postDocument(app, await victim.token(), fields);
    await settled(victim, document.id);
    const third = await aCompany(app, { receiving: false, partner: true });
    const takeOver = async (by: TestCompany, company: TestCompany) =>
      (await by.send('POST', '/v1/partner/takeovers', { company_id: company.id }, 'partner:takeovers')).json.id;
    assert.equal((await victim.send('PATCH', '/odp/companies/4711', { trusted: false })).status, 204);
    const account_number = '86011117947';
    const terms = { kid_length: 12, reference_position: '1-8', signer_email: 'signer@example.com' };
    assert.equal((await victim.send('POST', '/v1/services/atg', { account_number, ...terms })).status, 201);
    const { json: inbox } = await victim.get('/v1/invoices');
    const report = { reason: ['UNKNOWN_COMPANY'], contact_email: 'a@example.com' };
    assert.equal((await victim.send('POST', `/v1/invoices/${inbox[0].id}/reports`, report)).status, 204);
    const { json: reports } = await victim.get(`/v1/invoices/${inbox[0].id}/reports`);
    const bank = await bankMessagesOf(app, victim);
    owned = {
      '/v1/companies/{id}': victim.id,
      '/v1/company/users/{user_id}': users[0].id,
      '/v1/company/takeovers/{id}': await takeOver(third, victim),
      '/v1/partner/takeovers/{takeover_id}': await takeOver(victim, third),
      '/odp/companies/{id}': '4711',
      '/v1/services/atg/{account_number}': account_number,
      '/v1/company/profiles/{id}': profiles[0].id,
      '/v1/company/notifications/{id}': subscription.id,
      '/v1/company/notifications/{id}/deliveries/{delivery_id}': (await victim.get(deliveries)).json[0].id,
      '/v1/fi_bank_messages/{id}': bank.sent,
      '/v1/fi_bank_messages/sent_messages/{id}': bank.sent,
      '/v1/fi_bank_messages/ri_messages/{id}': bank.received,
      '/v1/fi_bank_messages/error_messages/{id}': bank.error,
      '/v1/documents/{id}': document.id,
      '/v1/files/{id}': document.files[0].id,
      '/v1/invoices/{id}': sent.json.id,
      '/v1/invoices/{id}/reports/{report_id}': reports[0].id,
      '/v1/analysis/{id}': sent.json.id,
      '/v1/invoices/{id}/files/{file_id}': sent.json.files[0].id,
    };
  });
  after(() => hook?.close());

  /** The path with an id in each of its placeholders. */
  function filled(path: string, idFor: (template: string) => string | undefined): string {
    return path.replace(/\{\w+\}/g, (placeholder, at: number) => {
      const template = path.slice(0, at + placeholder.length);
      const id = idFor(template);
      if (id === undefined) throw new Error(`The test has no id for ${template}`);
      return id;
    });
  }

  test('refuses a request without a token, and one with a token of no worth', async () => {
    for (const listed of companyOperations()) {
      const path = filled(listed.path, (template) => owned[template]);
      for (const token of [undefined, 'worthless']) {
        const reply = await callLeast(listed, path, token);
        assert.deepEqual([reply.status, reply.json?.code], [401, 'auth_unauthorized'], `${listed.name} with ${token}`);
        assert.deepEqual(Object.keys(reply.json), ['code', 'message', 'details'], listed.name);
        assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer realm="ax"/, listed.name);
      }
    }
  });

  test('refuses a token that has every scope but its own', async () => {
    const all = allScopes().split(' ');
    assert.ok(all.length > 10);
    for (const listed of companyOperations().filter(({ name }) => !openToAnyToken.includes(name))) {
      const others = all.filter((scope) => !companyScopesOf(listed.op).includes(scope)).join(' ');
      const path = filled(listed.path, (template) => owned[template]);
      const reply = await callLeast(listed, path, await victim.token(others));
      assert.deepEqual([reply.status, reply.json?.code], [401, 'auth_unauthorized'], listed.name);
      assert.match(reply.headers.get('www-authenticate') ?? '', /error="insufficient_scope"/, listed.name);
    }
  });

  test('refuses the token of an operator unless it says otherwise', async () => {
    const operator = await createOperator(app.ctx, { name: 'Other' });
    const { json } = await call(`${app.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: operator.operatorId,
        client_secret: operator.operatorSecret,
      }),
    });
    assert.equal(typeof json.access_token, 'string');
    for (const listed of companyOperations()) {
      if (listed.op.security?.some((alternative) => 'operator_auth' in alternative)) continue;
      const reply = await callLeast(
        listed,
        filled(listed.path, (t) => owned[t]),
        json.access_token,
      );
      assert.deepEqual([reply.status, reply.json?.code], [401, 'auth_unauthorized'], listed.name);
    }
  });

  test('opens to a token with any one of its scopes', async () => {
    // Another user's client: what is asked for changes nothing that the next operations need.
    for (const listed of companyOperations().filter(({ method }) => method === 'GET')) {
      for (const scope of companyScopesOf(listed.op)) {
        const reply = await callLeast(
          listed,
          filled(listed.path, (t) => owned[t]),
          await victim.token(scope),
        );
        // The least input may still be refused for what it says, but not for who asks.
        assert.ok(
          reply.status !== 401 && reply.status < 500,
          `${listed.name} with ${scope}: ${reply.status} ${reply.bytes}`,
        );
      }
    }
  });

  test('answers 404 for what is not there, what is no id, and what belongs to another company', async () => {
    const everything = async () => {
      const gets = companyOperations().filter(({ method, path }) => method === 'GET' && path.includes('{'));
      const replies = gets.map(async (listed) => {
        const reply = await callLeast(
          listed,
          filled(listed.path, (t) => owned[t]),
          await victim.token(allScopes()),
        );
        return [listed.name, reply.status, reply.bytes.toString()];
      });
      return Promise.all(replies);
    };
    // What was begun for the victim has ended: nothing of it changes by itself any more.
    await until(async () => (await app.ctx.jobs.counts()).every(({ waiting, active }) => waiting + active === 0));
    const before = await everything();
    const ids: Record<string, (template: string) => string | undefined> = {
      nonsense: () => 'nonsense',
      'an injection': () => encodeURIComponent("x' or '1'='1"),
      'a long text': () => 'a'.repeat(90),
      'an unknown id': () => '01900000-0000-7000-8000-000000000000',
      "another's id": (template) => owned[template],
      "another's id in capitals": (template) => owned[template]?.toUpperCase(),
    };
    const withIds = companyOperations().filter(({ path }) => path.includes('{'));
    assert.ok(withIds.length >= 20);
    const wrong: string[] = [];
    for (const listed of withIds) {
      for (const [kind, idFor] of Object.entries(ids)) {
        const reply = await callLeast(listed, filled(listed.path, idFor), await attacker.token(allScopes()));
        if (reply.status !== 404 || reply.json?.code !== 'not_found') {
          wrong.push(`${listed.name} with ${kind}: ${reply.status} ${reply.bytes.toString().slice(0, 200)}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await everything(), before, 'something of the victim has changed');
  });

  test('answers 404 for things of its own under each other', async () => {
    const mine = companyClient(app, victim);
    const other = await mine.send('POST', '/v1/company/notifications', {
      destination_type: 'WEBHOOK',
      destination: hook.url,
      events: ['NETWORKS.*'],
    });
    const delivery = owned['/v1/company/notifications/{id}/deliveries/{delivery_id}'];
    const misplaced = `/v1/company/notifications/${other.json.id}/deliveries/${delivery}`;
    assert.equal((await mine.get(misplaced)).status, 404);
    assert.equal((await mine.send('POST', `${misplaced}/replay`)).status, 404);
    const received = (await mine.get('/v1/invoices?direction=RECEIVED')).json[0];
    const file = owned['/v1/invoices/{id}/files/{file_id}'];
    assert.equal((await mine.get(`/v1/invoices/${received.id}/files/${file}`)).status, 404);
  });
});
