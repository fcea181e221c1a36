import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Jobs } from '../jobs/jobs.js';

export interface HttpObservation {
  readonly api: string;
  readonly method: string;
  /** The route's pattern, never the address itself: addresses are endless and hold ids. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  readonly registry: Registry;
  /** Counts a finished request. */
  observeHttp(observation: HttpObservation): void;
  /** The figures in Prometheus' text format. */
  text(): Promise<string>;
}

/**
 * Figures about this process: HTTP durations, Node's own (memory, CPU, event loop lag, garbage collection) and, with
 * `jobs`, the queue lengths at the moment of asking.
 */
export function createMetrics(options: { jobs?: Pick<Jobs, 'counts'> } = {}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'autoinvoice_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its reply',
    labelNames: ['api', 'method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const { jobs } = options;
  if (jobs !== undefined) {
    new Gauge({
      name: 'autoinvoice_jobs',
      help: 'Jobs by name and state',
      labelNames: ['name', 'state'],
      registers: [registry],
      async collect() {
        this.reset();
        for (const count of await jobs.counts()) {
          for (const state of ['waiting', 'active', 'failed'] as const)
            this.set({ name: count.name, state }, count[state]);
        }
      },
    });
  }
  return {
    registry,
    observeHttp: ({ seconds, ...labels }) => durations.observe(labels, seconds),
    text: () => registry.metrics(),
  };
}
