import type { XmlElement } from '@autoinvoice/xml';

export const schematronNamespace = 'http://purl.oclc.org/dsdl/schematron';
export const xsltNamespace = 'http://www.w3.org/1999/XSL/Transform';

/** Whether an element is the Schematron element of a name. */
export function isSchematron(element: XmlElement, localName: string): boolean {
  return element.localName === localName && element.namespace === schematronNamespace;
}

export function isXslt(element: XmlElement, localName?: string): boolean {
  return element.namespace === xsltNamespace && (localName === undefined || element.localName === localName);
}
