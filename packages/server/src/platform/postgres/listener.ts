import pg from 'pg';
import type { Logger } from 'pino';

const RETRY_MS = 2_000;
/** How often the connection is tried out; a dead peer is otherwise noticed only by TCP, minutes later. */
const CHECK_MS = 30_000;

/**
 * Listens on a channel over a connection of its own and keeps it up: reconnects for as long as it takes.
 * It never throws: who needs what was sent meanwhile asks after `onConnected`, or polls.
 */
export class Listener {
  readonly #pool: pg.Pool;
  readonly #channel: string;
  readonly #log: Logger;
  readonly #onNotice: (payload: string) => void;
  readonly #onConnected: () => void;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * `onNotice` gets each notification's payload; `onConnected` runs after every connect, since what was sent before it
   * was missed. Connects with the settings of `pool` but takes none of its connections.
   */
  constructor(
    pool: pg.Pool,
    channel: string,
    log: Logger,
    onNotice: (payload: string) => void,
    onConnected: () => void,
  ) {
    this.#pool = pool;
    this.#channel = channel;
    this.#log = log;
    this.#onNotice = onNotice;
    this.#onConnected = onConnected;
  }

  async open(): Promise<void> {
    const client = new pg.Client(this.#pool.options);
    this.#client = client;
    client.on('notification', (notice) => this.#onNotice(notice.payload ?? ''));
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('connection ended')));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.#channel)}`);
    } catch (error) {
      this.#lost(client, error);
      return;
    }
    if (this.#client !== client) return;
    this.#check(client);
    this.#onConnected();
  }

  #check(client: pg.Client): void {
    this.#timer = setTimeout(async () => {
      const overdue = setTimeout(() => this.#lost(client, new Error('no answer')), RETRY_MS);
      try {
        await client.query('select 1');
        if (this.#client === client) this.#check(client);
      } catch (error) {
        this.#lost(client, error);
      } finally {
        clearTimeout(overdue);
      }
    }, CHECK_MS);
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    discard(client);
    if (this.#closed) return;
    this.#log.warn({ err: error }, 'lost the wake-up connection, trying until it is back');
    this.#timer = setTimeout(() => void this.open(), RETRY_MS);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    if (client !== undefined) discard(client);
  }
}

function discard(client: pg.Client): void {
  // A client that is being thrown away may still report errors; unheard, they would end the process.
  client.removeAllListeners();
  client.on('error', () => undefined);
  client.end().catch(() => undefined);
}
