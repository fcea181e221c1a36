import { NodeKind, XmlElement } from '@autoinvoice/xml';
import type { MessagePart } from '../rules/model.js';
import { isSchematron, isXslt } from './names.js';
import { type Parameters, substituted } from './parameters.js';

/** Text and slots of an assert, report or diagnostic. Runs of white space become one space. */
export function readMessage(element: XmlElement, parameters: Parameters): MessagePart[] {
  const parts: MessagePart[] = [];
  collect(element, parameters, parts);
  return joined(parts);
}

function collect(element: XmlElement, parameters: Parameters, parts: MessagePart[]): void {
  const { document } = element;
  const stop = document.tree.end[element.node]!;
  for (let n = element.node + 1; n < stop; n = document.tree.end[n]!) {
    const kind = document.tree.kind[n];
    if (kind === NodeKind.text) parts.push(document.value(n).replace(/[ \t\r\n]+/g, ' '));
    else if (kind === NodeKind.element) slot(new XmlElement(document, n), parameters, parts);
  }
}

function slot(child: XmlElement, parameters: Parameters, parts: MessagePart[]): void {
  if (isSchematron(child, 'value-of') || isXslt(child, 'value-of')) {
    parts.push({ valueOf: substituted(child.attribute('select') ?? '.', parameters) });
  } else if (isSchematron(child, 'name')) {
    const path = child.attribute('path');
    parts.push({ name: path === undefined ? undefined : substituted(path, parameters) });
  } else {
    // emph, span, dir and foreign markup: only their text counts in a message.
    collect(child, parameters, parts);
  }
}

/** Neighbouring texts as one, outer white space removed. */
function joined(parts: readonly MessagePart[]): MessagePart[] {
  const out: MessagePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      out[out.length - 1] = (last + part).replace(/ {2,}/g, ' ');
    else out.push(part);
  }
  if (typeof out[0] === 'string') out[0] = out[0].replace(/^ /, '');
  const last = out.length - 1;
  if (typeof out[last] === 'string') out[last] = out[last].replace(/ $/, '');
  return out.filter((part) => part !== '');
}

/** Id that publishers without id attributes put in front of a message: `[BR-01]-Text`. */
export function idInMessage(message: readonly MessagePart[]): string | undefined {
  const [first] = message;
  return typeof first === 'string' ? /^\[([^\]\s]+)\]/.exec(first)?.[1] : undefined;
}
