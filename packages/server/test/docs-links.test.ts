import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { anchorOf } from '../src/web/docs/markdown.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Markdown of the repository; in a packed copy without git, what the folders hold. */
function markdownFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => file && existsSync(join(root, file)));
}

const withoutCode = (source: string) => source.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '`x`');

/** Anchors of a file's headings. */
function anchorsOf(file: string): Set<string> {
  const taken = new Map<string, number>();
  const source = readFileSync(file, 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  return new Set(
    [...source.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
      const anchor = anchorOf(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, ''));
      const count = taken.get(anchor) ?? 0;
      taken.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

test('every link in every Markdown file leads to a file, and to a heading of it', () => {
  const files = markdownFiles();
  assert.ok(files.length > 20, `${files.length} files`);
  const broken: string[] = [];
  for (const file of files) {
    const at = join(root, file);
    for (const [, href = ''] of withoutCode(readFileSync(at, 'utf8')).matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g)) {
      if (/^([a-z]+:|\/)/i.test(href)) continue;
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? at : join(dirname(at), decodeURIComponent(path));
      if (!existsSync(target) || relative(root, target).startsWith('..')) broken.push(`${file}: ${href}: no such file`);
      else if (anchor && target.endsWith('.md') && !anchorsOf(target).has(anchor)) {
        broken.push(`${file}: ${href}: no such heading`);
      }
    }
  }
  assert.deepEqual(broken, []);
});
