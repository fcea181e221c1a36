import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ask, exchange } from './ask.js';
import { startTestServer, type TestServer } from './test-api.js';

describe('query parameters', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());
  const list = async (query: string) => (await ask(`${server.url}/v1/items?${query}`)).json;

  test('a list comes as CSV, as repeated names and as name[]', async () => {
    for (const query of [
      'status=RED,GREEN',
      'status=RED&status=GREEN',
      'status[]=RED&status[]=GREEN',
      'status%5B%5D=RED&status%5B%5D=GREEN',
      'status[0]=RED&status[1]=GREEN',
      'status=RED,&status=GREEN'.replace(',&', '&'),
    ]) {
      assert.deepEqual((await list(query)).seen.status, ['RED', 'GREEN'], query);
    }
  });

  test('free text keeps its comma under name[] and is split otherwise', async () => {
    assert.deepEqual((await list('ids[]=a,b')).seen.ids, ['a,b']);
    assert.deepEqual((await list('ids=a,b')).seen.ids, ['a', 'b']);
  });

  test('numbers and booleans are turned into what the schema says, defaults are filled in', async () => {
    assert.deepEqual((await list('page=3&hidden=true')).seen, { page: 3, hidden: true, per_page: 10 });
    assert.equal((await list('hidden=False')).seen.hidden, false);
  });

  test('an empty value is refused where it is not a value, and kept where it is', async () => {
    for (const query of ['direction=', 'page=', 'status=', 'hidden=']) {
      const { code, details } = await list(query);
      assert.equal(code, 'invalid_parameters', query);
      assert.equal(details.length, 1);
      assert.match(details[0], new RegExp(`^${query.slice(0, -1)}`));
    }
    assert.equal((await list('name=')).seen.name, '');
  });

  test('all that is wrong is told at once, each with its field', async () => {
    const answer = await ask(
      `${server.url}/v1/items?direction=UP&per_page=101&page=0&ids=a,b,c,d&name=abcdef&since=never&status=RED,BLUE`,
    );
    assert.equal(answer.status, 400);
    assert.equal(answer.json.code, 'invalid_parameters');
    assert.deepEqual([...answer.json.details].sort(), [
      'direction must be one of RECEIVED, SENT.',
      'ids must have at most 3 items.',
      'name must have at most 5 characters.',
      'page must be at least 1.',
      'per_page must be at most 100.',
      'since must be a time such as 2024-01-31T12:00:00Z.',
      'status[1] must be one of RED, GREEN.',
    ]);
  });

  test('times are completed: bare dates, missing zones, a plus that became a space', async () => {
    const since = async (text: string) => (await list(`since=${text}`)).seen.since;
    assert.equal(await since('2024-01-31'), '2024-01-31T00:00:00Z');
    assert.equal(await since('2024-01-31T10:00:00'), '2024-01-31T10:00:00Z');
    assert.equal(await since('2024-01-31T10:00:00+02:00'), '2024-01-31T10:00:00+02:00');
    assert.equal(await since('2024-01-31T10:00:00%2B0200'), '2024-01-31T10:00:00+02:00');
    assert.equal(await since('2024-01-31%2010:00'), '2024-01-31T10:00:00Z');
  });

  test('a scalar given twice with different values is refused, unknown names are not', async () => {
    assert.deepEqual((await list('page=1&page=2')).details, ['page is given more than once.']);
    assert.equal((await list('page=2&page=2&utm=x')).seen.page, 2);
  });

  test('the urlencoded body of a GET counts as query', async () => {
    const get = (body: string) =>
      exchange(
        server.port,
        `GET /v1/items?page=2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    assert.match(
      await get('direction=SENT&status[]=RED'),
      /"seen":\{"page":2,"direction":"SENT","status":\["RED"\],"per_page":10\}/,
    );
    const refused = await get('direction=');
    assert.match(refused, /^HTTP\/1\.1 400/);
    assert.match(refused, /invalid_parameters.*direction must be one of/);
  });

  test('other bodies of a GET are read past', async () => {
    const answer = await exchange(
      server.port,
      'GET /v1/items HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n{x}GET /v1/items?page=7 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    assert.equal(answer.match(/HTTP\/1\.1 200/g)?.length, 2);
    assert.match(answer, /"page":7/);
  });

  test('text that no database can hold is refused', async () => {
    assert.deepEqual((await list('name=a%00b')).details, ['name must not hold the character U+0000.']);
  });

  test('names of the object prototype are only names', async () => {
    const answer = await list('__proto__[x]=1&constructor=2&toString=3&status[__proto__]=RED');
    assert.deepEqual(answer.seen, { page: 1, per_page: 10 });
  });
});
