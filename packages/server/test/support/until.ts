import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until the condition holds: for states that another process or a background job reaches and that cannot be
 * awaited from outside. Throws after `timeoutMs`, or what the condition throws.
 */
export async function until(condition: () => Promise<boolean> | boolean, timeoutMs = 20_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for: ${condition.toString()}`);
    await delay(10);
  }
}
