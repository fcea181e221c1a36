import { integer, oneOf, setting, text } from './setting.js';

/** How requests are taken: log, limits of size, time and attempts. */
export const requests = {
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
} as const;
