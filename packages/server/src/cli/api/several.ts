/** What became of one of several pieces of work. */
export interface Outcome<T> {
  readonly value?: T;
  readonly error?: unknown;
}

/**
 * Works on several things at a time and gives the outcomes in the order of the things, each as soon as those before it
 * are there.
 */
export async function* several<I, T>(
  items: readonly I[],
  atATime: number,
  work: (item: I) => Promise<T>,
): AsyncGenerator<{ item: I } & Outcome<T>> {
  const running: Promise<Outcome<T>>[] = [];
  let next = 0;
  for (let done = 0; done < items.length; done++) {
    while (next < items.length && running.length < atATime) {
      running.push(
        work(items[next++] as I).then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        ),
      );
    }
    yield { item: items[done] as I, ...(await running.shift()) };
  }
}
