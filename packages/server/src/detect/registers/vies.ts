import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { askRegister, RegisterUnreachable } from './ask.js';
import type { VatRegister } from './register.js';

const Verdict = Type.Object({ valid: Type.Boolean() });
const Failure = Type.Object({
  actionSucceed: Type.Literal(false),
  errorWrappers: Type.Array(Type.Object({ error: Type.String() })),
});

/**
 * VIES of the European Commission by its REST API: POST {base}/check-vat-number `{countryCode, vatNumber}`. A member
 * state that does not answer comes as HTTP 200 with `actionSucceed` false, which says nothing of the company.
 */
export const viesRegister = (base: string, timeoutMs: number): VatRegister => ({
  name: 'VIES',
  async isRegistered(number) {
    const url = `${base}/check-vat-number`;
    const body = { countryCode: number.slice(0, 2), vatNumber: number.slice(2) };
    const { status, json } = await askRegister(url, { timeoutMs, body, expected: [400] });
    if (Value.Check(Verdict, json)) return json.valid;
    const errors = Value.Check(Failure, json) ? json.errorWrappers.map(({ error }) => error) : [];
    // A number that its country cannot have given out.
    if (status === 400 || errors.includes('INVALID_INPUT')) return false;
    throw new RegisterUnreachable(`${url} answered ${errors.join(', ') || 'what cannot be read'}`);
  },
});
