import { type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../../config.js';
import { redact, redactText } from './redact.js';

/**
 * The structured log: one JSON object a line on standard output (or `destination`), times in ISO 8601 UTC.
 * Every field, message and error passes through `redact`, so that a secret cannot slip in by a new field.
 */
export function createLogger(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: { service: 'autoinvoice', pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => redact(error) },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => redact(fields) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        const [first, ...rest] = args as unknown[];
        // Without a message pino takes the error's own, which has not passed through `redact`.
        const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
        if (rest.length === 0 && error instanceof Error) rest.push(error.message);
        const clean = [first, ...rest].map((arg) => (typeof arg === 'string' ? redactText(arg) : arg));
        method.apply(this, clean as Parameters<Logger['info']>);
      },
    },
  };
  const log = destination === undefined ? pino(options) : pino(options, destination);
  // The bindings formatter is not applied to children; they inherit this method.
  const { child } = log;
  log.child = function redactedChild<Levels extends string = never>(
    this: unknown,
    bindings: Bindings,
    childOptions?: ChildLoggerOptions<Levels>,
  ) {
    return Reflect.apply(child, this, [redact(bindings), childOptions]) as Logger<Levels>;
  };
  return log;
}
