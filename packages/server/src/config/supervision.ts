import { integer, list, oneOf, optionalText, SettingError, setting } from './setting.js';

const register = (s: string) => {
  if (s !== '' && !/^(sandbox|https?:\/\/[^\s?#]+)$/.test(s)) throw new SettingError('must be sandbox or an address');
  return s === '' ? undefined : s;
};

/** Accounts that lie idle, checks of companies and senders, and what the operator of the service may do. */
export const supervision = {
  idleCompanyDays: setting(
    'AUTOINVOICE_IDLE_COMPANY_DAYS',
    '365',
    'Days without use after which the admins of a company are mailed that it counts as idle; 0 never.',
    integer(0, 36_500),
  ),
  idleLockDays: setting(
    'AUTOINVOICE_IDLE_LOCK_DAYS',
    '0',
    'Days after that mail after which an idle company is locked, as the person who runs the service can do by hand; 0 never.',
    integer(0, 36_500),
  ),
  registerFi: setting(
    'AUTOINVOICE_REGISTER_FI',
    '',
    'Where Finnish companies are checked: sandbox (test ids), or the address of the open data API of PRH, version 3. Empty: sandbox in sandbox mode, otherwise https://avoindata.prh.fi/opendata-ytj-api/v3.',
    register,
  ),
  registerNo: setting(
    'AUTOINVOICE_REGISTER_NO',
    '',
    'Where Norwegian companies are checked: sandbox, or the address of the API of Enhetsregisteret. Empty: sandbox in sandbox mode, otherwise https://data.brreg.no/enhetsregisteret/api.',
    register,
  ),
  registerVies: setting(
    'AUTOINVOICE_REGISTER_VIES',
    '',
    'Where VAT numbers of the EU are checked: sandbox, or the address of the REST API of VIES. Empty: sandbox in sandbox mode, otherwise https://ec.europa.eu/taxation_customs/vies/rest-api.',
    register,
  ),
  registerTimeoutMs: setting(
    'AUTOINVOICE_REGISTER_TIMEOUT_MS',
    '10000',
    'Milliseconds that a register has to answer.',
    integer(100, 60_000),
  ),
  registerCacheHours: setting(
    'AUTOINVOICE_REGISTER_CACHE',
    '24',
    'Hours for which the answer of a register is believed.',
    integer(0, 8760),
  ),
  detectWaitSeconds: setting(
    'AUTOINVOICE_DETECT_WAIT',
    '120',
    'Seconds after which a received invoice is shown though its checks are not done.',
    integer(1, 86_400),
  ),
  warningReports: setting(
    'AUTOINVOICE_WARNING_REPORTS',
    '3',
    'Companies that must have reported a sender before it can be put on the warning list.',
    integer(1, 1000),
  ),
  operatorToken: setting(
    'AUTOINVOICE_ADMIN_TOKEN',
    '',
    'Bearer token of the person who runs the service, for decisions such as customer verification; empty turns those calls off.',
    optionalText,
    true,
  ),
  foreignSeller: setting(
    'AUTOINVOICE_FOREIGN_SELLER',
    'warn',
    'What becomes of an invoice whose seller is another verified company of this service than the one that sends it, other than in self-billing: allow; warn (the time line of the sender says so); refuse.',
    oneOf('allow', 'warn', 'refuse'),
  ),
  ownOperatorIds: setting(
    'AUTOINVOICE_OPERATOR_IDS',
    '003721291126,AUTOINVOICE',
    'Operator ids by which invoices name this service, separated by commas.',
    (s) => list(s).map((id) => id.toUpperCase()),
  ),
} as const;
