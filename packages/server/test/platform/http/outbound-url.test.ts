import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OutboundRefused } from '../../../src/platform/http/outbound.js';
import { findInHosts, resolveHost } from '../../../src/platform/http/outbound-dns.js';
import { outboundHttp } from '../../../src/platform/http/outbound-http.js';
import { parseTarget } from '../../../src/platform/http/outbound-url.js';

describe('outbound URLs', () => {
  test('path and query survive untouched, the fragment does not travel', () => {
    const target = parseTarget('https://your.example:8443/a%2Fb/?secret=my_secret&x=%20+a&&y#part');
    assert.equal(target.path, '/a%2Fb/?secret=my_secret&x=%20+a&&y');
    assert.equal(target.origin, 'https://your.example:8443');
    assert.equal(target.authorization, undefined);
  });

  test('user and password become a Basic header, percent-decoded', () => {
    const target = parseTarget('https://us%C3%A9r:p%40s%3As@your.example/');
    assert.equal(Buffer.from(target.authorization?.slice(6) ?? '', 'base64').toString(), 'usér:p@s:s');
    assert.equal(parseTarget('https://key@your.example/').authorization, `Basic ${btoa('key:')}`);
    assert.throws(() => parseTarget('https://a:%E4@your.example/'), OutboundRefused);
  });

  test('names in other spellings become one', () => {
    assert.equal(parseTarget('https://BÜCHER.example./').host, 'xn--bcher-kva.example');
    assert.equal(parseTarget('https://[::FFFF:7f00:1]/').host, '::ffff:7f00:1');
  });

  for (const url of [
    '',
    'your.example/endpoint',
    '//your.example/',
    'ftp://your.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://your.example:0/',
    'https://your.example:65536/',
    'https://your example/',
    'https://exa_mple..com/',
    'https://-a.example/',
    'https://[fe80::1%25eth0]/',
    'https://1.2.3.4.5/',
    'https://256.1.1.1/',
    'https://0x.example.0x100000000/',
  ]) {
    test(`refuses ${url || '(nothing)'}`, () => assert.throws(() => parseTarget(url), OutboundRefused));
  }
});

describe('outbound check at registration', () => {
  const noNames = { resolve: () => Promise.reject(new Error('ENOTFOUND')) };
  const production = outboundHttp({ mode: 'production', outboundAllow: [] });
  for (const url of [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://0/',
    'https://127.1./',
    'https://１２７.０.０.１/',
    'https://①②⑦.⓪.⓪.①/',
    'https://user:pw@10.0.0.1:8443/path',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://anything.localhost/',
    'http://8.8.8.8/',
  ]) {
    test(`production refuses ${url}`, () => assert.rejects(production.check(url), OutboundRefused));
  }

  test('production allows public https addresses, and names it cannot resolve just now', async () => {
    await production.check('https://8.8.8.8:8443/x?y');
    await outboundHttp({ mode: 'production', outboundAllow: [] }, noNames).check('https://your.example/endpoint');
  });

  test('production refuses http for a name it cannot resolve, a sandbox allows it', async () => {
    const url = 'http://your.example/endpoint';
    await assert.rejects(outboundHttp({ mode: 'production', outboundAllow: [] }, noNames).check(url), /must be https/);
    await outboundHttp({ mode: 'sandbox', outboundAllow: [] }, noNames).check(url);
  });

  test('one forbidden address among good ones refuses the name', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 as const },
      { address: '10.0.0.1', family: 4 as const },
    ];
    const http = outboundHttp({ mode: 'production', outboundAllow: [] }, { resolve });
    await assert.rejects(http.check('https://mixed.example/'), OutboundRefused);
    await assert.rejects(
      http.post({ url: 'https://mixed.example/', headers: {}, body: '', timeoutMs: 1000, maxReplyBytes: 10 }),
      OutboundRefused,
    );
  });

  test('the allow-list opens a private network, http included', async () => {
    const http = outboundHttp({ mode: 'production', outboundAllow: ['10.1.0.0/16'] });
    await http.check('http://10.1.2.3/');
    await assert.rejects(http.check('http://10.2.2.3/'), OutboundRefused);
  });
});

describe('names', () => {
  test('the hosts file is read by its rules', () => {
    const text =
      '127.0.0.1 localhost\n# 10.0.0.9 receiver\n10.0.0.1\treceiver Receiver.Example # own\nfd00::1 receiver\nbad receiver\n';
    assert.deepEqual(findInHosts(text, 'receiver'), [
      { address: '10.0.0.1', family: 4 },
      { address: 'fd00::1', family: 6 },
    ]);
    assert.deepEqual(findInHosts(text, 'receiver.example'), [{ address: '10.0.0.1', family: 4 }]);
    assert.deepEqual(findInHosts(text, 'other'), []);
  });

  test('localhost is loopback, an address itself', async () => {
    const { signal } = new AbortController();
    assert.deepEqual(
      (await resolveHost('localhost', signal)).map((a) => a.address),
      ['127.0.0.1', '::1'],
    );
    assert.deepEqual(await resolveHost('2001:db8::1', signal), [{ address: '2001:db8::1', family: 6 }]);
  });
});
