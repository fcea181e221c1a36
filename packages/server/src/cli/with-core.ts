import type { Core } from '../compose/core.js';
import { readConfig } from '../config.js';

/** Runs a command on the application without ports and background work, beside a running server or alone. */
export async function withCore(work: (ctx: Core['ctx']) => Promise<void>): Promise<void> {
  const { openCore } = await import('../compose/core.js');
  const core = await openCore({ ...readConfig(), worker: false, logLevel: 'warn' }, { beside: true });
  try {
    await work(core.ctx);
  } finally {
    await core.close();
  }
}
