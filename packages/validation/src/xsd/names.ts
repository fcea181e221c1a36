/** Namespace of XML Schema itself. */
export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';
/** Namespace of the attributes a schema gives every document: type, nil, schemaLocation, noNamespaceSchemaLocation. */
export const xsiNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
/** Namespace that the prefix `xml` always stands for. */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** An expanded name as one string, `{namespace}local`; `{}local` without a namespace. */
export type Name = string;

export function nameOf(namespace: string, local: string): Name {
  return `{${namespace}}${local}`;
}

export function namespaceOf(name: Name): string {
  return name.slice(1, name.indexOf('}'));
}

export function localOf(name: Name): string {
  return name.slice(name.indexOf('}') + 1);
}
