import { integer, list, optionalText, setting, text } from './setting.js';

/** What leaves the server by itself: mail, webhooks and other calls. */
export const messages = {
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
} as const;
