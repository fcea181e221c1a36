import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { currentOvtAddress, sameAddress } from '../../src/identifiers/address-variants.js';
import {
  addressVariants,
  businessIdFromOvt,
  electronicAddress,
  isGln,
  ovtFromBusinessId,
  parseElectronicAddress,
  parseOvt,
  schemeName,
} from '../../src/identifiers/index.js';

describe('electronic addresses', () => {
  const cases: [string, string, string, string][] = [
    ['FI', '0112038-9', '0216', '003701120389'],
    ['SE', '5560125790', '0007', '5560125790'],
    ['NO', '923609016', '0192', '923609016'],
    ['DK', '22756214', '0182', '22756214'],
    ['NL', '27255026', '0106', '27255026'],
    ['NL', 'NL004495445B01', '9944', 'NL004495445B01'],
    ['EE', '10137025', '0191', '10137025'],
    ['EE', 'EE100931558', '9931', 'EE100931558'],
    ['BE', '0403170701', '0208', '0403170701'],
    ['DE', 'DE136695976', '9930', 'DE136695976'],
    ['IT', '00743110157', '0211', 'IT00743110157'],
    ['IT', 'RSSMRA85T10A562S', '0210', 'RSSMRA85T10A562S'],
  ];
  for (const [country, bid, scheme, endpointId] of cases) {
    test(`${country} ${bid} receives at ${scheme}:${endpointId}`, () => {
      const address = electronicAddress(country, bid);
      assert.equal(address?.scheme, scheme);
      assert.equal(address.endpointId, endpointId);
    });
  }

  test('the Finnish address in the VISMA network is V154 with the OVT code, its document code 0216', () => {
    assert.deepEqual(electronicAddress('FI', '0112038-9', 'VISMA'), {
      scheme: 'V154',
      endpointId: '003701120389',
      icd: '0216',
      name: 'FI:OVT2',
    });
  });

  test('Denmark is shown as 0182 but written in documents as 0184', () => {
    assert.equal(electronicAddress('DK', '22756214')?.icd, '0184');
  });

  test('no address comes from an invalid number or an unknown country', () => {
    assert.equal(electronicAddress('FI', '0112038-8'), undefined);
    assert.equal(electronicAddress('US', '0112038-9'), undefined);
  });

  test('scheme names are known by every code that is shown', () => {
    assert.equal(schemeName('V154'), 'FI:OVT2');
    assert.equal(schemeName('0182'), 'DK:DIGST');
    assert.equal(schemeName('0088'), 'GLN');
    assert.equal(schemeName('4711'), undefined);
  });
});

describe('OVT codes', () => {
  test('an OVT code gives its business id and suffix', () => {
    assert.deepEqual(parseOvt('003701120389ab1'), { ovt: '003701120389AB1', bid: '0112038-9', suffix: 'AB1' });
    assert.equal(businessIdFromOvt('003701120389'), '0112038-9');
    assert.equal(ovtFromBusinessId('0112038-9'), '003701120389');
  });
  test('a wrong check digit, a long suffix or another prefix is no OVT code', () => {
    for (const text of ['003701120388', '003701120389ABCDEF', '003801120389', '0112038-9', '']) {
      assert.equal(parseOvt(text), undefined, text);
    }
  });
});

describe('address variants', () => {
  test('a Finnish OVT code is found however it is written', () => {
    const forms = ['003701120389', '0216:003701120389', 'V154:003701120389', '0037:01120389'];
    for (const form of forms) {
      const variants = addressVariants(form);
      assert.equal(variants[0], form);
      for (const other of forms) assert.ok(variants.includes(other), `${form} → ${other}`);
    }
  });
  test('scheme and number, and the bare number, lead to each other', () => {
    assert.deepEqual(addressVariants('0192:923609016'), ['0192:923609016', '923609016']);
    assert.deepEqual(addressVariants('923609016'), ['923609016', '0192:923609016']);
    assert.ok(addressVariants('0182:22756214').includes('0184:22756214'));
  });
  test('addresses under a removed scheme and its successor name the same party, others do not', () => {
    const today = { value: '003701120389AB1', scheme: '0216' };
    const address = (text: string) => {
      const [scheme = '', value = ''] = text.split(':');
      return { value, scheme };
    };
    for (const text of ['0037:003701120389AB1', '0037:01120389AB1', '0037:003701120389ab1', 'V154:003701120389AB1']) {
      assert.ok(sameAddress(address(text), today) && sameAddress(today, address(text)), text);
      assert.deepEqual(currentOvtAddress(address(text)), today, text);
    }
    for (const text of ['0037:003701120389', '0037:003701120389AB2', '0192:003701120389AB1', '0216:01120389AB1']) {
      assert.equal(sameAddress(address(text), today), false, text);
    }
    assert.ok(sameAddress({ value: '22756214', scheme: '0182' }, { value: '22756214', scheme: '0184' }));
    assert.equal(sameAddress({ value: today.value }, today), false, 'without a scheme');
    assert.equal(currentOvtAddress({ value: '923609016', scheme: '0192' }), undefined);
  });
  test('a number with a suffix, an IBAN or a keyword stays as it is', () => {
    assert.deepEqual(addressVariants('FI2112345600000785'), ['FI2112345600000785']);
    assert.deepEqual(addressVariants('email'), ['EMAIL']);
  });
  test('the Peppol participant form is understood', () => {
    assert.deepEqual(parseElectronicAddress('iso6523-actorid-upis::0192:923609016'), {
      scheme: '0192',
      id: '923609016',
    });
    assert.deepEqual(parseElectronicAddress(' 9944:nl004495445b01 '), { scheme: '9944', id: 'NL004495445B01' });
  });
});

test('a GLN is checked by its last digit', () => {
  assert.equal(isGln('5790000436071'), true);
  assert.equal(isGln('5790000436072'), false);
  assert.equal(isGln('579000043607'), false);
});
