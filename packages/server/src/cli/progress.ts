const width = 30;

/** A bar on the terminal that shows how far a run is; silent where there is no terminal. */
export class Progress {
  readonly #total: number;
  readonly #shown: boolean;
  #done = 0;
  #drawn = 0;

  constructor(total: number) {
    this.#total = total;
    this.#shown = total > 1 && process.stderr.isTTY === true;
  }

  /** One more is done. Redrawn ten times a second at most. */
  step(): void {
    this.#done++;
    const now = performance.now();
    if (!this.#shown || (now - this.#drawn < 100 && this.#done < this.#total)) return;
    this.#drawn = now;
    const full = Math.round((this.#done / this.#total) * width);
    process.stderr.write(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${this.#done}/${this.#total}`);
  }

  /** Takes the bar away, so that lines can be written. */
  clear(): void {
    if (this.#shown) process.stderr.write(`\r${' '.repeat(width + 2 * String(this.#total).length + 5)}\r`);
  }
}
