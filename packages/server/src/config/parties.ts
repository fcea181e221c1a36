import { flag, integer, list, path, SettingError, setting } from './setting.js';

const ways = (s: string): ReadonlyMap<string, string> =>
  new Map(
    list(s).map((entry) => {
      const [, name, way] = /^([A-Z0-9_]+|\*)=(sandbox|hand|https?:\/\/.+)$/.exec(entry) ?? [];
      if (!name || !way) throw new SettingError(`must be NAME=sandbox, NAME=hand or NAME=https://…, not ${entry}`);
      return [name, way] as const;
    }),
  );

const creditOffer = (s: string) => {
  const [, b2c, percent, interest, limit] =
    /^b2c=(true|false),percent=(\d{1,2}|100),interest=(\d{1,2}),limit=(\d{1,10})$/.exec(s) ?? [];
  if (limit === undefined) throw new SettingError('must be b2c=true,percent=80,interest=8,limit=50000 or the like');
  return {
    b2cEnabled: b2c === 'true',
    paymentPercent: Number(percent),
    interestRate: Number(interest),
    creditLimitCents: BigInt(limit) * 100n,
  };
};

/** Parties outside: banks, providers of services, and what the sandbox plays of them. */
export const parties = {
  sandboxControls: setting(
    'AUTOINVOICE_SANDBOX_CONTROLS',
    'true',
    'Sandbox: whether whoever is signed in may move the clock, read all mail kept here, and remove all data; false for a sandbox that strangers share.',
    flag,
  ),
  kycDelayMs: setting(
    'AUTOINVOICE_KYC_DELAY_MS',
    '2000',
    'Sandbox: milliseconds after which a company is verified by itself.',
    integer(0, 86_400_000),
  ),
  providers: setting(
    'AUTOINVOICE_PROVIDERS',
    '',
    'How parties outside (BANK, SCAN, RECEIVABLES, ATG …, or * for all) are reached, separated by commas: NAME=hand (a person enters the answer), NAME=https://… (requests are posted there), NAME=sandbox. Empty: sandbox in sandbox mode, otherwise hand.',
    ways,
  ),
  providerDelayMs: setting(
    'AUTOINVOICE_PROVIDER_DELAY_MS',
    '1000',
    'Sandbox: milliseconds after which parties outside answer, unless told otherwise.',
    integer(0, 86_400_000),
  ),
  bankIntermediators: setting(
    'AUTOINVOICE_BANK_INTERMEDIATORS',
    'DABAFIHH',
    "Intermediators that messages to Finnish banks may name as the sender's, separated by commas.",
    list,
  ),
  bankFolder: setting(
    'AUTOINVOICE_BANK_FOLDER',
    '',
    'Folder that messages to Finnish banks are written into, one file each, for a program that carries them to the bank; empty hands them to the party BANK of AUTOINVOICE_PROVIDERS.',
    (s) => (s === '' ? undefined : path(s)),
  ),
  opCreditOffer: setting(
    'AUTOINVOICE_OP_CREDIT_OFFER',
    'b2c=true,percent=80,interest=8,limit=50000',
    "OP Laskulaina's offer to companies that OP has told no other: whether invoices to consumers count, percent of the invoices that is lent, yearly interest in percent, credit limit in euros.",
    creditOffer,
  ),
  consumerRegistry: setting(
    'AUTOINVOICE_CONSUMER_REGISTRY',
    '',
    'Where Norwegian consumers are looked up: none, sandbox (invented ones), or an https:// address that is asked by POST. Empty: sandbox in sandbox mode, otherwise none.',
    (s) => {
      if (s === '') return undefined;
      if (/^(none|sandbox|https?:\/\/.+)$/.test(s)) return s;
      throw new SettingError('must be none, sandbox or an address');
    },
  ),
} as const;
