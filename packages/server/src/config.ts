/** Every setting of the server in one table; docs/settings.md is generated from it. */
import { addresses } from './config/addresses.js';
import { messages } from './config/messages.js';
import { parties } from './config/parties.js';
import { requests } from './config/requests.js';
import { type Setting, SettingError } from './config/setting.js';
import { storage } from './config/storage.js';
import { supervision } from './config/supervision.js';
import { work } from './config/work.js';

/** The table. Order is the order of the documentation page. */
export const settings = {
  ...addresses,
  ...storage,
  ...requests,
  ...parties,
  ...supervision,
  ...messages,
  ...work,
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
