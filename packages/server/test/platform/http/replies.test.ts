import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, exchange } from './ask.js';
import { bad, startTestServer, type TestServer } from './test-api.js';

const using = async (env: Record<string, string>, run: (server: TestServer) => Promise<void>) => {
  const server = await startTestServer(env);
  try {
    await run(server);
  } finally {
    await server.close();
  }
};
const sandbox = { AUTOINVOICE_MODE: 'sandbox' };
const production = { AUTOINVOICE_MODE: 'production' };

describe('replies', () => {
  test('keys go out in the order of the presenter, guarded or not', async () => {
    bad.answer = () => ({ note: null, name: 'n', id: 'i' });
    for (const env of [sandbox, production]) {
      await using(env, async ({ url }) =>
        assert.equal((await ask(`${url}/v1/bad`)).text, '{"note":null,"name":"n","id":"i"}'),
      );
    }
  });

  test('an undeclared field, a wrong type or a missing field is a 500 outside production, with the reason in the log', async () => {
    await using(sandbox, async ({ url, log }) => {
      for (const [answer, reason] of [
        [{ id: 'i', name: 'n', password_hash: 'x' }, /undeclared fields: password_hash/],
        [{ id: 7, name: 'n' }, /id must be text/],
        [{ id: 'i' }, /name is missing/],
        [undefined, /answers nothing/],
      ] as const) {
        bad.answer = () => answer;
        const reply = await ask(`${url}/v1/bad`);
        assert.deepEqual([reply.status, reply.json.code], [500, 'internal_error']);
        assert.match(JSON.stringify(log.filter((line) => line.level === 'error').at(-1)), reason);
      }
    });
  });

  test('in production an undeclared field is left out and the rest goes', async () => {
    bad.answer = () => ({ name: 'n', password_hash: 'x', id: 'i' });
    await using(production, async ({ url }) =>
      assert.equal((await ask(`${url}/v1/bad`)).text, '{"name":"n","id":"i"}'),
    );
  });

  test('JSON has exactly the type application/json, errors too', async () => {
    bad.answer = () => ({ id: 'ä', name: 'n' });
    await using(sandbox, async ({ url }) => {
      for (const path of ['/v1/bad', '/v1/none', '/status/alb', '/swagger_doc']) {
        assert.equal((await ask(url + path)).headers.get('content-type'), 'application/json');
      }
      assert.equal((await ask(`${url}/v1/bad`)).json.id, 'ä');
    });
  });

  test('bytes go with their type and name, whatever Accept says', async () => {
    await using(sandbox, async ({ url }) => {
      const headers = { authorization: 'Bearer reader', accept: 'application/json' };
      const answer = await ask(`${url}/v1/items/1?return_format=XML`, { headers });
      assert.deepEqual(
        [answer.status, answer.text, answer.headers.get('content-type')],
        [200, '<a/>', 'application/xml'],
      );
      assert.equal(
        answer.headers.get('content-disposition'),
        `attachment; filename="lasku ___1.xml"; filename*=UTF-8''lasku%20%C3%A4%221.xml`.replace('___', '__'),
      );
    });
  });

  test('204 has no body and no type', async () => {
    await using(sandbox, async ({ url }) => {
      const answer = await ask(`${url}/v1/items/a`, { method: 'DELETE' });
      assert.deepEqual([answer.status, answer.text, answer.headers.get('content-type')], [204, '', null]);
    });
  });

  test('a Host header that is no host name does not reach links', async () => {
    await using(sandbox, async ({ port }) => {
      const answer = await exchange(port, 'GET /v1/pages HTTP/1.1\r\nHost: a>b"c d\r\nConnection: close\r\n\r\n');
      assert.match(answer, /^HTTP\/1\.1 200[\s\S]*<http:\/\/localhost\/v1\/pages/i);
    });
  });

  test('paging headers and links carry the filters along', async () => {
    await using({ ...sandbox, AUTOINVOICE_PUBLIC_URL: 'https://ax.example.com/' }, async ({ url }) => {
      const middle = (await ask(`${url}/v1/pages?page=2&name=x%20y`)).headers;
      const figures = ['x-total', 'x-total-pages', 'x-page', 'x-next-page', 'x-prev-page', 'x-per-page'].map((n) =>
        middle.get(n),
      );
      assert.deepEqual(figures, ['5', '3', '2', '3', '1', '2']);
      const link = (page: number) => `<https://ax.example.com/v1/pages?page=${page}&name=x+y&per_page=2>`;
      assert.equal(
        middle.get('link'),
        `${link(1)}; rel="first", ${link(1)}; rel="prev", ${link(3)}; rel="next", ${link(3)}; rel="last"`,
      );
      const last = (await ask(`${url}/v1/pages?page=3`)).headers;
      assert.deepEqual([last.get('x-next-page'), last.get('x-prev-page')], ['', '2']);
      assert.doesNotMatch(last.get('link') ?? '', /next/);
    });
  });
});
