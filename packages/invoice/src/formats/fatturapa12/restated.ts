import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Fragment } from '../../model/extension.js';
import type { Invoice } from '../../model/invoice.js';
import { BODY, GENERAL } from './paths.js';

/** Blocks that say the same in more than one arrangement: positions of an order, ways to pay. */
const BLOCKS: readonly (readonly [parent: string, name: string])[] = [
  [GENERAL, 'DatiOrdineAcquisto'],
  [BODY, 'DatiPagamento'],
];

/** Whether the document says all that would be written; what it says more is kept anyway. */
function covers(source: SourceNode, target: TargetNode): boolean {
  const seen = new Map<string, number>();
  return target.children.every((child) => {
    const at = seen.get(child.name) ?? 0;
    seen.set(child.name, at + 1);
    const found = source.all(child.name)[at];
    if (!found) return false;
    return child.children.length > 0 ? covers(found, child) : found.text.trim() === child.text?.trim();
  });
}

function without(parent: TargetNode, name: string): void {
  const others = parent.children.filter((child) => child.name !== name);
  parent.children.splice(0, parent.children.length, ...others);
}

/** Takes blocks that the document arranges in another way out of the draft, so that they are kept as they stand. */
export function keepArrangements(source: SourceNode, draft: TargetNode): void {
  for (const [path, name] of BLOCKS) {
    const parent = draft.first(path);
    const said = source.all(`${path}/${name}`);
    const written = parent?.children.filter((child) => child.name === name) ?? [];
    const same = said.length === written.length && written.every((node, at) => said[at] && covers(said[at], node));
    if (parent && !same) without(parent, name);
  }
}

function keptWhole(fragments: readonly Fragment[], path: readonly string[]): boolean {
  const [name, ...rest] = path;
  return fragments.some((fragment) => {
    if (fragment.name !== name) return false;
    return rest.length === 0 ? fragment.whole : keptWhole(fragment.children ?? [], rest);
  });
}

/** Takes out of what is written the blocks that come back as they stood in the document. */
export function dropArranged(invoice: Invoice, root: TargetNode): void {
  for (const [path, name] of BLOCKS) {
    const parent = root.first(path);
    const kept = invoice.extensions?.FATTURAPA12 ?? [];
    if (parent && keptWhole(kept, [root.name, ...path.split('/'), name])) without(parent, name);
  }
}
