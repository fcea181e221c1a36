import { stopSignal } from '../signals.js';

/** Runs work that goes on until Ctrl-C: the signal it is given is aborted then, and that is no error. */
export async function untilStopped(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  void stopSignal().then(() => controller.abort());
  try {
    await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  }
}
