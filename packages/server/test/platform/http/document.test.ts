import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Type } from 'typebox';
import { defineApi, genericErrors, operation, refusal } from '../../../src/platform/http/index.js';
import { ask } from './ask.js';
import { startTestServer, type TestServer, testApi } from './test-api.js';

describe('the OpenAPI document', () => {
  let server: TestServer;
  // biome-ignore lint/suspicious/noExplicitAny: the document is looked into freely
  let doc: any;
  before(async () => {
    server = await startTestServer();
    doc = (await ask(`${server.url}/swagger_doc`)).json;
  });
  after(() => server.close());

  test('is OpenAPI 3.1 and knows its server', () => {
    assert.equal(doc.openapi, '3.1.0');
    assert.deepEqual(
      [doc.info.title, doc.info.version, doc.info.license.identifier],
      ['The test API', '1.2.3', 'Apache-2.0'],
    );
    assert.deepEqual(doc.servers, [{ url: server.url }]);
  });

  test('shows query lists as comma separated and defaults as optional', () => {
    const parameters = doc.paths['/v1/items'].get.parameters;
    const named = (name: string) => parameters.find((p: { name: string }) => p.name === name);
    assert.deepEqual([named('status').style, named('status').explode], ['form', false]);
    assert.deepEqual(named('status').schema, { type: 'array', items: { type: 'string', enum: ['RED', 'GREEN'] } });
    assert.deepEqual([named('page').required, named('page').schema.default], [false, 1]);
  });

  test('shows multipart fields under their wire names', () => {
    const body = doc.paths['/v1/uploads'].post.requestBody.content['multipart/form-data'].schema;
    assert.deepEqual(Object.keys(body.properties), [
      'file',
      'format',
      'routes',
      'lines',
      'hold',
      'print_settings[color]',
      'print_settings[letter_class]',
      'files[n][file]',
      'files[n][file_type]',
    ]);
    assert.deepEqual(body.properties.file, { type: 'string', format: 'binary' });
  });

  test('lists scopes as alternatives and error codes under their status', () => {
    const create = doc.paths['/v1/items'].post;
    assert.deepEqual(create.security, [{ company_auth: ['item:write'] }, { company_auth: ['item:all'] }]);
    const conflict = create.responses['409'].content['application/json'].schema;
    assert.deepEqual(conflict.allOf[0], { $ref: '#/components/schemas/Error' });
    assert.deepEqual(conflict.allOf[1].properties.code.enum, ['item_exists']);
    assert.deepEqual(Object.keys(create.responses), ['201', '400', '401', '409']);
    assert.equal(doc.components.securitySchemes.company_auth.flows.clientCredentials.tokenUrl, '/oauth2/token');
  });

  test('names entities once, and every reference leads somewhere', () => {
    assert.deepEqual(Object.keys(doc.components.schemas), ['Echo', 'Error', 'Item']);
    assert.deepEqual(Object.keys(doc.components.schemas.Error.properties), ['code', 'message', 'details']);
    const references = [...JSON.stringify(doc).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (m) => m[1] ?? '',
    );
    assert.ok(references.length > 10);
    for (const name of references) assert.ok(name in doc.components.schemas, name);
    assert.doesNotMatch(JSON.stringify(doc), /x-component|x-schema|\$id/);
  });

  test('two schemas of one name stop the start', async () => {
    const named = (field: string) => Type.Object({ [field]: Type.String() }, { $id: 'Same' });
    const op = (url: string, field: string) =>
      operation({
        method: 'GET',
        url,
        tag: 'items',
        summary: '',
        access: { public: true },
        replies: { 200: named(field) },
        handler: async () => ({}),
      });
    const api = (other: string) => defineApi({ ...testApi(), operations: [op('/a', 'x'), op('/b', other)] });
    await assert.rejects(
      startTestServer({}, { mounts: [{ api: api('y'), prefix: '' }] }),
      /Two schemas have the \$id Same/,
    );
    await (await startTestServer({}, { mounts: [{ api: api('x'), prefix: '' }] })).close();
  });

  test('an API that contradicts its error table or its tags does not start', () => {
    const op = (status: number, code: string, tag = 'a') =>
      operation({
        method: 'GET',
        url: '/x',
        tag,
        summary: '',
        access: { public: true },
        replies: { 200: Type.Object({}), [status]: refusal([code]) },
        handler: async () => ({}),
      });
    const define =
      (...operations: ReturnType<typeof op>[]) =>
      () =>
        defineApi({ ...testApi(), errors: genericErrors, tags: [{ name: 'a', description: '' }], operations });
    assert.throws(define(op(404, 'nonsense')), /nonsense is not in the table/);
    assert.throws(define(op(400, 'not_found')), /listed under 400 but the table says 404/);
    assert.throws(define(op(404, 'not_found', 'b')), /tag b is not declared/);
    assert.throws(define(op(404, 'not_found'), op(404, 'not_found')), /declared twice/);
    assert.doesNotThrow(define(op(404, 'not_found')));
  });
});
