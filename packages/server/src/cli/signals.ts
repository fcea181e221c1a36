/** Resolves at the first SIGINT or SIGTERM. A second one ends the process at once. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      resolve(signal);
      for (const s of ['SIGINT', 'SIGTERM'] as const) {
        process.off(s, stop);
        process.once(s, () => process.exit(130));
      }
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
