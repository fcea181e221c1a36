/** A moment as the API writes it: UTC, ISO 8601 with `Z`, to the second (contract 1, point 1). */
export const apiTime = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
