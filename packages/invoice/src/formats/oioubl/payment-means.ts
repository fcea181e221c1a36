import type { CreditTransfer, PaymentInstruction } from '../../model/payment.js';

/** UNTDID 4461 as far as OIOUBL takes it (rule F-LIB100). */
const TAKEN = new Set(['1', '10', '20', '31', '42', '48', '49', '50', '58', '59', '93', '97']);

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Payment channels that EN 16931 documents of the Nordic countries have for a service provider (BT-86). */
const CHANNELS = /^(SE:BANKGIRO|SE:PLUSGIRO|NO:BANK|FI:BANK|IS:BANK)$/;

const bare = (text: string | undefined) => text?.replace(/[\s-]/g, '') ?? '';

/** True for an account of a Danish bank: a registration number beside up to ten digits. */
function isDanishAccount({ account, serviceProvider }: CreditTransfer): boolean {
  return /^\d{1,10}$/.test(bare(account)) && /^\d{1,4}$/.test(serviceProvider ?? '') && Number(serviceProvider) > 0;
}

/**
 * The parts of a Danish payment slip reference, which EN 16931 documents have in one text, the kind of slip first:
 * `71#000000000012345` (Peppol rules DK-R-008 to DK-R-011).
 */
export function slipOf(reference: string | undefined): { kind: string; rest: string } | undefined {
  const match = /^\+?(01|04|15|71|73|75)\s*[#<]?(.*)$/s.exec(reference?.trim() ?? '');
  if (!match?.[1]) return undefined;
  return { kind: match[1], rest: (match[2] ?? '').trim() };
}

/** Whether a slip can be paid as it stands (rules F-LIB144 to F-LIB157, F-LIB305, F-LIB321). */
function isPayable(code: string, account: string, reference: string | undefined): boolean {
  const slip = slipOf(reference);
  if (!slip) return false;
  const digits = /^\d+$/.test(slip.rest) ? slip.rest.length : 0;
  if (code === '93') {
    const fits = { 71: digits === 15, 73: true, 75: digits === 16 }[slip.kind];
    return fits === true && account.length === 8;
  }
  const fits = { '01': true, '04': digits > 0 && digits <= 16, 15: digits > 0 && digits <= 16 }[slip.kind];
  return fits === true && /^\d{7,8}$/.test(account);
}

/** Whether OIOUBL lets a payment go by the code with what is known of it. */
function suffices(code: string, payment: PaymentInstruction, transfer: CreditTransfer | undefined): boolean {
  const account = bare(transfer?.account);
  switch (code) {
    case '31':
      return IBAN.test(account) && BIC.test(transfer?.serviceProvider ?? '');
    case '42':
      return transfer !== undefined && isDanishAccount(transfer);
    case '48':
      return payment.card !== undefined;
    case '50':
    case '93':
      return isPayable(code, account, payment.remittanceInformation);
    case '58':
      return account !== '';
    default:
      return TAKEN.has(code);
  }
}

/**
 * The code that OIOUBL writes for a payment (BT-81): its own where OIOUBL takes it and all that the code demands is
 * there, else the nearest; 1 (not defined) as the last, under which everything may stand.
 */
export function oioublMeans(payment: PaymentInstruction, transfer: CreditTransfer | undefined): string {
  const { meansCode } = payment;
  if (TAKEN.has(meansCode) && suffices(meansCode, payment, transfer)) return meansCode;
  if (['30', '31', '42', '57', '58'].includes(meansCode) && transfer) {
    const account = bare(transfer.account);
    if (IBAN.test(account)) return BIC.test(transfer.serviceProvider ?? '') ? '31' : '58';
    if (isDanishAccount(transfer)) return '42';
  }
  return '1';
}

/** The channel that belongs to a code: OIOUBL demands it for some, forbids it for others. */
export function channelOf(code: string, transfer: CreditTransfer | undefined): string | undefined {
  if (code === '31') return 'IBAN';
  if (code === '42') return 'DK:BANK';
  if (code === '93') return 'DK:FIK';
  if (code === '50') return 'DK:GIRO';
  const provider = transfer?.serviceProvider ?? '';
  return code === '1' && CHANNELS.test(provider) ? provider : undefined;
}

/** How a code's account and reference stand in the document. */
export type Shape = 'transfer' | 'slip' | 'debit' | 'card' | 'none';

/** 31 and 42 are transfers whose reference stands beside the account; other transfers have it in PaymentID. */
export const isNoted = (code: string): boolean => code === '31' || code === '42';

export function shapeOf(code: string): Shape {
  if (code === '50' || code === '93') return 'slip';
  if (code === '49' || code === '59') return 'debit';
  if (code === '48') return 'card';
  return code === '97' ? 'none' : 'transfer';
}

/** Whether an account is one that FinancialInstitutionBranch numbers, as Danish banks are. */
export const isBranch = (provider: string): boolean => /^\d{1,4}$/.test(provider);
