import type { Way } from '../way.js';

/** A person asks the party by the ways people have, and enters its answer (POST /admin/outside_requests/{id}/answer). */
export const handOverByHand: Way = async () => ({ outcome: 'WAITING' });
