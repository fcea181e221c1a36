/** One fault of a schema: what, and where in which file it stands. */
export interface SchemaProblem {
  readonly message: string;
  /** File as the resolver named it; empty for a structure definition. */
  readonly file: string;
  /** From 1; 0 where no line is known. */
  readonly line: number;
}

/** A schema or structure definition that cannot be used. `problems` has every fault found. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[]) {
    const told = problems.slice(0, 5).map(described);
    const more = problems.length > 5 ? [`and ${problems.length - 5} more`] : [];
    super([...told, ...more].join('; '));
    this.problems = problems;
  }
}

/** A schema error with one problem. */
export function schemaError(message: string, file = '', line = 0): SchemaError {
  return new SchemaError([{ message, file, line }]);
}

function described({ message, file, line }: SchemaProblem): string {
  const place = [file, line > 0 ? `line ${line}` : ''].filter((part) => part !== '').join(', ');
  return place === '' ? message : `${message} (${place})`;
}
