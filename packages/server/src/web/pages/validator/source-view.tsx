import type { ReportFinding } from '@autoinvoice/validation';
import type { Texts } from '../../texts/texts.js';
import { type SourceLine, sourceParts } from './source.js';

interface SourceProps {
  /** Prefix of the ids of this document. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly ReportFinding[];
  readonly texts: Texts;
}

/** The source with line numbers; lines with findings are marked and lead to them. */
export function SourceView({ id, bytes, findings, texts: { validator: t } }: SourceProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="source" aria-label={t.source} tabIndex={0}>
      {sourceParts(bytes, findings).map((part) =>
        'from' in part ? (
          <p class="source-gap" key={`gap-${part.from}`}>
            {t.omitted(String(part.from), String(part.to))}
          </p>
        ) : (
          <Line key={part.number} id={id} line={part} findings={findings} />
        ),
      )}
    </section>
  );
}

function Line({ id, line, findings }: { id: string; line: SourceLine; findings: readonly ReportFinding[] }) {
  const { number, pieces } = line;
  const worst = line.findings.some((at) => tone(findings[at]) === 'bad') ? 'bad' : 'busy';
  const isFound = line.findings.length > 0;
  return (
    <div class={isFound ? `source-line source-${worst}` : 'source-line'} id={`${id}-line-${number}`}>
      <span class="source-number">{number}</span>
      <code>{pieces.map(({ text, mark }, i) => (mark ? <mark key={String(i)}>{text}</mark> : text))}</code>
      {isFound ? (
        <span class="source-findings">
          {line.findings.map((at) => (
            <a key={at} href={`#${id}-finding-${at}`}>
              {findings[at]?.id}
            </a>
          ))}
        </span>
      ) : null}
    </div>
  );
}

/** How bad a finding is, as a colour; the words beside it say the same. */
export function tone(finding: ReportFinding | undefined): 'bad' | 'busy' | 'plain' {
  if (!finding || finding.severity === 'INFO') return 'plain';
  return finding.phaseIn || finding.severity === 'WARNING' ? 'busy' : 'bad';
}
