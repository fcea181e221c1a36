import type { Plan } from '../packs/registry.js';
import type { Part } from './parts.js';
import type { ReportFinding } from './report.js';

/**
 * Says so when a document names a specification whose own rules are neither built in nor installed, so that only its
 * structure or the standard beneath was checked: such a document is not called valid without a remark.
 */
export function uncheckedRules({ document, identification }: Part, { fit, layers }: Plan): ReportFinding[] {
  const names = identification?.customizationId;
  if (names === undefined || fit === undefined || fit === 'own' || layers.length === 0) return [];
  const checked = layers.map(({ layer }) => layer.name).join(', ');
  return [
    {
      layer: 'rules',
      id: 'PACK',
      severity: 'WARNING',
      message: `The document names the specification ${names}, whose own rules are neither built in nor installed; checked was: ${checked}.`,
      location: document.root.path,
      line: document.root.line,
      column: document.root.column,
      test: '',
      node: document.root.node,
      outcome: 'failed',
    },
  ];
}
