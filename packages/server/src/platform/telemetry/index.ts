export { createLogger } from './log.js';
export { createMetrics } from './metrics.js';
