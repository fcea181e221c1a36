import { parseXml } from '@autoinvoice/xml';
import {
  type CompiledSchema,
  compileSchema,
  type Finding,
  loadSchema,
  readSchema,
  type SchemaModel,
} from '../../../src/index.js';

/** Schema text with `body` in it; prefix `xs` is XML Schema, no target namespace unless given. */
export function schemaText(body: string, attributes = ''): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified" ${attributes}>${body}</xs:schema>`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function modelOf(body: string, attributes = ''): SchemaModel {
  return readSchema({ bytes: bytesOf(schemaText(body, attributes)), location: 'test.xsd' });
}

/** A schema compiled, written as JSON and loaded again. */
export function compiled(model: SchemaModel): CompiledSchema {
  return loadSchema(JSON.parse(JSON.stringify(compileSchema(model))));
}

export function schemaOf(body: string, attributes = ''): CompiledSchema {
  return compiled(modelOf(body, attributes));
}

export function findingsOf(schema: CompiledSchema, document: string): Finding[] {
  return schema.validate(parseXml(bytesOf(document)));
}

export function messagesOf(schema: CompiledSchema, document: string): string[] {
  return findingsOf(schema, document).map(({ message }) => message);
}
