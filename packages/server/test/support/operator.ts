import { createOperator } from '../../src/accounts/keys/operators.js';
import { type ApiReply, call } from './api.js';
import type { TestApp } from './app.js';

/** Another operator, and calls with its token. */
export interface TestOperator {
  readonly id: string;
  readonly secret: string;
  /** A token for the scopes, or for all that it has. */
  token(scope?: string): Promise<string>;
  get(path: string, scope?: string): Promise<ApiReply>;
  send(method: string, path: string, body?: unknown, scope?: string): Promise<ApiReply>;
}

let operators = 0;

/** Registers an operator that has all scopes. */
export async function anOperator(app: TestApp): Promise<TestOperator> {
  const made = await createOperator(app.ctx, { name: `Operator ${++operators}` });
  const tokens = new Map<string, string>();
  const token = async (scope = '') => {
    const known = tokens.get(scope);
    if (known !== undefined) return known;
    const reply = await call(`${app.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: made.operatorId,
        client_secret: made.operatorSecret,
        ...(scope !== '' && { scope }),
      }),
    });
    if (reply.status !== 200) throw new Error(`token: ${reply.status} ${reply.bytes}`);
    tokens.set(scope, reply.json.access_token);
    return reply.json.access_token as string;
  };
  const send: TestOperator['send'] = async (method, path, body, scope) =>
    call(`${app.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token(scope)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    id: made.operatorId,
    secret: made.operatorSecret,
    token,
    get: (path, scope) => send('GET', path, undefined, scope),
    send,
  };
}
