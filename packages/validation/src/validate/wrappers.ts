import { type Identification, isSbdh } from '../identify/index.js';
import { rootName, type Subject } from '../packs/match.js';
import type { Part } from './parts.js';

/** Whether a document only carries others, as a SOAP envelope does. */
export const isTransport = ({ documentType }: Identification): boolean => documentType === 'TRANSPORT';

/** The wrapper of a part as something that structure can be looked up for; undefined when it has none. */
export function wrapperSubject({ outer, document, identification }: Part): Subject | undefined {
  if (outer === document || identification === undefined || !isSbdh(outer.root)) return undefined;
  const wrapper: Identification = {
    kind: 'sbdh',
    format: 'SBDH',
    version: '1.0',
    title: 'Standard Business Document',
    identifier: rootName(outer),
    documentType: 'TRANSPORT',
    publisher: 'GS1',
    node: outer.root.node,
  };
  return { identification: wrapper, root: rootName(outer) };
}
