import { Findings, isCountry, isEmailAddress, notACountry, notAnEmail } from '../../accounts/checks.js';
import { getCompany } from '../../accounts/companies/company.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { type ScanRow, selectScan } from './queries.js';
import { endScanning, setUpScanning } from './service.js';

/** A postal address as the API shows it. */
export interface ScanPostalAddress {
  readonly name?: string;
  readonly address1?: string;
  readonly address2?: string;
  readonly country_code?: string;
  readonly post_code?: string;
  readonly city?: string;
}

/** Where what cannot be scanned goes back to. */
export interface ReturnAddress {
  readonly email_address?: string;
  readonly postal_address?: ScanPostalAddress;
}

/** A return address as the API takes it. */
export interface ReturnAddressInput {
  readonly email_address?: string | undefined;
  readonly postal_address?:
    | {
        readonly street_name?: string | undefined;
        readonly extra_lines?: readonly string[] | undefined;
        readonly city?: string | undefined;
        readonly post_code?: string | undefined;
        readonly country_code?: string | undefined;
      }
    | undefined;
}

/** Scanning by people, undefined when it is off. */
export const getScan = (ctx: Context, companyId: string): Promise<ScanRow | undefined> =>
  selectScan(ctx.db, companyId, 'SCAN');

/**
 * Opens scanning, or changes its return address: what is given of it replaces that part. Without any, what cannot be
 * scanned goes back to the company's own addresses. Throws Refusal `invalid_parameters`.
 */
export async function setUpScan(ctx: Context, companyId: string, given: ReturnAddressInput = {}): Promise<void> {
  checkReturnAddress(given);
  const { name, email, streetAddress, streetAddress2, postCode, city, country } = await getCompany(ctx, companyId);
  const own: ReturnAddress = {
    ...(email ? { email_address: email } : {}),
    postal_address: {
      name,
      ...(streetAddress ? { address1: streetAddress } : {}),
      ...(streetAddress2 ? { address2: streetAddress2 } : {}),
      country_code: country,
      ...(postCode ? { post_code: postCode } : {}),
      ...(city ? { city } : {}),
    },
  };
  const { email_address, postal_address: postal } = given;
  const stated: ReturnAddress = {
    ...(email_address !== undefined && { email_address }),
    ...(postal && { postal_address: postalAddress(name, postal) }),
  };
  const isStated = Object.keys(stated).length > 0;
  await setUpScanning(ctx, companyId, 'SCAN', (before) => {
    const kept = before?.return_address as ReturnAddress | undefined;
    return { return_address: kept || isStated ? { ...kept, ...stated } : own };
  });
}

function postalAddress(name: string, postal: NonNullable<ReturnAddressInput['postal_address']>): ScanPostalAddress {
  const { street_name, extra_lines = [], city, post_code, country_code } = postal;
  return {
    name,
    ...(street_name && { address1: street_name }),
    ...(extra_lines.length > 0 && { address2: extra_lines.join(', ') }),
    ...(country_code && { country_code }),
    ...(post_code && { post_code }),
    ...(city && { city }),
  };
}

function checkReturnAddress({ email_address: email, postal_address: postal }: ReturnAddressInput): void {
  const findings = new Findings();
  findings.expect(email === undefined || isEmailAddress(email), 'return_address[email_address]', notAnEmail);
  if (postal) {
    for (const part of ['street_name', 'city', 'post_code', 'country_code'] as const) {
      findings.expect(Boolean(postal[part]?.trim()), `return_address[postal_address][${part}]`, 'missing.');
    }
    const { country_code: country = 'FI' } = postal;
    findings.expect(isCountry(country), 'return_address[postal_address][country_code]', notACountry);
  }
  findings.refuse();
}

/** Ends scanning by people. Throws Refusal `not_found` when it is off. */
export async function endScan(ctx: Context, companyId: string): Promise<void> {
  if (!(await endScanning(ctx, companyId, 'SCAN'))) throw new Refusal('not_found', ['The service is off.']);
}
