import type { Spacing } from './pdf/shaper.js';

/** Millimetres in PDF points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The page: A4, in points. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  left: mm(20),
  right: mm(195),
  /** Where content begins on the first and on the following pages. */
  firstTop: mm(15),
  nextTop: mm(32),
  /** Lowest line of content; the footer is below. */
  bottom: mm(273),
  footerTop: mm(276.5),
} as const;
export const CONTENT_WIDTH = PAGE.right - PAGE.left;

/**
 * The buyer's address stands where the window of C5 and DL envelopes is in the Nordic and Dutch post: 20 mm from the
 * left edge and 45 to 82 mm from the top.
 */
export const WINDOW = { top: mm(45), bottom: mm(82), width: mm(82) } as const;

export const COLOURS = {
  ink: '#16202c',
  muted: '#66717f',
  line: '#dde2e8',
  strong: '#0b5563',
  tint: '#f1f6f7',
  paper: '#ffffff',
} as const;

export type FontName = 'regular' | 'medium' | 'semibold' | 'bold';

/** How a piece of text looks. `leading` is the distance from one line to the next, in points. */
export interface TextStyle {
  font: FontName;
  size: number;
  leading: number;
  colour: string;
  /** How far characters stand apart, when not as text or, right-aligned, as figures. */
  spacing?: Spacing;
}

const style = (font: FontName, size: number, leading: number, colour: string = COLOURS.ink): TextStyle => ({
  font,
  size,
  leading,
  colour,
});

export const STYLES = {
  title: style('bold', 22, 27, COLOURS.strong),
  brand: style('bold', 15, 19),
  address: style('regular', 10, 13.5),
  addressName: style('semibold', 10, 13.5),
  body: style('regular', 8.5, 11.5),
  bodyStrong: style('semibold', 8.5, 11.5),
  detail: style('regular', 7.5, 10, COLOURS.muted),
  label: style('medium', 7, 9.5, COLOURS.muted),
  labelStrong: style('semibold', 7, 9.5, COLOURS.strong),
  heading: style('semibold', 9, 13, COLOURS.strong),
  figure: style('semibold', 13, 17),
  grand: style('bold', 12, 16, COLOURS.paper),
  grandLabel: style('semibold', 9.5, 16, COLOURS.paper),
  account: { ...style('semibold', 8.5, 11.5), spacing: 'tabular' },
  slip: { ...style('semibold', 10, 13), spacing: 'tabular' },
  barcode: { ...style('medium', 7.5, 10), spacing: 'tabular' },
  code: { ...style('medium', 9, 12), spacing: 'fixed' },
} as const satisfies Record<string, TextStyle>;
