import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ask, json } from './ask.js';
import { startTestServer, type TestServer } from './test-api.js';

describe('access', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());
  const as = (path: string, token?: string) =>
    ask(`${server.url}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

  test('no token: 401 Unauthorized with a challenge', async () => {
    const answer = await as('/v1/items/1');
    assert.equal(answer.status, 401);
    assert.equal(answer.json.code, 'auth_unauthorized');
    assert.equal(answer.json.message, 'Unauthorized');
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer realm="test"');
  });

  test('an unknown token: 401 that calls the token invalid', async () => {
    const answer = await as('/v1/items/1', 'nonsense');
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer realm="test", error="invalid_token"');
  });

  test('a token without the scope: 401 that names the scopes', async () => {
    const answer = await ask(`${server.url}/v1/items`, json({ name: 'abc' }, 'reader'));
    assert.equal(answer.status, 401);
    assert.deepEqual(answer.json.details, ['The token lacks the scope item:write or item:all.']);
    assert.match(
      answer.headers.get('www-authenticate') ?? '',
      /error="insufficient_scope", scope="item:write item:all"/,
    );
  });

  test('any one of the scopes suffices, of either kind of token', async () => {
    assert.equal((await ask(`${server.url}/v1/items`, json({ name: 'abc' }))).status, 201);
    assert.equal((await as('/v1/items/1', 'reader')).status, 200);
    assert.equal((await as('/v1/items/1', 'operator')).status, 200);
  });

  test('where any token will do the scopes do not matter but the kind does', async () => {
    assert.deepEqual((await as('/v1/whoami', 'reader')).json, { seen: 'client' });
    const operator = await as('/v1/whoami', 'operator');
    assert.equal(operator.status, 401);
    assert.match(operator.json.details[0], /kind "operator"/);
  });

  test('a stranger is refused before the body is looked at', async () => {
    const answer = await ask(`${server.url}/v1/items`, { ...json('{broken', 'nonsense') });
    assert.equal(answer.status, 401);
  });
});
