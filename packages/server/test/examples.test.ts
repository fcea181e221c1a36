import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ax } from '../src/apis/ax/index.js';
import { aVendorKey, call } from './support/api.js';
import { type TestApp, testApp } from './support/app.js';
import { until } from './support/until.js';

type Json = Record<string, unknown>;
interface Body {
  readonly schema: { readonly properties?: Record<string, { readonly example?: unknown; readonly format?: string }> };
  readonly example?: Json;
}

describe('examples of the AX document', () => {
  let app: TestApp;
  let bodies: Map<string, Record<string, Body>>;
  let document: Json;
  before(async () => {
    app = await testApp();
    document = (await call(`${app.url}/swagger_doc`)).json;
    const paths = document.paths as Record<string, Record<string, { requestBody?: { content: Record<string, Body> } }>>;
    bodies = new Map(
      Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).flatMap(([method, op]) =>
          op.requestBody ? [[`${method.toUpperCase()} ${path}`, op.requestBody.content] as const] : [],
        ),
      ),
    );
  });
  after(() => app?.drop());

  const exampleOf = (operation: string): Json => {
    const found = ax.operations.find((op) => `${op.method} ${op.url}` === operation)?.example;
    assert.ok(found, operation);
    return { ...found };
  };
  const post = (path: string, body: Json, token?: string, method = 'POST') =>
    call(`${app.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });

  /** Fields of a form that have one; a file cannot. */
  const formExamples = (content: Record<string, Body>) =>
    Object.values(content)
      .flatMap(({ schema }) => Object.values(schema.properties ?? {}))
      .flatMap((field) => (field.example === undefined ? [] : [{ schema: field, value: field.example }]));

  const isFilesAlone = (content: Record<string, Body>) =>
    Object.values(content).every(({ schema }) =>
      Object.values(schema.properties ?? {}).every(({ format }) => format === 'binary'),
    );

  test('every body has one that its own schema takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'doc', components: document.components });
    const without: string[] = [];
    for (const [operation, content] of bodies) {
      const json = content['application/json'];
      const found = json === undefined ? formExamples(content) : json.example && [{ ...json, value: json.example }];
      if (!found?.length && !isFilesAlone(content)) without.push(operation);
      for (const { schema, value } of found ?? []) {
        const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/'));
        assert.ok(ajv.validate(resolved, value), `${operation}: ${ajv.errorsText()}`);
      }
    }
    assert.deepEqual(without, []);
  });

  test('forms carry them field by field, which fills in the documentation page', () => {
    const { properties } = bodies.get('POST /v1/companies')?.['multipart/form-data']?.schema ?? {};
    assert.equal(properties?.bid?.example, '0112038-9');
    assert.equal(properties?.address2?.example, undefined);
  });

  test('followed in order they make a company that receives invoices', async () => {
    const vendor_api_key = await aVendorKey(app);
    const user = await post('/v1/users', { ...exampleOf('POST /v1/users'), vendor_api_key });
    assert.equal(user.status, 201, user.bytes.toString());
    const { user_api_key } = user.json;
    const company = await post('/v1/companies', {
      ...exampleOf('POST /v1/companies'),
      vendor_api_key,
      user_api_key,
    });
    assert.equal(company.status, 201, company.bytes.toString());
    const keys = { client_id: company.json.id, client_secret: user_api_key, vendor_api_key };
    const token = await post('/oauth2/token', { ...exampleOf('POST /oauth2/token'), ...keys });
    assert.equal(token.status, 200, token.bytes.toString());
    const bearer = token.json.access_token;
    const follow = async (operation: string, status: number) => {
      const [method = '', path = ''] = operation.split(' ');
      const reply = await post(path, exampleOf(operation), bearer, method);
      assert.equal(reply.status, status, `${operation}: ${reply.bytes}`);
    };
    await follow('POST /v1/company/notifications', 201);
    await follow('POST /v1/company/authorization', 200);
    await follow('PATCH /v1/company/settings', 204);
    await follow('POST /v1/company/users', 201);
    await follow('POST /v1/company/profiles', 201);
    const list = () =>
      call(`${app.url}/v1/company/profiles?status=active`, { headers: { authorization: `Bearer ${bearer}` } });
    await until(async () => (await list()).json.length === 1);
    const sent = await post('/v1/invoices', exampleOf('POST /v1/invoices'), bearer);
    assert.equal(sent.status, 201, sent.bytes.toString());
    for (const form of ['PEPPOLBIS30', 'FINVOICE30', 'EN16931CII']) {
      const converted = await call(`${app.url}/v1/invoices/${sent.json.id}?return_format=${form}`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
      assert.equal(converted.status, 200, `${form}: ${converted.bytes}`);
    }
    const form = new FormData();
    form.set('file', new Blob(['%PDF-1.7']), 'receipt.pdf');
    for (const [name, value] of Object.entries(exampleOf('POST /v1/documents'))) form.set(name, String(value));
    const headers = { authorization: `Bearer ${bearer}` };
    const document = await call(`${app.url}/v1/documents`, { method: 'POST', headers, body: form });
    assert.equal(document.status, 201, document.bytes.toString());
  });
});
