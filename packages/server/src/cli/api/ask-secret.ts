import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Questions on the terminal whose answers are not shown; lines of standard input where it is no terminal. */
export class SecretPrompt {
  readonly #lines: Interface;
  readonly #iterator: AsyncIterator<string>;

  constructor() {
    const terminal = process.stdin.isTTY === true;
    // Echo goes to a stream that swallows it.
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    this.#lines = createInterface({ input: process.stdin, output: silent, terminal });
    this.#iterator = this.#lines[Symbol.asyncIterator]();
  }

  /** The next line; empty at the end of input. */
  async ask(question: string): Promise<string> {
    if (process.stdin.isTTY) process.stderr.write(`${question}: `);
    const { value, done } = await this.#iterator.next();
    if (process.stdin.isTTY) process.stderr.write('\n');
    return done ? '' : value.trim();
  }

  close(): void {
    this.#lines.close();
  }
}
