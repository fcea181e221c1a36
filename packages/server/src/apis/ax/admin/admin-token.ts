import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../../platform/errors.js';

/** Throws Refusal `auth_unauthorized` unless the header carries the token of the person who runs the service. */
export function checkAdminToken(header: string | undefined, expected: string | undefined): void {
  const given = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  // Digests, so that neither content nor length shows in the time it takes.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (expected === undefined || given === undefined || !timingSafeEqual(digest(given), digest(expected))) {
    throw new Refusal('auth_unauthorized', ['The token of the person who runs the service is needed.']);
  }
}
