import type { ReportFinding } from '@autoinvoice/validation';

/** A line of the source as it is shown. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Pieces of the text; those with `mark` are where a finding points. */
  readonly pieces: readonly { readonly text: string; readonly mark: boolean }[];
  /** Positions, in the list of findings, of those about this line. */
  readonly findings: readonly number[];
}

/** What is shown of a source: lines, and between them gaps of lines without findings. */
export type SourcePart = SourceLine | { readonly from: number; readonly to: number };

/** Sources with more lines are shown around the findings only. */
const wholeLimit = 1500;
/** Lines shown before and after a finding then. */
const around = 4;
/** Characters of a line that are shown at most, around each finding in it. */
const lineLimit = 400;

/** The text of a document in the encoding that its first bytes and its declaration say; never throws. */
export function sourceText(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\S*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  for (const label of [byteOrder(bytes) ?? declared ?? 'utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not that encoding, or none that is known.
    }
  }
  return Buffer.from(bytes).toString('latin1');
}

function byteOrder([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le' : undefined;
}

/** The source with its findings, in order; long sources and long lines only around what was found. */
export function sourceParts(bytes: Uint8Array, findings: readonly ReportFinding[]): SourcePart[] {
  const lines = sourceText(bytes).split(/\r\n|\n|\r/);
  const byLine = new Map<number, number[]>();
  findings.forEach(({ line }, i) => {
    byLine.set(line, [...(byLine.get(line) ?? []), i]);
  });
  const isShown = shownLines(lines.length, [...byLine.keys()]);
  const parts: SourcePart[] = [];
  let gapFrom = 0;
  lines.forEach((text, i) => {
    const number = i + 1;
    if (!isShown(number)) {
      gapFrom ||= number;
      return;
    }
    if (gapFrom > 0) parts.push({ from: gapFrom, to: number - 1 });
    gapFrom = 0;
    const here = byLine.get(number) ?? [];
    parts.push({
      number,
      findings: here,
      pieces: piecesOf(
        text,
        here.map((at) => findings[at]?.column ?? 1),
      ),
    });
  });
  if (gapFrom > 0) parts.push({ from: gapFrom, to: lines.length });
  return parts;
}

function shownLines(count: number, found: readonly number[]): (line: number) => boolean {
  if (count <= wholeLimit) return () => true;
  const shown = new Set<number>();
  for (let line = 1; line <= 20; line += 1) shown.add(line);
  for (const at of found.slice(0, 300)) {
    for (let line = at - around; line <= at + around; line += 1) shown.add(line);
  }
  return (line) => shown.has(line);
}

/** Cuts a line at the columns of findings; the markup that begins there is marked. */
function piecesOf(text: string, columns: readonly number[]): SourceLine['pieces'] {
  const starts = [...new Set(columns.map((column) => Math.min(Math.max(column - 1, 0), text.length)))].sort(
    (a, b) => a - b,
  );
  const pieces: { text: string; mark: boolean }[] = [];
  let at = 0;
  for (const start of starts) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: shorten(text.slice(at, start)), mark: false });
    const end = markEnd(text, start);
    pieces.push({ text: shorten(text.slice(start, end)), mark: true });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: shorten(text.slice(at)), mark: false });
  return pieces;
}

/** The end of the tag or word that begins at a place. */
function markEnd(text: string, start: number): number {
  const token = /^(?:<[^>]*>?|[^\s<>]+|\s+)/.exec(text.slice(start, start + 500))?.[0] ?? '';
  return start + token.length;
}

const shorten = (text: string): string =>
  text.length <= lineLimit ? text : `${text.slice(0, lineLimit / 2)} … ${text.slice(-lineLimit / 2)}`;
