/** What holds for every operation that operators may use; contract.test.ts does the same for companies. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { operatorScopes } from '../../src/accounts/access/scopes.js';
import { linkOperatorCompany } from '../../src/partners/operator-companies.js';
import { postDocument } from '../documents/world.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anOperator, type TestOperator } from '../support/operator.js';
import { leastCall } from './least-call.js';
import { type Listed, type OpenApi, operationsOf } from './openapi.js';

const nobody = '01900000-0000-7000-8000-000000000000';

describe('every operation of operators', () => {
  let app: TestApp;
  let document: OpenApi;
  let operations: Listed[];
  let company: TestCompany;
  let victim: TestOperator;
  let attacker: TestOperator;
  /** What the victim owns, by the path that it stands at. A new kind of thing must be added here. */
  let owned: Readonly<Record<string, string>>;

  const scopesOf = ({ op }: Listed): string[] =>
    (op.security ?? []).flatMap((alternative) => [...(alternative.operator_auth ?? [])]);

  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '10000', AUTOINVOICE_PROVIDER_DELAY_MS: '0' });
    document = (await call(`${app.url}/swagger_doc`)).json;
    operations = operationsOf(document).filter((listed) => scopesOf(listed).length > 0);
    company = await aCompany(app);
    victim = await anOperator(app);
    attacker = await anOperator(app);
    await linkOperatorCompany(app.ctx, victim.id, company.id);
    const participant = await victim.send('POST', '/v1/operator/participants', {
      network: 'PEPPOL',
      role: 'SENDER',
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      scheme: '0192',
      endpoint_id: '974760673',
      name: 'Fjord AS',
      email: 'post@fjord.example',
      external_id: 'e-1',
    });
    assert.equal(participant.status, 201, participant.bytes.toString());
    const hook = await victim.send('POST', '/v1/operator/notifications', {
      destination_type: 'WEBHOOK',
      destination: 'http://127.0.0.1:1/',
      events: ['*'],
    });
    const file = { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') };
    const fields = { file, type: 'VOUCHER', sender_eia: '0192:974760673', recipient_eia: 'nobody' };
    const sent = await postDocument(app, await victim.token(), fields);
    assert.equal(sent.status, 201, sent.bytes.toString());
    const [profile] = (await company.get('/v1/company/profiles?network=VISMA')).json;
    owned = {
      '/v1/operator/participants/{id}': participant.json.id,
      '/v1/operator/notifications/{id}': hook.json.id,
      '/v1/documents/{id}': sent.json.id,
      '/v1/files/{id}': sent.json.files[0].id,
      '/v1/company/profiles/{id}': `${profile.id}`,
      // Of companies' own invoices; operators name none.
      '/v1/analysis/{id}': nobody,
      '/v1/operator/receivables/invoice_image/{id}': nobody,
    };
  });
  after(() => app?.drop());

  const at = (listed: Listed, id?: string): string => {
    const path = listed.path.replace(/\{\w+\}/, (placeholder, from: number) => {
      const template = listed.path.slice(0, from + placeholder.length);
      const found = owned[template];
      assert.ok(found, `The test has no id for ${template}`);
      return id ?? found;
    });
    return path;
  };
  const least = (listed: Listed, token: string | undefined, id?: string) =>
    leastCall({ url: app.url, document }, listed, at(listed, id), token);

  test('is refused without a token, with one of no worth, and with every scope but its own', async () => {
    assert.ok(operations.length >= 20, `${operations.length}`);
    for (const listed of operations) {
      const others = Object.keys(operatorScopes).filter((scope) => !scopesOf(listed).includes(scope));
      for (const token of [undefined, 'worthless', await victim.token(others.join(' '))]) {
        const reply = await least(listed, token);
        assert.deepEqual([reply.status, reply.json?.code], [401, 'auth_unauthorized'], `${listed.name} with ${token}`);
      }
    }
  });

  test('is refused to companies, whatever their scopes, unless it is theirs too', async () => {
    const token = await company.token();
    const own = operations.filter(({ op }) => !op.security?.some((alternative) => 'company_auth' in alternative));
    assert.ok(own.length >= 9, `${own.length}`);
    for (const listed of own) {
      const reply = await least(listed, token);
      assert.deepEqual([reply.status, reply.json?.code], [401, 'auth_unauthorized'], listed.name);
    }
  });

  test('opens to any one of its scopes', async () => {
    for (const listed of operations.filter(({ method }) => method === 'GET')) {
      for (const scope of scopesOf(listed)) {
        const reply = await least(listed, await victim.token(scope));
        assert.ok(reply.status !== 401 && reply.status < 500, `${listed.name} with ${scope}: ${reply.status}`);
      }
    }
  });

  test('answers 404 for what is not there, what is no id, and what another operator owns', async () => {
    const token = await attacker.token();
    for (const listed of operations.filter(({ path }) => path.includes('{'))) {
      for (const id of [undefined, nobody, 'nonsense', encodeURIComponent("x' or '1'='1")]) {
        // Registrations of companies are asked for by naming the company: one that was never let to the attacker.
        const path = `${at(listed, id)}${listed.path.startsWith('/v1/company/') ? `?company_id=${company.id}` : ''}`;
        const reply = await leastCall({ url: app.url, document }, listed, path, token);
        assert.deepEqual([reply.status, reply.json?.code], [404, 'not_found'], `${listed.name} ${id}: ${reply.bytes}`);
      }
    }
  });

  test('refuses a body without what it needs', async () => {
    const token = await victim.token();
    for (const listed of operations) {
      const json = listed.op.requestBody?.content['application/json'];
      if (json === undefined || (json.schema.required ?? []).length === 0) continue;
      const reply = await call(`${app.url}${at(listed)}?company_id=${company.id}`, {
        method: listed.method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      assert.deepEqual([reply.status, reply.json?.code], [400, 'invalid_parameters'], listed.name);
    }
  });
});
