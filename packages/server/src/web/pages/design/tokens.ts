import { assets } from '../../framework/assets.js';

/** A token of the design system with its value in each appearance. */
export interface Token {
  /** With its dashes: `--ink`. */
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** The declarations of one block of the style sheet. */
function declarations(css: string, selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map([...block.matchAll(/^\s*(--[\w-]+): ([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]));
}

/** Every token, read from the style sheet that pages load: nothing is written down twice. */
export function readTokens(css = assets.get('app.css')?.bytes.toString('utf8') ?? ''): Token[] {
  const light = declarations(css, ':root');
  const dark = declarations(css, ':root[data-theme="dark"]');
  return [...light].map(([name, value]) => ({ name, light: value, dark: dark.get(name) ?? value }));
}

export const isColour = ({ light }: Token): boolean => /^#[0-9a-f]{6}$/i.test(light);
export const isSpace = ({ name }: Token): boolean => /^--s\d$/.test(name);
export const isType = ({ name }: Token): boolean => name.startsWith('--t-');

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** What stands on what, and the contrast that it needs: 4.5 for text, 3 for lines that mean something. */
export const pairs: readonly { readonly ink: string; readonly on: string; readonly least: number }[] = [
  { ink: '--ink', on: '--paper', least: 4.5 },
  { ink: '--ink', on: '--surface', least: 4.5 },
  { ink: '--ink', on: '--sunken', least: 4.5 },
  { ink: '--ink', on: '--accent-soft', least: 4.5 },
  { ink: '--muted', on: '--paper', least: 4.5 },
  { ink: '--muted', on: '--surface', least: 4.5 },
  { ink: '--muted', on: '--sunken', least: 4.5 },
  { ink: '--accent', on: '--paper', least: 4.5 },
  { ink: '--accent', on: '--surface', least: 4.5 },
  { ink: '--accent-strong', on: '--surface', least: 4.5 },
  { ink: '--on-accent', on: '--accent', least: 4.5 },
  { ink: '--on-accent', on: '--accent-strong', least: 4.5 },
  { ink: '--good', on: '--good-soft', least: 4.5 },
  { ink: '--good', on: '--surface', least: 4.5 },
  { ink: '--busy', on: '--busy-soft', least: 4.5 },
  { ink: '--bad', on: '--bad-soft', least: 4.5 },
  { ink: '--bad', on: '--surface', least: 4.5 },
  { ink: '--ink', on: '--bad-soft', least: 4.5 },
  { ink: '--ink', on: '--busy-soft', least: 4.5 },
  { ink: '--side-ink', on: '--side', least: 4.5 },
  { ink: '--side-ink', on: '--side-here', least: 4.5 },
  { ink: '--side-muted', on: '--side', least: 4.5 },
  { ink: '--line-strong', on: '--surface', least: 3 },
];
