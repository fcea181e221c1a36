import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { askRegister, RegisterUnreachable } from './ask.js';
import type { CompanyRegister, CompanyStanding } from './register.js';

const flag = () => Type.Optional(Type.Boolean());

/** What is used of a unit in the open data of Enhetsregisteret. */
const Unit = Type.Object({
  organisasjonsnummer: Type.String(),
  navn: Type.Optional(Type.String()),
  slettedato: Type.Optional(Type.String()),
  konkurs: flag(),
  underAvvikling: flag(),
  underTvangsavviklingEllerTvangsopplosning: flag(),
  underRekonstruksjonsforhandlingDato: Type.Optional(Type.String()),
  registrertIMvaregisteret: flag(),
});

/** The Norwegian register of the Brønnøysund Register Centre: GET {base}/enheter/{number}; 410 for removed units. */
export const norwegianRegister = (base: string, timeoutMs: number): CompanyRegister => ({
  name: 'Brønnøysundregistrene',
  async find(bid) {
    const url = `${base}/enheter/${encodeURIComponent(bid)}`;
    const { status, json } = await askRegister(url, { timeoutMs, expected: [404, 410] });
    if (status === 404) return { state: 'NOT_FOUND' };
    if (status === 410) return { state: 'INACTIVE', isVatRegistered: false };
    if (!Value.Check(Unit, json) || json.organisasjonsnummer !== bid) {
      throw new RegisterUnreachable(`${url} gave no answer that can be read`);
    }
    return { state: stateOf(json), name: json.navn, isVatRegistered: json.registrertIMvaregisteret === true };
  },
});

function stateOf(unit: Type.Static<typeof Unit>): CompanyStanding['state'] {
  if (unit.slettedato) return 'INACTIVE';
  if (unit.konkurs) return 'BANKRUPT';
  if (unit.underAvvikling || unit.underTvangsavviklingEllerTvangsopplosning) return 'UNDER_LIQUIDATION';
  return unit.underRekonstruksjonsforhandlingDato ? 'UNDER_REORGANIZATION' : 'ACTIVE';
}
