import type { MinimumCheck } from './check.js';

/** BG-25 (EN 16931 BR-16). */
export const hasLine: MinimumCheck = ({ lines }) =>
  lines.length === 0 ? 'NO INVOICE ROWS FOUND: the document has no invoice line (BG-25)' : undefined;
