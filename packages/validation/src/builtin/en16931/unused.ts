/** An element that the syntax has and the core invoice has no use for. */
export interface Unused {
  readonly id: string;
  /** Below the table's starting point. */
  readonly path: string;
}

/** Rows of a table: the path of the holding element, then `number element, number element …`. */
export type UnusedTable = readonly (readonly [parent: string, entries: string])[];

/** The table's rows spelled out, ids made of the prefix and the number with as many digits as `digits`. */
export function unused(table: UnusedTable, prefix: string, digits = 3): Unused[] {
  return table.flatMap(([parent, entries]) =>
    entries.split(',').map((entry) => {
      const [number = '', name = ''] = entry.trim().split(' ');
      return { id: `${prefix}${number.padStart(digits, '0')}`, path: parent === '' ? name : `${parent}/${name}` };
    }),
  );
}
