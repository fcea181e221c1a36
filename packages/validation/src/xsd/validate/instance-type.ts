import { localOf, nameOf } from '../names.js';
import type { ElementTable } from '../tables.js';
import { quoted } from '../wording/quoted.js';
import type { Report } from './report.js';
import type { RuntimeSchema } from './runtime-schema.js';
import type { RuntimeType } from './runtime-type.js';

/** The type that the xsi:type attribute of an element names, if it may stand for the declared one. */
export function instanceType(
  schema: RuntimeSchema,
  report: Report,
  node: number,
  attribute: number,
  declared: RuntimeType,
  element: ElementTable | undefined,
): RuntimeType {
  const value = report.document.attributeValue(attribute).trim();
  const colon = value.indexOf(':');
  const namespace = report.document.element(node).namespaceFor(colon < 0 ? '' : value.slice(0, colon));
  const name = nameOf(namespace ?? '', value.slice(colon + 1));
  const type = schema.typesByName.get(name);
  if (type === undefined) {
    report.attribute(node, attribute, 'unknownType', { value: quoted(value) });
    return declared;
  }
  const blocked = new Set([...(element?.block ?? []), ...(declared.table.block ?? [])]);
  if (!derives(schema, type, declared, blocked)) {
    const expected =
      declared.table.name === undefined
        ? report.wording.phrase('typeOfElement')
        : localOf(schema.nameOf(declared.table.name));
    report.attribute(node, attribute, 'wrongType', { value: quoted(value), expected });
    return declared;
  }
  return type;
}

/** Whether a type derives from another by none of the blocked ways. */
function derives(
  schema: RuntimeSchema,
  type: RuntimeType,
  ancestor: RuntimeType,
  blocked: ReadonlySet<string>,
): boolean {
  let at = type;
  while (at !== ancestor) {
    const { base, derivation } = at.table;
    if (base === undefined || (derivation !== undefined && blocked.has(derivation))) return false;
    at = schema.types[base]!;
  }
  return true;
}
