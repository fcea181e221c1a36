/** Every setting of the server in one table; docs/settings.md is generated from it. */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

interface Setting<T> {
  readonly env: string;
  readonly default: string;
  readonly meaning: string;
  /** Values never printed or logged. */
  readonly secret?: boolean;
  readonly parse: (text: string) => T;
}

class SettingError extends Error {
  override readonly name = 'SettingError';
}

const text = (s: string) => s;
const optionalText = (s: string) => (s === '' ? undefined : s);
const list = (s: string) =>
  s
    .split(',')
    .map((x) => x.trim())
    .filter((x) => x !== '');
const flag = (s: string) => {
  if (/^(true|1|yes|on)$/i.test(s)) return true;
  if (/^(false|0|no|off)$/i.test(s)) return false;
  throw new SettingError('must be true or false');
};
const integer = (min: number, max: number) => (s: string) => {
  const n = Number(s);
  if (!Number.isInteger(n) || n < min || n > max)
    throw new SettingError(`must be a whole number from ${min} to ${max}`);
  return n;
};
const oneOf =
  <const V extends readonly string[]>(...values: V) =>
  (s: string): V[number] => {
    if (!values.includes(s)) throw new SettingError(`must be one of ${values.join(', ')}`);
    return s;
  };
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
const externalAddress = (s: string) => {
  if (s !== '' && !/^https?:\/\/[^{}]+\{owner\}[^{}]*\{key\}[^{}]*$/.test(s))
    throw new SettingError('must be an address with {owner} and, after it, {key}');
  return s === '' ? undefined : s;
};
const register = (s: string) => {
  if (s !== '' && !/^(sandbox|https?:\/\/[^\s?#]+)$/.test(s)) throw new SettingError('must be sandbox or an address');
  return s === '' ? undefined : s;
};
const environments = (s: string) =>
  list(s).map((entry) => {
    const [, name, url] = /^([^=]+)=(https?:\/\/[^\s?#]+?)\/?$/.exec(entry) ?? [];
    if (!name || !url) throw new SettingError(`must be Name=https://…, not ${entry}`);
    return { name, url };
  });
const path = (s: string) => (isAbsolute(s) ? s : resolve(s));
const setting = <T>(
  env: string,
  def: string,
  meaning: string,
  parse: (s: string) => T,
  secret = false,
): Setting<T> => ({
  env,
  default: def,
  meaning,
  parse,
  secret,
});

/** The table. Order is the order of the documentation page. */
export const settings = {
  mode: setting(
    'AUTOINVOICE_MODE',
    'sandbox',
    'sandbox: companies are verified by themselves and webhooks may go to loopback. production: neither.',
    oneOf('sandbox', 'production'),
  ),
  host: setting('AUTOINVOICE_HOST', '127.0.0.1', 'Address to listen on.', text),
  port: setting(
    'AUTOINVOICE_PORT',
    '4000',
    'Port of the AX API and of every API without a port of its own; 0 takes a free one.',
    integer(0, 65535),
  ),
  publicUrl: setting(
    'AUTOINVOICE_PUBLIC_URL',
    '',
    'Base address that clients use, for links in replies; empty derives it from the request.',
    optionalText,
  ),
  axHost: setting(
    'AUTOINVOICE_AX_HOST',
    '',
    'Host name that is served the AX API at its root; empty serves it under any name.',
    optionalText,
  ),
  axPort: setting('AUTOINVOICE_AX_PORT', '', 'Port of its own for the AX API; empty shares AUTOINVOICE_PORT.', (s) =>
    s === '' ? undefined : integer(0, 65535)(s),
  ),
  validatorHost: setting(
    'AUTOINVOICE_VALIDATOR_HOST',
    '',
    'Host name that is served the Validator API at its root; empty serves it under /validator of any name.',
    optionalText,
  ),
  validatorPort: setting(
    'AUTOINVOICE_VALIDATOR_PORT',
    '',
    'Port of its own for the Validator API; empty shares AUTOINVOICE_PORT.',
    (s) => (s === '' ? undefined : integer(0, 65535)(s)),
  ),
  validatorOpen: setting(
    'AUTOINVOICE_VALIDATOR_OPEN',
    'false',
    "Whether POST /kosit of the Validator API answers without a token, as the KoSIT validator's own server does.",
    flag,
  ),
  validatorLimitBytes: setting(
    'AUTOINVOICE_VALIDATOR_LIMIT',
    '20971520',
    'Largest document that the Validator API takes, in bytes; AUTOINVOICE_BODY_LIMIT must be larger.',
    integer(1024, 2_147_483_647),
  ),
  externalStorage: setting(
    'AUTOINVOICE_EXTERNAL_STORAGE',
    '',
    'Where content is fetched that POST /v1/documents names by external_storage_key, such as https://storage.example/{owner}/{key}: {owner} is the id of the company or operator, {key} its key. Empty: such references are refused.',
    externalAddress,
  ),
  environments: setting(
    'AUTOINVOICE_ENVIRONMENTS',
    '',
    'Other servers that the page of the APIs offers in its corner, such as Testing=https://testing.example.com,Production=https://example.com.',
    environments,
  ),
  trustProxy: setting(
    'AUTOINVOICE_TRUST_PROXY',
    '',
    'Addresses of reverse proxies, in CIDR notation, separated by commas, whose X-Forwarded headers are believed.',
    list,
  ),
  metricsPort: setting(
    'AUTOINVOICE_METRICS_PORT',
    '',
    'Port of its own for GET /metrics (Prometheus); empty answers it on every port, but only to direct calls from this machine.',
    (s) => (s === '' ? undefined : integer(0, 65535)(s)),
  ),
  dataDir: setting('AUTOINVOICE_DATA_DIR', './data', 'Folder of the embedded database, blobs and keys.', path),
  cacheDir: setting(
    'AUTOINVOICE_CACHE_DIR',
    '',
    'Folder of what can be made anew, such as compiled rules, which nobody else may write to; empty takes autoinvoice in the cache folder of the user (XDG_CACHE_HOME, ~/.cache).',
    (s) => (s === '' ? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'autoinvoice') : path(s)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    '',
    'PostgreSQL 15 or newer to use in place of the embedded server.',
    optionalText,
    true,
  ),
  databasePoolSize: setting('AUTOINVOICE_DATABASE_POOL', '10', 'Database connections per process.', integer(2, 200)),
  blobStore: setting(
    'AUTOINVOICE_BLOBS',
    'file',
    'Where documents are kept: file (under the data folder) or s3.',
    oneOf('file', 's3'),
  ),
  s3Endpoint: setting(
    'AUTOINVOICE_S3_ENDPOINT',
    '',
    'Address of the S3-compatible store; empty uses the one of the region.',
    optionalText,
  ),
  s3Region: setting('AUTOINVOICE_S3_REGION', 'eu-north-1', 'Region of the bucket.', text),
  s3Bucket: setting('AUTOINVOICE_S3_BUCKET', '', 'Bucket that holds the blobs.', optionalText),
  s3AccessKeyId: setting('AUTOINVOICE_S3_ACCESS_KEY_ID', '', 'Access key of the bucket.', optionalText),
  s3SecretAccessKey: setting('AUTOINVOICE_S3_SECRET_ACCESS_KEY', '', 'Secret of the access key.', optionalText, true),
  blobGraceHours: setting(
    'AUTOINVOICE_BLOB_GRACE',
    '24',
    'Hours for which a stored file that nothing refers to, such as a refused upload, is kept; then it is set aside for as long again, and removed. 0 removes nothing. More than the longest request or job takes.',
    integer(0, 8760),
  ),
  secretKey: setting(
    'AUTOINVOICE_SECRET_KEY',
    '',
    '32 bytes in base64 that stored secrets are encrypted with; empty makes one in the data folder.',
    optionalText,
    true,
  ),
  logLevel: setting(
    'AUTOINVOICE_LOG_LEVEL',
    'info',
    'fatal, error, warn, info, debug, trace or silent.',
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  ),
  timeZone: setting('AUTOINVOICE_TIME_ZONE', 'Europe/Helsinki', 'Zone whose offset webhook times carry.', text),
  bodyLimitBytes: setting(
    'AUTOINVOICE_BODY_LIMIT',
    '52428800',
    'Largest request body, in bytes.',
    integer(1024, 2_147_483_647),
  ),
  headerLimitBytes: setting(
    'AUTOINVOICE_HEADER_LIMIT',
    '16384',
    'Largest request line and headers together, in bytes.',
    integer(1024, 1_048_576),
  ),
  keepAliveSeconds: setting(
    'AUTOINVOICE_KEEP_ALIVE',
    '65',
    'Seconds that an idle connection is kept open; longer than that of a load balancer in front.',
    integer(1, 3600),
  ),
  requestTimeoutSeconds: setting(
    'AUTOINVOICE_REQUEST_TIMEOUT',
    '60',
    'Seconds that a client has for sending a whole request.',
    integer(1, 3600),
  ),
  shutdownGraceSeconds: setting(
    'AUTOINVOICE_SHUTDOWN_GRACE',
    '20',
    'Seconds that running requests and jobs have at shutdown.',
    integer(0, 600),
  ),
  tokenLifetimeSeconds: setting(
    'AUTOINVOICE_TOKEN_LIFETIME',
    '3600',
    'Lifetime of an access token, in seconds.',
    integer(60, 86400),
  ),
  tokenAttemptsPerMinute: setting(
    'AUTOINVOICE_TOKEN_ATTEMPTS',
    '60',
    'Token requests per minute that one client id from one source may make; failed ones count tenfold.',
    integer(1, 100000),
  ),
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
  smtpUrl: setting(
    'AUTOINVOICE_SMTP_URL',
    '',
    'smtp:// or smtps:// address of the mail server; empty writes mail into the data folder instead.',
    optionalText,
    true,
  ),
  mailFrom: setting('AUTOINVOICE_MAIL_FROM', 'AutoInvoice <noreply@localhost>', 'Sender of mail.', text),
  webhookTimeoutMs: setting(
    'AUTOINVOICE_WEBHOOK_TIMEOUT_MS',
    '5000',
    'Milliseconds that a webhook receiver has to answer.',
    integer(100, 60_000),
  ),
  webhookRetrySeconds: setting(
    'AUTOINVOICE_WEBHOOK_RETRY',
    '3600',
    'Seconds between attempts of one webhook delivery.',
    integer(1, 86_400),
  ),
  webhookRetries: setting('AUTOINVOICE_WEBHOOK_RETRIES', '24', 'Attempts after the first one.', integer(0, 1000)),
  webhookLogDays: setting(
    'AUTOINVOICE_WEBHOOK_LOG_DAYS',
    '60',
    'Days that ended webhook deliveries stay in the delivery log.',
    integer(1, 3650),
  ),
  idempotencyDays: setting(
    'AUTOINVOICE_IDEMPOTENCY_DAYS',
    '30',
    'Days that an Idempotency-Key is remembered.',
    integer(1, 3650),
  ),
  outboundAllow: setting(
    'AUTOINVOICE_OUTBOUND_ALLOW',
    '',
    'Special-purpose networks that webhooks may reach all the same, in CIDR notation, separated by commas.',
    list,
  ),
  threads: setting(
    'AUTOINVOICE_THREADS',
    '2',
    'Threads at most that draw images and read large documents, beside the one that answers requests.',
    integer(1, 64),
  ),
  documentTimeoutSeconds: setting(
    'AUTOINVOICE_DOCUMENT_TIMEOUT',
    '60',
    'Seconds that reading, converting or drawing one document may take.',
    integer(1, 3600),
  ),
  threadMemoryMegabytes: setting(
    'AUTOINVOICE_THREAD_MEMORY',
    '1024',
    'Megabytes of memory that reading, converting or drawing one document may take.',
    integer(64, 65_536),
  ),
  worker: setting('AUTOINVOICE_WORKER', 'true', 'Whether this process works on background jobs.', flag),
  jobPollMs: setting(
    'AUTOINVOICE_JOB_POLL_MS',
    '1000',
    'Milliseconds between looks for background jobs that no notification announced.',
    integer(50, 60_000),
  ),
} as const;

export type Config = { readonly [K in keyof typeof settings]: ReturnType<(typeof settings)[K]['parse']> };

/**
 * Reads the settings from an environment.
 * Throws one SettingError that names every variable whose value cannot be used.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const wrong: string[] = [];
  const out: Record<string, unknown> = {};
  for (const [key, s] of Object.entries(settings) as [string, Setting<unknown>][]) {
    try {
      out[key] = s.parse(env[s.env] ?? s.default);
    } catch (error) {
      wrong.push(`${s.env}: ${(error as Error).message}`);
    }
  }
  if (wrong.length > 0)
    throw new SettingError(`Settings that cannot be used:\n${wrong.map((w) => `  ${w}`).join('\n')}`);
  return out as Config;
}
