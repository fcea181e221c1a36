import { Worker } from 'node:worker_threads';
import { Refusal } from '../errors.js';
import { ThreadLimit, type ThreadReply, type ThreadRequest, type Threads } from './threads.js';

export interface ThreadPoolOptions {
  /** Threads at most. They start when they are needed first. */
  readonly size: number;
  /** Milliseconds that one task may take. */
  readonly taskMs: number;
  /** Megabytes of memory that one thread may use. */
  readonly heapMegabytes: number;
}

interface Waiting {
  readonly request: ThreadRequest;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  task: (Waiting & { readonly timer: NodeJS.Timeout }) | undefined;
}

/** A pool of threads; nothing runs before the first task. */
export function createThreads(options: ThreadPoolOptions): Threads {
  const pool = new ThreadPool(options);
  return {
    run: (task, input) => pool.run({ module: task.module, name: task.name, input }) as Promise<never>,
    close: () => pool.close(),
  };
}

class ThreadPool {
  readonly #options: ThreadPoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Waiting[] = [];
  #closed = false;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  run(request: ThreadRequest): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('the threads are closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the threads are closed'));
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const thread = [...this.#threads].find((t) => t.task === undefined) ?? this.#start();
      const waiting = thread && this.#waiting.shift();
      if (waiting === undefined) return;
      this.#assign(thread as Thread, waiting);
    }
  }

  #assign(thread: Thread, waiting: Waiting): void {
    const timer = setTimeout(() => this.#end(thread, new ThreadLimit('time')), this.#options.taskMs);
    thread.task = { ...waiting, timer };
    thread.worker.ref();
    try {
      thread.worker.postMessage(waiting.request);
    } catch (error) {
      // The input cannot be copied.
      this.#settle(thread)?.reject(error);
    }
  }

  #start(): Thread | undefined {
    if (this.#threads.size >= this.#options.size) return undefined;
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMegabytes },
    });
    const thread: Thread = { worker, task: undefined };
    this.#threads.add(thread);
    worker.on('message', (reply: ThreadReply) => {
      const task = this.#settle(thread);
      if ('value' in reply) task?.resolve(reply.value);
      else if ('refusal' in reply) task?.reject(new Refusal(reply.refusal.code, reply.refusal.details));
      else task?.reject(reply.error);
      this.#next();
    });
    worker.on('messageerror', (error) => this.#end(thread, error));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.#end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLimit('memory') : error),
    );
    worker.on('exit', () => this.#end(thread, new Error('a thread ended in the middle of its task')));
    return thread;
  }

  /** Takes a thread's task off it; an idle thread does not keep the process alive. */
  #settle(thread: Thread): Waiting | undefined {
    const { task } = thread;
    clearTimeout(task?.timer);
    thread.task = undefined;
    thread.worker.unref();
    return task;
  }

  #end(thread: Thread, reason: unknown): void {
    this.#threads.delete(thread);
    this.#settle(thread)?.reject(reason);
    void thread.worker.terminate();
    if (!this.#closed) this.#next();
  }
}
