import { RegisterUnreachable } from './ask.js';
import type { CompanyRegister, CompanyStanding, VatRegister } from './register.js';

/** What the sandbox's registers say of its test ids. */
type TestAnswer = CompanyStanding['state'] | 'NO_PREPAYMENT' | 'NO_VAT' | 'UNREACHABLE';

/** Test ids of docs/detect.md, which no company has. Any other id with a right check digit is an active company. */
const testIds: Readonly<Record<string, TestAnswer>> = {
  '9000001-1': 'NOT_FOUND',
  '9000003-8': 'INACTIVE',
  '9000004-6': 'BANKRUPT',
  '9000005-4': 'UNDER_LIQUIDATION',
  '9000006-2': 'UNDER_REORGANIZATION',
  '9000007-0': 'ON_HOLD',
  '9000008-9': 'NO_PREPAYMENT',
  '9000009-7': 'NO_VAT',
  '9000011-8': 'UNREACHABLE',
  '310000019': 'NOT_FOUND',
  '310000027': 'INACTIVE',
  '310000035': 'BANKRUPT',
  '310000043': 'UNDER_LIQUIDATION',
  '310000051': 'UNDER_REORGANIZATION',
  '310000078': 'ON_HOLD',
  '310000094': 'NO_VAT',
  '310000108': 'UNREACHABLE',
};

/** Answers that say that nobody is liable to VAT. */
const withoutVat: readonly TestAnswer[] = ['NOT_FOUND', 'INACTIVE', 'NO_VAT'];

function answerOf(id: string, register: string): TestAnswer {
  const answer = testIds[id] ?? 'ACTIVE';
  if (answer === 'UNREACHABLE') throw new RegisterUnreachable(`the sandbox's ${register} does not answer for ${id}`);
  return answer;
}

/** The sandbox's register of a country's companies, under the name of the true one. */
export const sandboxRegister = (country: 'FI' | 'NO', name: string): CompanyRegister => ({
  name,
  find: async (bid) => {
    const answer = answerOf(bid, name);
    return {
      state: answer === 'NO_PREPAYMENT' || answer === 'NO_VAT' || answer === 'UNREACHABLE' ? 'ACTIVE' : answer,
      isVatRegistered: !withoutVat.includes(answer),
      ...(country === 'FI' && { isInPrepaymentRegister: answer !== 'NO_PREPAYMENT' }),
    };
  },
});

/** The sandbox's VIES: Finnish numbers by the test ids; of other countries those that end in 00 are not registered. */
export const sandboxVies: VatRegister = {
  name: 'VIES',
  isRegistered: async (number) => {
    const digits = /^FI(\d{7})(\d)$/.exec(number);
    if (digits === null) return !number.endsWith('00');
    return !withoutVat.includes(answerOf(`${digits[1]}-${digits[2]}`, 'VIES'));
  },
};
