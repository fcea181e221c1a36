import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  companyScopes,
  effectiveCompanyScopes,
  grantCompanyScopes,
  grantOperatorScopes,
  operatorScopes,
  scopeAliases,
} from '../../src/accounts/access/scopes.js';

const verified = { verified: true, isPartner: false };
const sorted = (names: readonly string[]) => [...names].sort();

describe('scopes of a company token', () => {
  test('no scope means global company, which holds no invoice scope', () => {
    const granted = grantCompanyScopes(undefined, verified);
    assert.deepEqual(granted.names, ['global', 'company']);
    assert.deepEqual(sorted(granted.scopes), [
      'company:read',
      'company:write',
      'document:receive',
      'document:send',
      'lookup',
    ]);
    assert.deepEqual(grantCompanyScopes('  ', verified), granted);
  });

  test('aliases keep their names in the order asked for', () => {
    const granted = grantCompanyScopes('validate eui  global validate', verified);
    assert.deepEqual(granted.names, ['validate', 'eui', 'global']);
    assert.ok(granted.scopes.includes('invoice:send') && granted.scopes.includes('validate'));
  });

  test('validate and billing:reports are in no alias', () => {
    for (const members of Object.values(scopeAliases)) {
      assert.ok(!members.includes('validate') && !members.includes('billing:reports'));
      for (const scope of members) assert.ok(scope in companyScopes, scope);
    }
  });

  test('unknown, operator and inherited names are left out', () => {
    const granted = grantCompanyScopes('nonsense operator:lookup toString __proto__ lookup', verified);
    assert.deepEqual(granted, { names: ['lookup'], scopes: ['lookup'], whenVerified: [] });
  });

  test('partner scopes are for partners only', () => {
    assert.deepEqual(grantCompanyScopes('partner:lookups', verified).names, []);
    assert.deepEqual(grantCompanyScopes('partner:lookups', { verified: true, isPartner: true }).names, [
      'partner:lookups',
    ]);
  });

  test('an unverified company keeps company and lookup, the rest waits for verification', () => {
    const granted = grantCompanyScopes('eui invoice:send', { verified: false, isPartner: false });
    assert.ok(!granted.names.includes('eui'));
    assert.ok(!granted.scopes.some((scope) => /^(invoice|document):/.test(scope)));
    assert.ok(granted.scopes.includes('company:write') && granted.scopes.includes('lookup'));
    assert.deepEqual(sorted(granted.whenVerified), [
      'document:receive',
      'document:send',
      'invoice:receive',
      'invoice:send',
    ]);
    assert.ok(effectiveCompanyScopes(granted, true).has('invoice:send'));
    assert.ok(!effectiveCompanyScopes(granted, false).has('invoice:send'));
  });

  test('verification withdrawn closes what a token had', () => {
    const granted = grantCompanyScopes('invoice:send company', verified);
    assert.deepEqual([...effectiveCompanyScopes(granted, false)], ['company:read', 'company:write']);
  });
});

describe('scopes of an operator token', () => {
  test('only those that the operator has; all of them when none is named', () => {
    const held = ['operator:lookup', 'operator:validate'];
    assert.deepEqual(grantOperatorScopes(undefined, held).names, held);
    assert.deepEqual(grantOperatorScopes('operator:validate operator:takeover company:read', held).names, [
      'operator:validate',
    ]);
    assert.equal(Object.keys(operatorScopes).length, 18);
  });
});
