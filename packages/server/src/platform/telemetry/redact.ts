/** What stands in place of a secret. */
const redacted = '[redacted]';

const secretNames =
  /secret|passw|apikey|authorization|accesstoken|refreshtoken|privatekey|cookie|credential|assertion|ssns?$/;
const maxDepth = 8;

/** Whether a field of this name holds a secret, whatever its spelling (client_secret, vendorApiKey, user-pw, payer_ssns …). */
function isSecretName(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return secretNames.test(bare) || ['token', 'userpw', 'pw', 'vendorkey'].includes(bare);
}

/**
 * Takes secrets out of text: user information and query values of URLs (webhook addresses carry secrets there),
 * bearer and basic credentials, and JSON Web Tokens.
 */
export function redactText(text: string): string {
  if (!/[:.]|bearer|basic/i.test(text)) return text;
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"'<>]+@/gi, `$1${redacted}@`)
    .replace(/([?&][^\s=&#"'<>]+)=[^\s&#"'<>]+/g, `$1=${redacted}`)
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${redacted}`)
    .replace(/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, redacted);
}

/** A copy of a value for the log, without secrets at any depth. Errors and their causes become plain objects. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) return '[deep]';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  if (value instanceof Set || value instanceof Map) return redact([...value], depth);
  return redactFields(value, depth);
}

function redactFields(value: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isSecretName(key) ? redacted : redact(inner, depth + 1)]),
  );
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...redactFields(error, depth),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}
