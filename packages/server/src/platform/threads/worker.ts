/** A thread: takes one request after another, loads the module it names and answers with what the task gives. */
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../errors.js';
import type { ThreadReply, ThreadRequest, ThreadTask } from './threads.js';

async function answer({ module, name, input }: ThreadRequest): Promise<ThreadReply> {
  try {
    const task = (await import(module))[name] as ThreadTask<unknown, unknown>;
    return { value: await task.run(input) };
  } catch (error) {
    // Classes do not survive the way to the other thread; a refusal is put together again there.
    return error instanceof Refusal ? { refusal: { code: error.code, details: error.details } } : { error };
  }
}

parentPort?.on('message', async (request: ThreadRequest) => {
  parentPort?.postMessage(await answer(request));
});
