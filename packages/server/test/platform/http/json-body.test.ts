import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ask, json } from './ask.js';
import { startTestServer, type TestServer } from './test-api.js';

describe('JSON bodies', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());
  const post = (body: unknown) => ask(`${server.url}/v1/items`, json(body));
  const details = async (body: unknown) => {
    const answer = await post(body);
    assert.deepEqual([answer.status, answer.json.code], [400, 'invalid_parameters'], answer.text);
    return answer.json.details;
  };

  test('values are not turned into other types', async () => {
    assert.deepEqual(await details({ name: 'abc', count: '1' }), ['count must be a whole number.']);
    assert.deepEqual(await details({ name: 12 }), ['name must be text.']);
  });

  test('unknown fields are let through, defaults are filled in', async () => {
    assert.deepEqual((await post({ name: 'abc', extra: { a: 1 } })).json.seen, {
      name: 'abc',
      extra: { a: 1 },
      count: 1,
      company: 'c1',
    });
  });

  test('null counts as absent for an optional field, unless the field takes null', async () => {
    const body = { name: 'abc', note: null, count: null, clearable: null, tags: [{ key: 'k', value: null }] };
    assert.deepEqual((await post(body)).json.seen, {
      name: 'abc',
      count: 1,
      clearable: null,
      tags: [{ key: 'k' }],
      company: 'c1',
    });
    assert.deepEqual(await details({ name: null }), ['name must be text.']);
  });

  test('every finding is told with the way to its field', async () => {
    assert.deepEqual(await details({ name: 'a', tags: [{ key: 'k' }, { value: 'x' }], clearable: 5 }), [
      'name must have at least 3 characters.',
      'clearable must be text.',
      'tags[1].key is missing.',
      'tags[1].value must be a number.',
    ]);
  });

  test('twenty findings are all told', async () => {
    const found = await details({ name: 'abc', tags: Array.from({ length: 20 }, () => ({})) });
    assert.deepEqual(
      found,
      Array.from({ length: 20 }, (_, i) => `tags[${i}].key is missing.`),
    );
  });

  test('thousands of findings make a short answer', async () => {
    const found = await details({ name: 'abc', tags: Array.from({ length: 5000 }, () => ({ value: 'x' })) });
    assert.equal(found.length, 51);
    assert.equal(found.at(-1), 'There are more findings.');
  });

  test('an absent or empty body is told field by field', async () => {
    assert.deepEqual(await details(''), ['name is missing.']);
    const bare = await ask(`${server.url}/v1/items`, { method: 'POST', headers: { authorization: 'Bearer writer' } });
    assert.deepEqual([bare.status, bare.json.details], [400, ['name is missing.']]);
  });

  test('what is no JSON, no UTF-8 or a list is a 400 that says so', async () => {
    assert.match((await details('{"name":'))[0], /^The body is not JSON/);
    assert.deepEqual(await details('[]'), ['The body must be an object with named fields.']);
    const init = json('');
    const latin = await ask(`${server.url}/v1/items`, { ...init, body: new Uint8Array([0x22, 0xe4, 0x22]) });
    assert.deepEqual([latin.status, latin.json.details], [400, ['The body is not UTF-8 text.']]);
  });

  test('prototypes cannot be reached, however they are spelt', async () => {
    for (const body of ['{"name":"abc","__proto__":{"a":1}}', '{"name":"abc","\\u005f_proto__":{"a":1}}']) {
      assert.match((await details(body))[0], /__proto__/);
    }
  });

  test('U+0000 and half characters are refused wherever they stand', async () => {
    assert.deepEqual(await details('{"name":"ab\\u0000","tags":[{"key":"\\ud800"}]}'), [
      'name must not hold the character U+0000.',
      'tags[0].key holds half of a surrogate pair, which is not a character.',
    ]);
    assert.equal((await post({ name: '𝄞𝄞𝄞' })).status, 201);
  });

  test('nesting without end is refused, and a compressed body', async () => {
    const deep = `{"name":"abc","extra":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    assert.deepEqual(await details(deep), ['The body is nested deeper than 100 levels.']);
    const init = json({ name: 'abc' });
    const zipped = await ask(`${server.url}/v1/items`, {
      ...init,
      headers: { ...init.headers, 'content-encoding': 'gzip' },
    });
    assert.deepEqual([zipped.status, zipped.json.code], [415, 'unsupported_media_type']);
  });

  test('text is held in memory, so it may be far smaller than files: 2 MiB', async () => {
    const large = await post({ name: 'abc', extra: 'x'.repeat(2 * 1024 * 1024) });
    assert.deepEqual([large.status, large.json.code], [413, 'request_too_large']);
    assert.match(large.json.details[0], /at most 2097152 bytes; files go as parts of multipart\/form-data/);
    const form = new FormData();
    for (const name of ['a', 'b', 'c']) form.set(name, 'x'.repeat(900_000));
    const fields = await ask(`${server.url}/v1/uploads`, { method: 'POST', body: form });
    assert.deepEqual([fields.status, fields.json.code], [413, 'request_too_large'], fields.text);
    assert.match(fields.json.details[0], /together/);
  });

  test('a content type of the JSON family is JSON, another is a 415', async () => {
    const init = json({ name: 'abc' });
    const typed = (type: string) =>
      ask(`${server.url}/v1/items`, { ...init, headers: { ...init.headers, 'content-type': type } });
    assert.equal((await typed('application/vnd.x+json; charset=utf-8')).status, 201);
    const xml = await typed('application/xml');
    assert.deepEqual([xml.status, xml.json.code], [415, 'unsupported_media_type']);
    assert.match(xml.json.details[0], /Send the body as application\/json/);
  });

  test('a body that the operation does not read may be anything', async () => {
    for (const type of [
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await ask(`${server.url}/v1/items/a`, {
        method: 'DELETE',
        headers: { 'content-type': type },
        body: '{not json',
      });
      assert.equal(answer.status, 204, `${type}: ${answer.text}`);
    }
  });
});
