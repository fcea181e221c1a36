/**
 * Work that would keep the event loop from everybody else's requests: it runs in another thread of the process.
 * What goes in and comes out is copied, so it is plain data: objects, lists, bytes, bigints; no functions or classes.
 */
export interface Threads {
  /**
   * Runs a task in a thread, as soon as one is free.
   * Throws what the task throws (a Refusal stays one), and `ThreadLimit` when it takes too long or too much memory.
   */
  run<I, O>(task: ThreadTask<I, O>, input: I): Promise<O>;
  /** Ends all threads; tasks under way are rejected. */
  close(): Promise<void>;
}

/** A function and where another thread finds it. */
export interface ThreadTask<I, O> {
  /** Address of the module. */
  readonly module: string;
  /** Name under which the module exports this task. */
  readonly name: string;
  run(input: I): O | Promise<O>;
}

/**
 * Declares a task: `export const drawTask = threadTask(import.meta.url, 'drawTask', draw)`. The module is loaded anew
 * in each thread, so it holds functions and no state.
 */
export const threadTask = <I, O>(
  module: string,
  name: string,
  run: (input: I) => O | Promise<O>,
): ThreadTask<I, O> => ({ module, name, run });

/** A task was ended because it took more than one task may. */
export class ThreadLimit extends Error {
  override readonly name = 'ThreadLimit';
  constructor(readonly of: 'time' | 'memory') {
    super(`a task was ended: out of ${of}`);
  }
}

/** What the main thread sends. */
export interface ThreadRequest {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

/** What a thread answers. */
export type ThreadReply =
  | { readonly value: unknown }
  | { readonly refusal: { readonly code: string; readonly details: string[] } }
  | { readonly error: unknown };
