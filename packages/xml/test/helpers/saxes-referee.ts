import { SaxesParser } from 'saxes';
import { attributeEvent, EventList } from './events.js';

/** The events saxes reports for a document, or why it refuses it. */
export function saxesEvents(text: string): string[] | Error {
  const list = new EventList();
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth++;
    const attributes = Object.values(tag.attributes).map((a) =>
      a.prefix === 'xmlns' || a.name === 'xmlns'
        ? `xmlns:${a.prefix === 'xmlns' ? a.local : ''}=${JSON.stringify(a.value)}`
        : attributeEvent(a.uri, a.name, a.value),
    );
    list.start(tag.uri, tag.name, attributes);
  });
  parser.on('closetag', () => {
    depth--;
    list.end();
  });
  parser.on('text', (value) => {
    if (depth > 0) list.text(value);
  });
  parser.on('cdata', (value) => list.text(value));
  parser.on('comment', (value) => list.comment(value));
  parser.on('processinginstruction', ({ target, body }) => list.instruction(target, body));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    return error as Error;
  }
  return list.events;
}
