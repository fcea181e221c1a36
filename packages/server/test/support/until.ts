import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until the condition holds: for states that another process or a background job reaches and that cannot be
 * awaited from outside. Gives what the condition gave. Throws after
 * `timeoutMs`, or what the condition throws.
 */
export async function until<T>(condition: () => Promise<T> | T, timeoutMs = 60_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  // What takes long is asked less often, so that asking does not slow it down.
  for (let wait = 10; ; wait = Math.min(wait * 1.3, 60)) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for: ${condition.toString()}`);
    await delay(wait);
  }
}
