import { styleText } from 'node:util';

/** What a person sees while the demo runs: numbered scenes, and a line for each step with the time it took. */
export class Stage {
  readonly #begun = performance.now();
  #scenes = 0;

  /** Seconds since the demo began. */
  get elapsedSeconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  scene(title: string): void {
    this.#scenes += 1;
    console.log(`\n${styleText('bold', `${this.#scenes}. ${title}`)}`);
  }

  /** Runs a step and shows it with its time; `tell` makes the line from the result. */
  async step<T>(work: () => Promise<T>, tell: (result: T) => string): Promise<T> {
    const from = performance.now();
    const result = await work();
    this.line(tell(result), performance.now() - from);
    return result;
  }

  line(text: string, ms?: number): void {
    const time =
      ms === undefined
        ? ''
        : styleText('dim', `  ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`}`);
    console.log(`   ${styleText('green', '✓')} ${text}${time}`);
  }

  /** A line of what happens meanwhile, such as an arriving webhook. */
  aside(text: string): void {
    console.log(`     ${styleText('cyan', '→')} ${styleText('dim', text)}`);
  }

  note(text: string): void {
    console.log(text);
  }
}
