import { checkCompanyId } from '@autoinvoice/invoice';
import { readBusinessId } from '../../lookup/business-id.js';
import type { Context } from '../../platform/context.js';
import { companyRegister, vatRegister } from '../registers/registers.js';
import type { Subject } from '../subject.js';
import { type Check, senderData } from './check.js';

/** Prefixes of VAT numbers that VIES knows: the member states (Greece is EL) and Northern Ireland. */
const viesPrefix =
  /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z+*]{2,12}$/;

/**
 * May the sender charge VAT? Norway by its register, the EU by VIES. The contract has no reason for other countries:
 * such a sender has no number that could be asked for, which is INVALID_INPUT.
 */
export const vat: Check<'VAT'> = async (ctx, subject) => {
  if (Math.abs(Number(subject.taxTotal)) < 1) return { reason: 'NO_VAT_CHARGED' };
  const asked = subject.sender.country === 'NO' ? await inNorway(ctx, subject) : await inVies(ctx, subject);
  if (asked === undefined) return { reason: 'INVALID_INPUT', data: senderData(subject) };
  const data = { ...senderData(subject), registry_name: asked.register, vat_number: asked.number };
  return { reason: asked.isRegistered ? 'COMPANY_REGISTERED' : 'COMPANY_NOT_REGISTERED', data };
};

interface Asked {
  readonly register: string;
  readonly number: string;
  readonly isRegistered: boolean;
}

async function inNorway(ctx: Context, { sender }: Subject): Promise<Asked | undefined> {
  const register = companyRegister(ctx, 'NO');
  const [id] = [sender.vatNumber, sender.bid].flatMap((text) => (text ? readBusinessId(text, 'NO') : []));
  if (register === undefined || id === undefined) return undefined;
  const { isVatRegistered = false } = await register.find(id.bid);
  return { register: register.name, number: `NO${id.bid}MVA`, isRegistered: isVatRegistered };
}

async function inVies(ctx: Context, { sender }: Subject): Promise<Asked | undefined> {
  const number = sender.vatNumber ?? vatNumberOf(sender.country, sender.bid);
  if (number === undefined || !viesPrefix.test(number)) return undefined;
  const register = vatRegister(ctx);
  return { register: register.name, number, isRegistered: await register.isRegistered(number) };
}

/** The VAT number that a business id becomes where one follows from the other, as in Finland. */
function vatNumberOf(country: string | null, bid: string | null): string | undefined {
  if (country === null || bid === null) return undefined;
  const check = checkCompanyId(country, bid, { vat: true });
  return check.ok ? check.vatNumber : undefined;
}
