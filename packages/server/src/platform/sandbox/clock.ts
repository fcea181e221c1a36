import type pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { Db, Queryable } from '../context.js';
import { Listener } from '../postgres/listener.js';
import { asMachine, type ClockState, parkMs, shown } from './clock-state.js';
import { clockChannel, ensureClock, selectClock, shareClock } from './queries.js';

/**
 * The clock of a sandbox: people advance and freeze it. How it stands is kept in the database, and every process that
 * shares it learns of a change at once.
 */
export class SandboxClock implements Clock {
  #state: ClockState = asMachine;
  readonly #db: Db;
  readonly #listener: Listener;

  constructor(db: Db, pool: pg.Pool, log: Logger) {
    this.#db = db;
    const read = () => void this.read().catch((error: unknown) => log.warn({ err: error }, 'sandbox clock not read'));
    this.#listener = new Listener(pool, clockChannel, log, read, read);
  }

  /** Reads how it stands, and listens for changes until `close`. */
  async open(): Promise<this> {
    await ensureClock(this.#db);
    await this.read();
    await this.#listener.open();
    return this;
  }

  /** Reads how it stands now. */
  async read(): Promise<void> {
    this.#state = await selectClock(this.#db);
  }

  get state(): ClockState {
    return this.#state;
  }

  now(): Date {
    return shown(this.#state, this.machineNow());
  }

  machineNow(): Date {
    return new Date();
  }

  async hold(tx: Queryable): Promise<void> {
    this.#state = await shareClock(tx);
  }

  waitMs(until: Date): number {
    const { offsetMs, frozenAt } = this.#state;
    const going = until.getTime() - offsetMs - this.machineNow().getTime();
    if (frozenAt === null) return going;
    return until > frozenAt ? going + parkMs : 0;
  }

  close(): void {
    this.#listener.close();
  }
}
