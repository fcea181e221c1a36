import { flag, integer, list, oneOf, optionalText, SettingError, setting, text } from './setting.js';

const externalAddress = (s: string) => {
  if (s !== '' && !/^https?:\/\/[^{}]+\{owner\}[^{}]*\{key\}[^{}]*$/.test(s))
    throw new SettingError('must be an address with {owner} and, after it, {key}');
  return s === '' ? undefined : s;
};

const environments = (s: string) =>
  list(s).map((entry) => {
    const [, name, url] = /^([^=]+)=(https?:\/\/[^\s?#]+?)\/?$/.exec(entry) ?? [];
    if (!name || !url) throw new SettingError(`must be Name=https://…, not ${entry}`);
    return { name, url };
  });

/** Which mode the server runs in, and where it and its APIs are reached. */
export const addresses = {
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
} as const;
