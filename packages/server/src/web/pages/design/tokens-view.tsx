import type { ComponentChildren } from 'preact';
import type { Texts } from '../../texts/texts.js';
import { contrast, isColour, isSpace, isType, pairs, readTokens, type Token } from './tokens.js';

type Props = { readonly texts: Texts };

/** A sample of a colour; the value stands beside it. */
const Swatch = ({ value }: { value: string }) => (
  <span class="swatch">
    <svg width="32" height="20" aria-hidden="true">
      <rect width="32" height="20" rx="4" fill={value} stroke="currentColor" stroke-opacity="0.3" />
    </svg>
    <code>{value}</code>
  </span>
);

export function Colours({ texts: { design } }: Props) {
  const t = design.colours;
  return (
    <Table heads={[t.token, t.light, t.dark]} label={t.title}>
      {readTokens()
        .filter(isColour)
        .map(({ name, light, dark }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>
              <Swatch value={light} />
            </td>
            <td>
              <Swatch value={dark} />
            </td>
          </tr>
        ))}
    </Table>
  );
}

export function Contrasts({ texts: { design } }: Props) {
  const t = design.contrast;
  const tokens = new Map(readTokens().map((token) => [token.name, token]));
  const ratio = (ink: Token | undefined, on: Token | undefined, look: 'light' | 'dark') =>
    contrast(ink?.[look] ?? '#000000', on?.[look] ?? '#000000').toFixed(1);
  return (
    <Table heads={[t.pair, design.colours.light, design.colours.dark, t.least]} label={t.title}>
      {pairs.map(({ ink, on, least }) => (
        <tr key={`${ink} ${on}`}>
          <td>
            <code>{ink}</code> / <code>{on}</code>
          </td>
          <td class="number">{ratio(tokens.get(ink), tokens.get(on), 'light')}</td>
          <td class="number">{ratio(tokens.get(ink), tokens.get(on), 'dark')}</td>
          <td class="number">{least}</td>
        </tr>
      ))}
    </Table>
  );
}

const Table = ({
  heads,
  label,
  children,
}: {
  heads: readonly string[];
  label: string;
  children: ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="table-frame" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

/** The sizes of type, each in itself. */
export const Types = ({ texts: { design } }: Props) => (
  <div class="stack">
    {readTokens()
      .filter(isType)
      .map(({ name, light }) => (
        <div key={name}>
          <p class="hint">
            <code>{name}</code> {light}
          </p>
          <p class={`sample${name.slice(1)}`}>{design.type.sample}</p>
        </div>
      ))}
  </div>
);

/** The gaps, each as long as it is. */
export const Spaces = () => (
  <div class="stack">
    {readTokens()
      .filter(isSpace)
      .map(({ name, light }) => (
        <p key={name} class="row">
          <code>{name}</code>
          <span class="muted small">{light}</span>
          <svg width={light} height="16" aria-hidden="true">
            <rect width="100%" height="16" fill="var(--accent)" />
          </svg>
        </p>
      ))}
  </div>
);
