/** The samples of the documentation: fenced blocks of Markdown, with what stands before them. */

/** One block. */
export interface Sample {
  /** What stands behind the fence: sh, json, js, ts, xml, text. */
  readonly language: string;
  readonly text: string;
  /** Line of the fence, from 1. */
  readonly line: number;
  /** Why it is not run, from `<!-- not run: why -->` on the line before. */
  readonly notRun: string | undefined;
}

const FENCE = /^( *)(```+|~~~+)([\w-]*)\s*$/;
const MARK = /^ *<!-- not[ -]run: (.+) -->\s*$/;

/** The blocks of a page, in order. Throws when a mark stands anywhere but on the line before a block. */
export function samplesOf(markdown: string): Sample[] {
  const lines = markdown.split('\n');
  const samples: Sample[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', fence = '', language = ''] = FENCE.exec(lines[at] ?? '') ?? [];
    if (fence === '') {
      if (/<!--.*not.?run/i.test(lines[at] ?? '') && !(MARK.test(lines[at] ?? '') && FENCE.test(lines[at + 1] ?? '')))
        throw new Error(`line ${at + 1}: "<!-- not run: reason -->" stands alone on the line before a block`);
      continue;
    }
    const begun = at;
    const body: string[] = [];
    for (at++; at < lines.length && lines[at]?.trim() !== fence; at++)
      body.push((lines[at] ?? '').replace(new RegExp(`^ {0,${indent.length}}`), ''));
    if (at >= lines.length) throw new Error(`line ${begun + 1}: the block does not end`);
    const notRun = MARK.exec(lines[begun - 1] ?? '')?.[1]?.trim();
    samples.push({ language, text: `${body.join('\n')}\n`, line: begun + 1, notRun });
  }
  return samples;
}
