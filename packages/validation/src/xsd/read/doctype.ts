/**
 * Takes the document type declaration out of a schema file, since some published schemas have one and our parser
 * refuses them all. Its general entities with a literal value are put where they are used; everything else of it is
 * dropped. Lines stay where they were. Files without one, or not in UTF-8, come back as they are.
 */
export function withoutDoctype(bytes: Uint8Array): Uint8Array {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<!DOCTYPE')) return bytes;
  const text = new TextDecoder().decode(bytes);
  const prolog = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)?.[0] ?? '';
  const declaration =
    /^<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[(?:[^\]"'<]|"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<)*\]\s*)?>/.exec(
      text.slice(prolog.length),
    )?.[0];
  if (declaration === undefined) return bytes;
  const rest = text.slice(prolog.length + declaration.length);
  const entities = literalEntities(declaration);
  const expanded = rest.replace(/&([A-Za-z_][\w.-]*);/g, (reference, name: string) => entities.get(name) ?? reference);
  return new TextEncoder().encode(prolog + declaration.replace(/[^\n]/g, ' ') + expanded);
}

/** Entities whose value is plain: no markup and no reference, so expansion cannot grow beyond its own length. */
function literalEntities(declaration: string): Map<string, string> {
  const entities = new Map<string, string>();
  for (const [, name, double, single] of declaration.matchAll(
    /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"%&<]*)"|'([^'%&<]*)')\s*>/g,
  )) {
    const value = double ?? single;
    if (name !== undefined && value !== undefined && !entities.has(name)) entities.set(name, value);
  }
  return entities;
}
