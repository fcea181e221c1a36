/**
 * Where in a KID a value stands: `9` or `1-8`, digits counted from 1, both ends included. The contract leaves the form
 * of `reference_position` and `payment_type_position` open.
 * @returns undefined when the text has another form or the place does not lie before the check digit of a KID of
 * `kidLength` digits.
 */
export function kidPosition(text: string, kidLength: number): { from: number; to: number } | undefined {
  const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.replace(/\s/g, '')) ?? [];
  if (first === undefined) return undefined;
  const from = Number(first);
  const to = Number(last);
  return from >= 1 && from <= to && to < kidLength ? { from, to } : undefined;
}

/** The digits at a place of a KID; undefined when it has no such place. */
export function atPosition(kid: string, position: string): string | undefined {
  const place = kidPosition(position, kid.length);
  return place && kid.slice(place.from - 1, place.to);
}
