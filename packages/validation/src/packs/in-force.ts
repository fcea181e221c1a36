import type { Manifest } from './manifest.js';

/** Whether a version of a set is in force on a day (ISO date). */
export function isInForce({ validFrom, validTo }: Pick<Manifest, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** Whether it is announced on a day, but not in force yet. */
export function isAnnounced({ announced, validFrom }: Pick<Manifest, 'announced' | 'validFrom'>, day: string): boolean {
  return announced !== undefined && announced <= day && validFrom !== undefined && day < validFrom;
}
