import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Db } from '../context.js';
import { Listener } from '../postgres/listener.js';
import { HEARTBEAT_SECONDS } from './boss.js';
import type { Lane } from './lane.js';
import type { Ledger } from './ledger.js';
import { CHANNEL, dueQueues } from './queries.js';

/** After a ring: looks for jobs that were enqueued without one of their own (see doorbell.ts). */
const FOLLOW_UP_MS = [25, 50, 125];
const UPKEEP_MS = (HEARTBEAT_SECONDS * 1000) / 4;

/**
 * Decides when lanes look for jobs: on a ring, when the next deferred job is due, and at every poll; so one small
 * query a poll is all that an idle process asks. Also keeps heartbeats going and sweeps up after dead processes.
 */
export class Worker {
  readonly #lanes: ReadonlyMap<string, Lane>;
  readonly #db: Db;
  readonly #ledger: Ledger;
  readonly #log: Logger;
  readonly #pollMs: number;
  readonly #listener: Listener;
  #timer: NodeJS.Timeout | undefined;
  #timerAt = Number.POSITIVE_INFINITY;
  #followUp = FOLLOW_UP_MS.length;
  #upkeepTimer: NodeJS.Timeout | undefined;
  /** The upkeep and the look under way, if any. */
  #upkeeping: Promise<void> = Promise.resolve();
  #looking: Promise<void> = Promise.resolve();
  #stopping = false;
  #stopped = false;

  constructor(lanes: ReadonlyMap<string, Lane>, pool: Pool, db: Db, ledger: Ledger, log: Logger, pollMs: number) {
    this.#lanes = lanes;
    this.#db = db;
    this.#ledger = ledger;
    this.#log = log;
    this.#pollMs = pollMs;
    this.#listener = new Listener(
      pool,
      CHANNEL,
      log,
      (name) => this.#rung(name),
      () => this.#schedule(0),
    );
  }

  async start(): Promise<void> {
    await this.#listener.open();
    this.#schedule(0);
    this.#upkeeping = this.#upkeep();
    await this.#upkeeping;
  }

  #rung(name: string): void {
    if (this.#stopping) return;
    this.#lanes.get(name)?.wake();
    this.#followUp = 0;
    this.#schedule(FOLLOW_UP_MS[0]!);
  }

  /** Looks in `ms`, unless it will sooner. */
  #schedule(ms: number): void {
    const at = performance.now() + ms;
    if (this.#stopping || at >= this.#timerAt) return;
    clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(() => {
      this.#timerAt = Number.POSITIVE_INFINITY;
      this.#looking = this.#look();
    }, ms);
  }

  async #look(): Promise<void> {
    let next = FOLLOW_UP_MS[this.#followUp] ?? this.#pollMs;
    this.#followUp += 1;
    const idle = [...this.#lanes.values()].filter((lane) => !lane.busy).map((lane) => lane.job.name);
    try {
      for (const due of idle.length > 0 ? await dueQueues(this.#db, idle, this.#pollMs) : []) {
        if (due.dueInMs <= 0) this.#lanes.get(due.name)?.wake();
        else next = Math.min(next, Math.ceil(due.dueInMs));
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'jobs: polling failed');
    }
    this.#schedule(next);
  }

  async #upkeep(): Promise<void> {
    const lanes = await Promise.allSettled([...this.#lanes.values()].map((lane) => lane.upkeep(UPKEEP_MS)));
    // After the heartbeats: a process that was busy for long must not take its own jobs for a dead one's.
    const sweep = this.#stopping ? [] : await Promise.allSettled([this.#ledger.sweep()]);
    for (const outcome of [...lanes, ...sweep]) {
      if (outcome.status === 'rejected') this.#log.warn({ err: outcome.reason }, 'jobs: upkeep failed');
    }
    if (this.#stopped) return;
    this.#upkeepTimer = setTimeout(() => {
      this.#upkeeping = this.#upkeep();
    }, UPKEEP_MS);
  }

  /** Heartbeats go on while handlers are waited for. Nothing is asked of the database any more once it resolves. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    this.#listener.close();
    const lanes = await Promise.allSettled([...this.#lanes.values()].map((lane) => lane.stop(graceMs)));
    this.#stopped = true;
    clearTimeout(this.#upkeepTimer);
    await Promise.all([this.#upkeeping, this.#looking]);
    for (const outcome of lanes) {
      if (outcome.status === 'rejected') this.#log.error({ err: outcome.reason }, 'jobs: giving back failed');
    }
  }
}
