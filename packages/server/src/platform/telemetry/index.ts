export { createLogger } from './log.js';
export { createMetrics, type Metrics } from './metrics.js';
