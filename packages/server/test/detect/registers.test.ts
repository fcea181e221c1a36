import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { finnishCompany, norwegianUnit, type Registers, startRegisters } from './register-world.js';
import { analysed, arrived, send } from './world.js';

/** Ids with right check digits. */
const fi = ['1900000-0', '1900001-9', '1900002-7', '1900003-5', '1900004-3', '1900005-1', '1900007-8', '1900008-6'];
const no = ['310000116', '310000124', '310000132', '310000140', '310000159', '310000167'];
const norwegian = [
  ['FI</cbc:IdentificationCode>', 'NO</cbc:IdentificationCode>'],
  ['<cbc:CompanyID schemeID="0212">', '<cbc:CompanyID schemeID="0192">'],
] as const;

describe('checks that ask registers, by their true protocols', () => {
  let app: TestApp;
  let registers: Registers;
  let sender: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    registers = await startRegisters();
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000', ...registers.env });
    sender = await aCompany(app, { receiving: false });
    buyer = await aCompany(app);
  });
  after(async () => {
    await app?.drop();
    await registers?.close();
  });

  const check = async (name: string, bid: string, changes: Parameters<typeof send>[3] = {}) => {
    const id = await arrived(buyer, await send(sender, buyer, { name: 'Myyjä', bid }, changes));
    return (await analysed(buyer, id, name))[name];
  };
  const finnish = (bid: string, options: Parameters<typeof finnishCompany>[1]) =>
    registers.answers.set(`/fi/companies?businessId=${bid}`, { json: finnishCompany(bid, options) });

  test('SENDER_BID_STATUS reads the Finnish register with the prepayment register', async () => {
    finnish(fi[0] as string, { registers: ['1', '5', '6'] });
    finnish(fi[1] as string, { registers: ['1', '6'], left: ['5'] });
    finnish(fi[2] as string, { registers: ['1', '5'], situations: [{ type: 'SANE' }, { type: 'KONK' }] });
    finnish(fi[3] as string, { registers: ['1', '5'], situations: [{ type: 'SELTILA' }] });
    finnish(fi[4] as string, { registers: ['1', '5'], situations: [{ type: 'SANE' }] });
    finnish(fi[5] as string, { left: ['1', '5'], endDate: '2024-05-06' });
    finnish(fi[6] as string, { registers: ['5'], situations: [{ type: 'KONK', endDate: '2019-01-01' }] });
    const reasons = [];
    for (const bid of fi.slice(0, 8)) reasons.push((await check('SENDER_BID_STATUS', bid))?.reason);
    assert.deepEqual(reasons, [
      'PREPAYMENT_REGISTER_FOUND',
      'PREPAYMENT_REGISTER_NOT_FOUND',
      'BANKRUPT',
      'UNDER_LIQUIDATION',
      'UNDER_REORGANIZATION',
      'INACTIVE',
      'PREPAYMENT_REGISTER_FOUND',
      'NOT_FOUND',
    ]);
    const found = await check('SENDER_BID_STATUS', fi[0] as string);
    assert.deepEqual([found?.run, found?.status], ['RUN_SUCCESSFUL', 'OK']);
    assert.deepEqual(found?.data, {
      bid: fi[0],
      name: 'Myyjä',
      country: 'FI',
      registry_name: 'YTJ',
      registered_name: 'Rekisteri Oy',
    });
    assert.match(found?.text ?? '', /YTJ.*1900000-0/);
    const wrong = await check('SENDER_BID_STATUS', '1900000-1');
    assert.deepEqual([wrong?.status, wrong?.reason], ['WARNING', 'INVALID_BID']);
  });

  test('an answer is believed for a while: the register is asked once', async () => {
    const bid = fi[0] as string;
    finnish(bid, { registers: ['5'] });
    await check('SENDER_BID_STATUS', bid);
    const before = registers.asked.length;
    await check('SENDER_BID_STATUS', bid);
    assert.equal(registers.asked.length, before);
  });

  test('SENDER_BID_STATUS and VAT read the Norwegian register', async () => {
    const unit = (number: string, answer: { status?: number; json?: unknown }) =>
      registers.answers.set(`/no/enheter/${number}`, answer);
    unit(no[0] as string, { json: norwegianUnit(no[0] as string) });
    unit(no[1] as string, { json: norwegianUnit(no[1] as string, { konkurs: true, registrertIMvaregisteret: false }) });
    unit(no[2] as string, {
      json: norwegianUnit(no[2] as string, { underTvangsavviklingEllerTvangsopplosning: true }),
    });
    unit(no[3] as string, {
      json: norwegianUnit(no[3] as string, { underRekonstruksjonsforhandlingDato: '2026-01-02' }),
    });
    unit(no[4] as string, { status: 410 });
    const reasons = [];
    for (const bid of no) {
      const id = await arrived(buyer, await send(sender, buyer, { name: 'Selger', bid }, { replace: norwegian }));
      const { SENDER_BID_STATUS, VAT } = await analysed(buyer, id, 'SENDER_BID_STATUS', 'VAT');
      reasons.push(`${SENDER_BID_STATUS?.reason} ${VAT?.reason}`);
    }
    assert.deepEqual(reasons, [
      'FOUND COMPANY_REGISTERED',
      'BANKRUPT COMPANY_NOT_REGISTERED',
      'UNDER_LIQUIDATION COMPANY_REGISTERED',
      'UNDER_REORGANIZATION COMPANY_REGISTERED',
      'INACTIVE COMPANY_NOT_REGISTERED',
      'NOT_FOUND COMPANY_NOT_REGISTERED',
    ]);
  });

  test('VAT asks VIES by country and number, and says nothing of a company when a country does not answer', async () => {
    registers.answers.set('FI19000000', { json: { countryCode: 'FI', vatNumber: '19000000', valid: true } });
    const registered = await check('VAT', fi[0] as string);
    assert.deepEqual([registered?.status, registered?.reason], ['OK', 'COMPANY_REGISTERED']);
    assert.ok(
      registers.asked.includes('POST /vies/check-vat-number {"countryCode":"FI","vatNumber":"19000000"}'),
      registers.asked.join('\n'),
    );
    const unknown = await check('VAT', fi[1] as string);
    assert.deepEqual([unknown?.status, unknown?.reason], ['WARNING', 'COMPANY_NOT_REGISTERED']);
    const away = { actionSucceed: false, errorWrappers: [{ error: 'MS_UNAVAILABLE' }] };
    registers.answers.set('FI19000027', { json: away });
    const failed = await check('VAT', fi[2] as string);
    assert.deepEqual([failed?.run, failed?.status, failed?.reason], ['RUN_FAILED', 'FAILED', 'FAILED']);
  });

  test('a register that is silent, broken or talks nonsense fails the run, and is asked anew the next time', async () => {
    const bid = '1900009-4';
    const at = `/fi/companies?businessId=${bid}`;
    registers.silent = true;
    const silent = await check('SENDER_BID_STATUS', bid);
    registers.silent = false;
    assert.deepEqual([silent?.run, silent?.status, silent?.reason], ['RUN_FAILED', 'FAILED', 'FAILED']);
    for (const answer of [{ status: 500 }, { status: 302 }, { json: { message: 'maintenance' } }]) {
      registers.answers.set(at, answer);
      assert.equal((await check('SENDER_BID_STATUS', bid))?.reason, 'FAILED');
    }
    finnish(bid, { registers: ['5'] });
    assert.equal((await check('SENDER_BID_STATUS', bid))?.reason, 'PREPAYMENT_REGISTER_FOUND');
  });

  test('senders that no register knows of are not checked: other countries, no number, no VAT to speak of', async () => {
    const american = [['FI</cbc:IdentificationCode>', 'US</cbc:IdentificationCode>']] as const;
    const abroad = await check('SENDER_BID_STATUS', fi[0] as string, { replace: american });
    assert.deepEqual([abroad?.run, abroad?.status], ['NOT_APPLICABLE', 'NOT_APPLICABLE']);
    assert.equal(abroad?.reason, 'COUNTRY_NOT_SUPPORTED');
    const small = [['25.50</cbc:TaxAmount>', '0.99</cbc:TaxAmount>']] as const;
    const asked = registers.asked.length;
    const untaxed = await check('VAT', fi[0] as string, { replace: small });
    assert.deepEqual([untaxed?.run, untaxed?.reason], ['NOT_APPLICABLE', 'NO_VAT_CHARGED']);
    assert.equal(registers.asked.length, asked);
  });
});
