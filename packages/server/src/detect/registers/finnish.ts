import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { askRegister, RegisterUnreachable } from './ask.js';
import type { CompanyRegister, CompanyStanding } from './register.js';

const date = () => Type.Optional(Type.Union([Type.String(), Type.Null()]));

/** What is used of a company in the open data of PRH and YTJ, version 3. */
const Company = Type.Object({
  businessId: Type.Object({ value: Type.String() }),
  names: Type.Optional(Type.Array(Type.Object({ name: Type.String(), endDate: date() }))),
  companySituations: Type.Optional(Type.Array(Type.Object({ type: Type.String(), endDate: date() }))),
  registeredEntries: Type.Optional(
    Type.Array(Type.Object({ register: Type.String(), type: Type.Optional(Type.String()), endDate: date() })),
  ),
  endDate: date(),
});
const Reply = Type.Object({ companies: Type.Array(Company) });

/** Codes of registers (code list REK): prepayment register, register of those liable to VAT. */
const prepayment = '5';
const liableToVat = '6';

/** Codes of situations: bankruptcy, liquidation, restructuring, gravest first. */
const situations = [
  ['KONK', 'BANKRUPT'],
  ['SELTILA', 'UNDER_LIQUIDATION'],
  ['SANE', 'UNDER_REORGANIZATION'],
] as const;

/** The Finnish Business Information System by the open data API of PRH, version 3: GET {base}/companies?businessId=. */
export const finnishRegister = (base: string, timeoutMs: number): CompanyRegister => ({
  name: 'YTJ',
  async find(bid) {
    const url = `${base}/companies?businessId=${encodeURIComponent(bid)}`;
    const { status, json } = await askRegister(url, { timeoutMs, expected: [404] });
    if (status === 404) return { state: 'NOT_FOUND' };
    if (!Value.Check(Reply, json)) throw new RegisterUnreachable(`${url} gave no answer that can be read`);
    const company = json.companies.find(({ businessId }) => businessId.value === bid);
    return company === undefined ? { state: 'NOT_FOUND' } : standing(company);
  },
});

function standing(company: Type.Static<typeof Company>): CompanyStanding {
  const entries = (company.registeredEntries ?? []).filter(({ endDate }) => !endDate);
  const isIn = (register: string) => entries.some((entry) => entry.register === register);
  const present = (company.companySituations ?? []).filter(({ endDate }) => !endDate).map(({ type }) => type);
  const situation = situations.find(([code]) => present.includes(code))?.[1];
  return {
    // The field `status` is of the business id alone: companies that went bankrupt have the same as healthy ones.
    state: company.endDate ? 'INACTIVE' : (situation ?? 'ACTIVE'),
    name: company.names?.find(({ endDate }) => !endDate)?.name,
    isVatRegistered: isIn(liableToVat),
    isInPrepaymentRegister: isIn(prepayment),
  };
}
