import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localTime } from '../../src/notifications/local-time.js';
import { isKnownPattern, matches } from '../../src/notifications/patterns.js';
import { webhookBody } from '../../src/notifications/payload.js';
import { newSigningSecret, signatureHeaders } from '../../src/notifications/signature.js';

describe('event patterns', () => {
  const cases: [pattern: string, name: string, covered: boolean][] = [
    ['DOCUMENTS.INVOICE.FAILED', 'DOCUMENTS.INVOICE.FAILED', true],
    ['DOCUMENTS.INVOICE.FAILED', 'DOCUMENTS.INVOICE.RECEIVED', false],
    ['DOCUMENTS.*.*', 'DOCUMENTS.CREDIT_NOTE.RECEIVED', true],
    ['DOCUMENTS.*.*', 'NETWORKS.PEPPOL.CREATED', false],
    ['DOCUMENTS.*.FAILED', 'DOCUMENTS.ORDER.FAILED', true],
    ['DOCUMENTS.*.FAILED', 'DOCUMENTS.ORDER.RECEIVED', false],
    ['DOCUMENTS.INVOICE.*', 'DOCUMENTS.INVOICE.DELIVERED', true],
    ['DOCUMENTS.INVOICE', 'DOCUMENTS.INVOICE.DELIVERED', false],
    ['NETWORKS.*', 'NETWORKS.PEPPOL.ENABLED', true],
    ['NETWORKS.*.*', 'NETWORKS.PEPPOL.ENABLED', true],
    ['NETWORKS.*.*.*', 'NETWORKS.PEPPOL.ENABLED', false],
    ['COMPANIES.AUTHORIZATION.*', 'COMPANIES.AUTHORIZATION.VERIFIED', true],
    ['COMPANIES.*', 'COMPANIES.AUTHORIZATION.VERIFIED', true],
    ['*', 'NETWORKS.BANK.CREATED', true],
    ['*.*.FAILED', 'DOCUMENTS.INVOICE.FAILED', true],
    ['DOCUMENTS.INV*.FAILED', 'DOCUMENTS.INVOICE.FAILED', false],
    ['documents.*.*', 'DOCUMENTS.INVOICE.FAILED', false],
  ];
  for (const [pattern, name, covered] of cases) {
    test(`${pattern} ${covered ? 'covers' : 'does not cover'} ${name}`, () =>
      assert.equal(matches(pattern, name), covered));
  }

  test('patterns that cover something that exists are known', () => {
    for (const pattern of [
      '*',
      'DOCUMENTS.*',
      'NETWORKS.*',
      'NETWORKS.BANK.*',
      'COMPANIES.AUTHORIZATION.UNKNOWN',
      '*.*.FAILED',
    ]) {
      assert.ok(isKnownPattern(pattern), pattern);
    }
    for (const pattern of [
      '',
      'INVOICES.*',
      'DOCUMENTS.*.SENT',
      'NETWORKS.PEPPOL.RECEIVED',
      'DOCUMENTS.*.*.*',
      'INTERNAL.*',
      'NETWORKS',
    ]) {
      assert.equal(isKnownPattern(pattern), false, pattern);
    }
  });
});

describe('webhook text', () => {
  test('times carry the offset of the zone at that moment', () => {
    const winter = new Date('2019-11-23T10:03:48.999Z');
    const summer = new Date('2021-10-29T08:33:24Z');
    assert.equal(localTime(winter, 'Europe/Helsinki'), '2019-11-23T12:03:48+02:00');
    assert.equal(localTime(summer, 'Europe/Helsinki'), '2021-10-29T11:33:24+03:00');
    assert.equal(localTime(winter, 'UTC'), '2019-11-23T10:03:48+00:00');
    assert.equal(localTime(winter, 'America/St_Johns'), '2019-11-23T06:33:48-03:30');
    assert.equal(localTime(new Date('2026-12-31T22:00:00Z'), 'Europe/Helsinki'), '2027-01-01T00:00:00+02:00');
    // The hour that comes twice when summer time ends.
    assert.equal(localTime(new Date('2026-10-25T00:30:00Z'), 'Europe/Helsinki'), '2026-10-25T03:30:00+03:00');
    assert.equal(localTime(new Date('2026-10-25T01:30:00Z'), 'Europe/Helsinki'), '2026-10-25T03:30:00+02:00');
  });

  test('keys stand in the order of the public page', () => {
    const body = webhookBody(
      {
        name: 'NETWORKS.PEPPOL.CREATED',
        companyId: 'c',
        happenedAt: new Date('2020-02-04T08:24:47Z'),
        data: { network: 'PEPPOL', profiles: ['INVOICE_AND_CREDIT_NOTE'], id: 'i' },
      },
      'Europe/Helsinki',
    );
    assert.equal(
      body,
      '{"event":"NETWORKS.PEPPOL.CREATED","company_id":"c","event_timestamp":"2020-02-04T10:24:47+02:00","event_data":{"network":"PEPPOL","profiles":["INVOICE_AND_CREDIT_NOTE"],"id":"i"}}',
    );
  });

  test('the signature is the one of the Standard Webhooks specification', () => {
    // Computed with openssl: printf '%s' 'msg_1.1614265330.{"test": 2432232314}' | openssl dgst -sha256 -mac HMAC -macopt key:0123456789abcdef0123456789abcdef -binary | base64
    const headers = signatureHeaders({ id: 'msg_1', body: '{"test": 2432232314}', sentAt: new Date(1614265330_999) }, [
      'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
    ]);
    assert.deepEqual(headers, {
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,aTF4+pE6A/FmvKM0YSVBBUfRhLIlBiaBUR+EjGls6Mc=',
    });
    assert.match(newSigningSecret(), /^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});
