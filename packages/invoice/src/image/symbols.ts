import bwip from 'bwip-js';
import type { Place } from './sheet.js';

/** A linear symbol: widths of bars and spaces in modules, a bar first. */
export interface Bars {
  widths: number[];
  modules: number;
}

/** A square symbol: `dark[row * size + column]`. */
export interface Matrix {
  size: number;
  dark: boolean[];
}

/**
 * Code 128 of an even number of digits, all in code set C.
 * @throws RangeError when the text is something else.
 */
export function code128c(digits: string): Bars {
  if (!/^(\d{2})+$/.test(digits)) throw new RangeError('Code 128 C holds an even number of digits');
  const [symbol] = bwip.raw({ bcid: 'code128', text: digits });
  if (!symbol || !('sbs' in symbol)) throw new Error('Code 128 gave no bars');
  return { widths: symbol.sbs, modules: symbol.sbs.reduce((sum, width) => sum + width, 0) };
}

/** QR code of a UTF-8 text at error correction level M, as the EPC guideline demands. Throws when the text is too long. */
export function qrCode(text: string): Matrix {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M');
  if (!symbol || !('pixs' in symbol)) throw new Error('the QR encoder gave no matrix');
  return { size: symbol.pixx, dark: symbol.pixs.map((pixel) => pixel === 1) };
}

/** The bars from `x` with the given module width; adjoining edges are exact, so no gaps show on screens. */
export function barsAt(bars: Bars, place: { x: number; y: number; module: number; height: number }): Place[] {
  let x = place.x;
  return bars.widths.flatMap((modules, i) => {
    const width = modules * place.module;
    const bar = { x, y: place.y, width, height: place.height };
    x += width;
    return i % 2 === 0 ? [bar] : [];
  });
}

/** The dark squares of a matrix of the given edge length; runs of them in a row become one rectangle. */
export function squaresAt(matrix: Matrix, x: number, y: number, edge: number): Place[] {
  const module = edge / matrix.size;
  const out: Place[] = [];
  for (let row = 0; row < matrix.size; row++) {
    for (let column = 0; column < matrix.size; column++) {
      if (!matrix.dark[row * matrix.size + column]) continue;
      let end = column + 1;
      while (end < matrix.size && matrix.dark[row * matrix.size + end]) end++;
      out.push({ x: x + column * module, y: y + row * module, width: (end - column) * module, height: module });
      column = end;
    }
  }
  return out;
}
