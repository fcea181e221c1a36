import { type Static, Type } from 'typebox';
import { Refusal } from '../../../platform/errors.js';
import type { AvailableCredit } from '../../../services/op-invoice-credit/credit.js';
import type { CreditService } from '../../../services/op-invoice-credit/service-queries.js';
import { type CreditTerms, centsNumber, centsOf } from '../../../services/op-invoice-credit/terms.js';

const text = () => Type.Optional(Type.String());

const TransferClause = Type.Object(
  { language_code: text(), content: text() },
  { $id: 'OPInvoiceCreditTransferClause' },
);
const BankDetails = Type.Object(
  { iban: text(), bic: text(), transfer_clause: Type.Optional(TransferClause) },
  { $id: 'OPInvoiceCreditBankDetails' },
);

export const OpInvoiceCredit = Type.Object(
  {
    status: Type.Enum(['DISABLED', 'ACTIVE', 'PENDING']),
    channel_user_id: text(),
    contact_email: text(),
    iban: text(),
    bic: text(),
    bank: text(),
    activation_url: text(),
    op_bank_details: Type.Optional(BankDetails),
    error_message: Type.Optional(Type.String({ description: 'Why the service is off; not part of the contract' })),
  },
  { $id: 'OPInvoiceCredit' },
);

/** The service as the API shows it. */
export function presentCredit(
  service: CreditService,
  activationUrl: string | undefined,
): Static<typeof OpInvoiceCredit> {
  const { status, contactEmail, iban, bic, bank, given, message } = service;
  return {
    status,
    ...(given.channelUserId !== undefined && { channel_user_id: given.channelUserId }),
    contact_email: contactEmail,
    iban,
    bic,
    bank,
    ...(activationUrl !== undefined && { activation_url: activationUrl }),
    ...(status === 'ACTIVE' && { op_bank_details: presentBank(given) }),
    ...(message !== null && { error_message: message }),
  };
}

const presentBank = ({ iban, bic, clauseLanguage, clause }: CreditService['given']): Static<typeof BankDetails> => ({
  ...(iban !== undefined && { iban }),
  ...(bic !== undefined && { bic }),
  ...(clauseLanguage !== undefined &&
    clause !== undefined && { transfer_clause: { language_code: clauseLanguage, content: clause } }),
});

const terms = () => ({
  b2c_enabled: Type.Boolean({ description: 'Whether invoices to consumers count' }),
  payment_percent: Type.Integer({ minimum: 0, maximum: 100, description: 'Share of the invoices that is lent' }),
  interest_rate: Type.Integer({ minimum: 0, maximum: 100, description: 'Yearly interest in percent' }),
  credit_limit: Type.Number({ minimum: 0, description: 'Euros' }),
});
const shown = () => ({
  b2c_enabled: Type.Boolean(),
  payment_percent: Type.Integer(),
  interest_rate: Type.Integer(),
  credit_limit: Type.Number(),
});
export const CreditOffer = Type.Object(shown(), { $id: 'OPInvoiceCreditSettingsOffer' });
const CreditCurrent = Type.Object(shown(), { $id: 'OPInvoiceCreditSettingsCurrent' });
export const CreditSettings = Type.Object(
  { current: CreditCurrent, offer: CreditOffer },
  { $id: 'OPInvoiceCreditSettings' },
);
export const ChosenTerms = Type.Object(terms());

export const presentTerms = (given: CreditTerms) => ({
  b2c_enabled: given.b2cEnabled,
  payment_percent: given.paymentPercent,
  interest_rate: given.interestRate,
  credit_limit: centsNumber(given.creditLimitCents),
});

/** The terms of a request. Throws Refusal `invalid_parameters` for parts of a cent. */
export function readTerms(body: Static<typeof ChosenTerms>): CreditTerms {
  const creditLimitCents = centsOf(body.credit_limit);
  if (creditLimitCents === undefined) {
    throw new Refusal('invalid_parameters', ['credit_limit: at most two decimals, and below a billion.']);
  }
  return {
    b2cEnabled: body.b2c_enabled,
    paymentPercent: body.payment_percent,
    interestRate: body.interest_rate,
    creditLimitCents,
  };
}

export const AvailableCreditEntity = Type.Object(
  {
    available_credit_amount: Type.Number({ description: 'What can be drawn now' }),
    currency: Type.String(),
    current_month_interest: Type.Number({ description: 'Interest of this month so far' }),
    interest_balance: Type.Number({ description: 'Interest of months that have ended, not paid yet' }),
    max_credit_amount: Type.Number({ description: 'Share of the collateral that is lent, at most the credit limit' }),
    total_collateral_amount: Type.Number({ description: 'What is open of the invoices that count' }),
    total_withdrawn: Type.Number({ description: 'Drawn and not paid back' }),
  },
  { $id: 'OPInvoiceCreditAvailableCredit' },
);

export const presentAvailable = (credit: AvailableCredit): Static<typeof AvailableCreditEntity> => ({
  available_credit_amount: centsNumber(credit.available),
  currency: 'EUR',
  current_month_interest: centsNumber(credit.currentMonthInterest),
  interest_balance: centsNumber(credit.interest),
  max_credit_amount: centsNumber(credit.most),
  total_collateral_amount: centsNumber(credit.collateral),
  total_withdrawn: centsNumber(credit.withdrawn),
});
