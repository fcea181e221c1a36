const integer = /^[+-]?\d+$/;

/** Whether a value is written as an integer: a sign at most, and digits. */
export function isInteger(value: string): boolean {
  return integer.test(value);
}

/** The same within bounds; `undefined` is no bound. */
export function isIntegerWithin(value: string, min: bigint | undefined, max: bigint | undefined): boolean {
  if (!integer.test(value)) return false;
  if (min === 0n && max === undefined && value.charCodeAt(0) !== 0x2d) return true;
  const number = BigInt(value.charCodeAt(0) === 0x2b ? value.slice(1) : value);
  return (min === undefined || number >= min) && (max === undefined || number <= max);
}
