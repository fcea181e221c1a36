import type { Wordings } from '../../notation.js';
import { HEADER_WORDINGS } from './header.js';
import { LINE_WORDINGS } from './lines.js';

export const fatturapaWordings: Wordings = { ...HEADER_WORDINGS, ...LINE_WORDINGS };
