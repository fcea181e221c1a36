import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressPolicy, rangesOf, specialRanges } from '../../../src/platform/http/address-ranges.js';

const strict = addressPolicy([], { loopback: false });

describe('address policy', () => {
  // First and last address of each range, and the neighbours outside where those are ordinary addresses.
  const edges: [refused: string[], allowed: string[]][] = [
    [['0.0.0.0', '0.255.255.255'], ['1.0.0.0']],
    [
      ['10.0.0.0', '10.255.255.255'],
      ['9.255.255.255', '11.0.0.0'],
    ],
    [
      ['100.64.0.0', '100.127.255.255'],
      ['100.63.255.255', '100.128.0.0'],
    ],
    [
      ['127.0.0.0', '127.0.0.1', '127.255.255.255'],
      ['126.255.255.255', '128.0.0.0'],
    ],
    [
      ['169.254.0.0', '169.254.169.254', '169.254.255.255'],
      ['169.253.255.255', '169.255.0.0'],
    ],
    [
      ['172.16.0.0', '172.31.255.255'],
      ['172.15.255.255', '172.32.0.0'],
    ],
    [
      ['192.0.0.0', '192.0.0.170', '192.0.0.255'],
      ['191.255.255.255', '192.0.1.0'],
    ],
    [['192.0.2.0', '192.0.2.255'], ['192.0.3.0']],
    [
      ['192.31.196.0', '192.31.196.255'],
      ['192.31.195.255', '192.31.197.0'],
    ],
    [
      ['192.52.193.0', '192.52.193.255'],
      ['192.52.192.255', '192.52.194.0'],
    ],
    [
      ['192.88.99.0', '192.88.99.255'],
      ['192.88.98.255', '192.88.100.0'],
    ],
    [
      ['192.168.0.0', '192.168.255.255'],
      ['192.167.255.255', '192.169.0.0'],
    ],
    [
      ['192.175.48.0', '192.175.48.255'],
      ['192.175.47.255', '192.175.49.0'],
    ],
    [
      ['198.18.0.0', '198.19.255.255'],
      ['198.17.255.255', '198.20.0.0'],
    ],
    [
      ['198.51.100.0', '198.51.100.255'],
      ['198.51.99.255', '198.51.101.0'],
    ],
    [
      ['203.0.113.0', '203.0.113.255'],
      ['203.0.112.255', '203.0.114.0'],
    ],
    [['224.0.0.0', '239.255.255.255', '240.0.0.0', '255.255.255.255'], ['223.255.255.255']],
    [['::', '::1', '::7f00:1', '::ffff:ffff'], []],
    [['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a00:1', '::ffff:0:7f00:1'], []],
    [['64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'], []],
    [['100::', '100::ffff:ffff:ffff:ffff', '100:0:0:1::1'], []],
    [
      ['2001::1', '2001:0:7f00:1::', '2001:2::1', '2001:20::1', '2001:1ff:ffff::'],
      ['2001:200::', '2001:4860:4860::8888'],
    ],
    [
      ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
      ['2001:db7:ffff::', '2001:db9::'],
    ],
    [
      ['2002::', '2002:7f00:1::1', '2002:ffff::'],
      ['2001:ffff::', '2003::'],
    ],
    [
      ['2620:4f:8000::', '2620:4f:8000:ffff::'],
      ['2620:4f:7fff::', '2620:4f:8001::'],
    ],
    [
      ['3fff::', '3fff:fff::'],
      ['3ffe::', '3fff:1000::'],
    ],
    [
      [
        '4000::',
        '5f00::1',
        'fc00::',
        'fdff:ffff::',
        'fe00::',
        'fe80::1',
        'febf::',
        'fec0::1',
        'feff::',
        'ff00::',
        'ff02::1',
      ],
      [],
    ],
    [['fe80::1%eth0', '2606:4700::1%1'], []],
    [
      ['', 'localhost', '1.2.3', '0x7f000001', '1.2.3.4.5', 'g::'],
      ['8.8.8.8', '2606:4700:4700::1111'],
    ],
  ];
  for (const [refused, allowed] of edges) {
    test(`refuses ${refused.map((a) => a || '(nothing)').join(', ')}; allows ${allowed.join(', ') || 'nothing beside'}`, () => {
      for (const address of refused) assert.equal(strict.allows(address), false, address);
      for (const address of allowed) assert.equal(strict.allows(address), true, address);
    });
  }

  test('every row of the table is a network and has its first address refused', () => {
    for (const [cidr] of specialRanges) assert.equal(strict.allows(cidr.split('/')[0] ?? ''), false, cidr);
  });

  test('a sandbox allows loopback and nothing else that is special', () => {
    const sandbox = addressPolicy([], { loopback: true });
    for (const address of ['127.0.0.1', '127.255.255.255', '::1']) assert.ok(sandbox.allows(address), address);
    for (const address of ['0.0.0.0', '::', '10.0.0.1', '169.254.169.254', 'fe80::1', 'fd00::1']) {
      assert.equal(sandbox.allows(address), false, address);
    }
  });

  test('listed networks are allowed, their neighbours not', () => {
    const listed = addressPolicy(['10.1.0.0/16', '192.168.7.9', 'fd00:1::/32'], { loopback: false });
    for (const address of ['10.1.0.0', '10.1.255.255', '192.168.7.9', 'fd00:1::5', '8.8.8.8']) {
      assert.ok(listed.allows(address), address);
    }
    for (const address of ['10.2.0.0', '10.0.255.255', '192.168.7.8', 'fd00:2::', '127.0.0.1']) {
      assert.equal(listed.allows(address), false, address);
    }
    assert.equal(listed.isExempt('8.8.8.8'), false);
    assert.equal(listed.isExempt('10.1.2.3'), true);
  });

  test('a network that is none stops the start', () => {
    for (const cidr of [
      '10.0.0.0/33',
      '10.0.0/8',
      'fd00::/129',
      'example.com',
      '10.0.0.0/8/8',
      '10.0.0.0/',
      '/8',
      '10.0.0.0/-1',
    ]) {
      assert.throws(() => rangesOf([cidr]), /CIDR/, cidr);
    }
  });
});
