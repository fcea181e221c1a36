export { createLogger } from './log.js';
export { createMetrics, type HttpObservation, type Metrics } from './metrics.js';
export { readTraceparent, type TraceContext } from './trace.js';
