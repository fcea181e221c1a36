import type { Config } from '../../config.js';
import type { Context } from '../../platform/context.js';
import { selectRegisterAnswer, upsertRegisterAnswer } from '../queries.js';
import { finnishRegister } from './finnish.js';
import { norwegianRegister } from './norwegian.js';
import type { CompanyRegister, CompanyStanding, VatRegister } from './register.js';
import { sandboxRegister, sandboxVies } from './sandbox.js';
import { viesRegister } from './vies.js';

/** Where the true registers are. */
const publicAddresses = {
  FI: 'https://avoindata.prh.fi/opendata-ytj-api/v3',
  NO: 'https://data.brreg.no/enhetsregisteret/api',
  VIES: 'https://ec.europa.eu/taxation_customs/vies/rest-api',
} as const;

/** The address at which a register is asked, or undefined for the sandbox's stand-in. */
export function registerAddress(
  config: Pick<Config, 'registerFi' | 'registerNo' | 'registerVies' | 'mode'>,
  register: keyof typeof publicAddresses,
): string | undefined {
  const { registerFi, registerNo, registerVies, mode } = config;
  const said = { FI: registerFi, NO: registerNo, VIES: registerVies }[register];
  if (said === 'sandbox' || (said === undefined && mode === 'sandbox')) return undefined;
  return (said ?? publicAddresses[register]).replace(/\/+$/, '');
}

/** The register of a country's companies, its answers kept for a while; undefined where there is none to ask. */
export function companyRegister(ctx: Context, country: string): CompanyRegister | undefined {
  if (country !== 'FI' && country !== 'NO') return undefined;
  const address = registerAddress(ctx.config, country);
  const { registerTimeoutMs } = ctx.config;
  const finnish = country === 'FI';
  const name = finnish ? 'YTJ' : 'Brønnøysundregistrene';
  if (address === undefined) return sandboxRegister(country, name);
  const register = (finnish ? finnishRegister : norwegianRegister)(address, registerTimeoutMs);
  return {
    name,
    find: (bid) => remembered<CompanyStanding>(ctx, country, bid, () => register.find(bid)),
  };
}

/** The register of those liable to VAT in the EU, its answers kept for a while. */
export function vatRegister(ctx: Context): VatRegister {
  const address = registerAddress(ctx.config, 'VIES');
  if (address === undefined) return sandboxVies;
  const register = viesRegister(address, ctx.config.registerTimeoutMs);
  return {
    name: register.name,
    isRegistered: (number) => remembered<boolean>(ctx, 'VIES', number, () => register.isRegistered(number)),
  };
}

/** What the register said not long ago, else what it says now. That it could not be asked is not remembered. */
async function remembered<A>(ctx: Context, register: string, asked: string, ask: () => Promise<A>): Promise<A> {
  const since = new Date(ctx.clock.now().getTime() - ctx.config.registerCacheHours * 3_600_000);
  const known = await selectRegisterAnswer(ctx.db, register, asked, since);
  if (known !== undefined) return known as A;
  const answer = await ask();
  await upsertRegisterAnswer(ctx.db, { register, asked, answer: JSON.stringify(answer), fetched_at: ctx.clock.now() });
  return answer;
}
