import { INVOICE_SHAPE } from '../../json/index.js';
import type { Reading } from '../../mapping/context.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { TargetNode } from '../../mapping/target.js';
import type { Extensible } from '../../model/common.js';
import type { Invoice } from '../../model/invoice.js';
import type { Difference } from './difference.js';
import { readFragments, writeFragments } from './fragments.js';
import { SUPPLEMENT_NAMESPACE } from './identifiers.js';
import { type Spot, spotAt, startOf } from './member-path.js';
import { leafOf, leafText } from './values.js';

const invoice = rulesFor<Invoice>();
const name = (local: string) => `{${SUPPLEMENT_NAMESPACE}}${local}`;
const PATH = `ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/${name('Supplement')}`;

function useAll(node: SourceNode): void {
  node.used = true;
  for (const [attribute] of node.attributes()) node.attribute(attribute);
  for (const child of node.children) useAll(child);
}

function put(spot: Spot | undefined, node: SourceNode, reading: Reading): void {
  const value = spot && leafOf(spot.shape, node.text);
  if (!spot || value === undefined)
    reading.problem(node, `no member of the invoice, or no value of it: ${node.peek('path')}`);
  else Reflect.set(spot.holder, spot.key, value);
}

function remove(spot: Spot | undefined): void {
  if (!spot) return;
  if (Array.isArray(spot.holder)) spot.holder.splice(Number(spot.key), 1);
  else if (!spot.optional) Reflect.set(spot.holder, spot.key, startOf(spot.shape));
  else Reflect.deleteProperty(spot.holder, spot.key);
}

/**
 * The part of the invoice at a path, made where nothing else is said of it; undefined where there can be none that keeps
 * content of formats.
 */
function partAt(into: Invoice, path: string): Extensible | undefined {
  if (path === '') return into;
  const spot = spotAt(into, INVOICE_SHAPE, path);
  if (spot?.shape.kind !== 'object') return undefined;
  const found: unknown = Reflect.get(spot.holder, spot.key);
  if (typeof found === 'object' && found !== null) return found;
  const made = startOf(spot.shape) as Extensible;
  Reflect.set(spot.holder, spot.key, made);
  return made;
}

function readSupplement(source: SourceNode, into: Invoice, reading: Reading): void {
  for (const supplement of source.all(PATH)) {
    for (const node of supplement.all(name('Absent'))) remove(spotAt(into, INVOICE_SHAPE, node.text.trim()));
    for (const node of supplement.all(name('Member'))) {
      put(spotAt(into, INVOICE_SHAPE, node.peek('path') ?? ''), node, reading);
    }
    for (const node of supplement.all(name('Leftovers'))) {
      const part = partAt(into, node.peek('path') ?? '');
      const format = node.peek('format') ?? '';
      if (!part || !/^[A-Z][A-Z0-9]{1,30}$/.test(format)) {
        reading.problem(node, 'no part of the invoice that keeps content of a format');
      } else part.extensions = { ...part.extensions, [format]: readFragments(node, name) };
    }
    source.use(PATH, supplement);
    useAll(supplement);
  }
  for (const node of source.all('ext:UBLExtensions/ext:UBLExtension')) {
    const uri = node.first('ext:ExtensionURI');
    if (uri?.text.trim() === SUPPLEMENT_NAMESPACE) uri.used = true;
  }
}

/**
 * What UBL 2.1 has no element for: members of the invoice by their path, members that UBL has but the invoice has not,
 * and content that only other formats have.
 *
 * @param own name of the format whose leftovers are put back by the format itself
 * @param difference what is to be written; reading needs none
 */
export function supplement(own: string, difference?: Difference): Rule<Invoice> {
  return invoice.custom({
    term: '',
    path: PATH,
    read: readSupplement,
    write(from, target) {
      const node = new TargetNode(name('Supplement'));
      for (const path of difference?.absent ?? []) node.add(name('Absent'), path);
      for (const { path, shape, value } of difference?.said ?? []) {
        node.add(name('Member'), leafText(shape, value)).attributes.set('path', path);
      }
      writeFragments(from, own, node, name);
      if (node.empty) return;
      const extension = target.ensure('ext:UBLExtensions').add('ext:UBLExtension');
      extension.add('ext:ExtensionURI', SUPPLEMENT_NAMESPACE);
      extension.add('ext:ExtensionContent').children.push(node);
    },
  });
}
