import { Findings, isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { selectScan } from './queries.js';
import { endScanning, setUpScanning } from './service.js';

/** Scanning by machine. */
export interface AutoScan {
  readonly isActive: boolean;
  /** Where suppliers mail PDFs to, once the service has said so. */
  readonly scanEmailAddress: string | undefined;
  readonly returnEmailAddress: string | undefined;
  readonly lineScanning: boolean;
  readonly message: string | null;
}

/** Scanning by machine; not active with nothing else when it is off. */
export async function getAutoScan(ctx: Context, companyId: string): Promise<AutoScan> {
  const row = await selectScan(ctx.db, companyId, 'AUTOSCAN');
  const { email_address: address } = row?.given ?? {};
  const { return_email_address: back, invoice_line_scanning } = row?.settings ?? {};
  return {
    isActive: row?.status === 'ACTIVE',
    scanEmailAddress: typeof address === 'string' ? address : undefined,
    returnEmailAddress: typeof back === 'string' ? back : undefined,
    lineScanning: invoice_line_scanning === true,
    message: row?.message ?? null,
  };
}

/**
 * Opens scanning by machine or changes its settings; what is not given stays.
 * Throws Refusal `invalid_parameters`, also when no return address was ever given: it is mandatory since 2026-08-17.
 */
export async function setUpAutoScan(
  ctx: Context,
  companyId: string,
  given: { readonly returnEmailAddress?: string | undefined; readonly lineScanning?: boolean | undefined },
): Promise<void> {
  const { returnEmailAddress: back, lineScanning } = given;
  const findings = new Findings();
  findings.expect(back === undefined || isEmailAddress(back), 'return_email_address', notAnEmail);
  findings.refuse();
  await setUpScanning(ctx, companyId, 'AUTOSCAN', (before) => {
    const address = back ?? before?.return_email_address;
    if (address === undefined) throw new Refusal('invalid_parameters', ['return_email_address: missing.']);
    const lines = lineScanning ?? before?.invoice_line_scanning === true;
    return { return_email_address: address, invoice_line_scanning: lines };
  });
}

/** Ends scanning by machine; nothing when it is off. */
export async function endAutoScan(ctx: Context, companyId: string): Promise<void> {
  await endScanning(ctx, companyId, 'AUTOSCAN');
}
