import { type Command, Option } from 'commander';

/** The option that every command with an answer has. */
export const jsonOption = (): Option => new Option('--json', 'answer as JSON, for programs');

export interface OutputOptions {
  readonly json?: boolean;
}

/** Prints an answer: as JSON when asked for, else as text. */
export function print(options: OutputOptions, value: unknown, text: string): void {
  console.log(options.json ? JSON.stringify(value, null, 2) : text);
}

/** Prints one of a stream of answers: a line of JSON, or a line of text. */
export function printLine(options: OutputOptions, value: unknown, text: string): void {
  console.log(options.json ? JSON.stringify(value) : text);
}

/** Rows in columns as wide as their widest value; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** Names and values, one a line. */
export const facts = (pairs: Readonly<Record<string, string | undefined>>): string =>
  columns(Object.entries(pairs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** A command with `--json`. */
export const withJson = (command: Command): Command => command.addOption(jsonOption());
