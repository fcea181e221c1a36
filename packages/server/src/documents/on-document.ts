import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { ThreadLimit, type ThreadTask } from '../platform/threads/threads.js';

/** Documents up to this size are read at once: that takes less than 20 ms, and the way to a thread costs too. */
const smallBytes = 32 * 1024;

/**
 * Runs work on a document: in place when it is quick, else in another thread, so that one large invoice does not keep
 * everybody else waiting. `heavy` says that it takes long whatever the size.
 * Throws what the work throws, and Refusal `document_too_complex` when it goes over the limits of one task.
 */
export async function onDocument<I extends { readonly bytes: Uint8Array }, O>(
  ctx: Pick<Context, 'threads'>,
  task: ThreadTask<I, O>,
  input: I,
  options: { heavy?: boolean } = {},
): Promise<O> {
  if (!options.heavy && input.bytes.length <= smallBytes) return task.run(input);
  try {
    return await ctx.threads.run(task, input);
  } catch (cause) {
    if (!(cause instanceof ThreadLimit)) throw cause;
    throw new Refusal('document_too_complex', [`The document takes more ${cause.of} than one document may.`], {
      cause,
    });
  }
}
