/** A cell of an automaton row: where it leads, and the element declaration met (-1 for a wildcard). */
export interface Cell {
  readonly next: number;
  readonly element: number;
}

export interface Row {
  readonly accepts: boolean;
  readonly cells: ReadonlyMap<number, Cell>;
}

/**
 * Writes rows for {@link AutomatonTable}. In a run of optional elements each state allows what the next one allows and
 * one element more, so a row mostly is another row and a cell or two.
 */
export function packRows(rows: readonly Row[]): number[][] {
  return rows.map((row, index) => {
    const base = bestBase(rows, index);
    const inherited = base === undefined ? undefined : rows[base]!.cells;
    const packed = [row.accepts ? 1 : 0, base === undefined ? 0 : base + 1];
    for (const [column, cell] of row.cells) {
      if (!sameCell(inherited?.get(column), cell)) packed.push(column, cell.next, cell.element);
    }
    return packed;
  });
}

/** A later row whose cells all occur in this one; rows this one leads to are the likely ones. */
function bestBase(rows: readonly Row[], index: number): number | undefined {
  const { cells } = rows[index]!;
  let best: number | undefined;
  let size = 1;
  for (const { next } of cells.values()) {
    const candidate = rows[next]!.cells;
    if (next <= index || candidate.size <= size || candidate.size > cells.size) continue;
    if (![...candidate].every(([column, cell]) => sameCell(cells.get(column), cell))) continue;
    best = next;
    size = candidate.size;
  }
  return best;
}

function sameCell(a: Cell | undefined, b: Cell): boolean {
  return a !== undefined && a.next === b.next && a.element === b.element;
}
