import { NodeKind, TextForm, type XmlDocument } from '@autoinvoice/xml';

/** Text that can be edited: of a leaf element or an attribute. Offsets are into the document's bytes. */
export interface EditableText {
  /** Name of the element or attribute, for descriptions. */
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Elements below a finding that are looked at: the fault must be near, or trying becomes guessing. */
const mostLeaves = 12;

/** The texts and attributes of an element and, when it holds few others, of what is below it. */
export function textsNear(document: XmlDocument, node: number): EditableText[] {
  const { kind, end } = document.tree;
  const elements: number[] = [];
  for (let n = node; n < end[node]!; n++) if (kind[n] === NodeKind.element) elements.push(n);
  if (elements.length > mostLeaves) return [];
  return elements.flatMap((element) => [...leafText(document, element), ...attributeTexts(document, element)]);
}

/** The text of an element that holds one run of plain text and nothing else. */
export function leafText(document: XmlDocument, element: number): EditableText[] {
  const { tree, names } = document;
  const text = element + 1;
  const isLeaf = tree.end[element] === element + 2 && tree.kind[text] === NodeKind.text;
  if (!isLeaf || (tree.name[text]! & TextForm.encoded) !== 0) return [];
  const [from, to] = [tree.start[text]!, tree.stop[text]!];
  return [{ name: names.spelled[tree.name[element]!]!, text: document.written(from, to), from, to }];
}

function attributeTexts(document: XmlDocument, element: number): EditableText[] {
  const { tree, names } = document;
  const texts: EditableText[] = [];
  for (let a = tree.firstAttribute[element]!; a < tree.firstAttribute[element + 1]!; a++) {
    if ((tree.attributeForm[a]! & TextForm.encoded) !== 0) continue;
    const [from, to] = [tree.attributeStart[a]!, tree.attributeStop[a]!];
    texts.push({ name: `@${names.spelled[tree.attributeName[a]!]!}`, text: document.written(from, to), from, to });
  }
  return texts;
}
