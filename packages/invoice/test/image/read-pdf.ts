import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A filled rectangle of a page, in points from its upper left corner; `y` is negative. */
interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ReadPdf {
  pages: string[];
  title: string;
  author: string;
  language: string | undefined;
  /** Paths of rectangles only, one list a path, over all pages. */
  fills: Rect[][];
  images: number;
  /** Where each text begins and ends, in points from the lower left corner, with its page from 0. */
  places: { page: number; text: string; x: number; y: number; right: number }[];
}

/** Reads a PDF by a library that had no part in writing it. Text runs are joined by a bar. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const meta = await pdf.getMetadata();
  const info = meta.info as { Title: string; Author: string; Language?: string };
  const out: ReadPdf = {
    pages: [],
    title: info.Title,
    author: info.Author,
    language: info.Language,
    fills: [],
    images: 0,
    places: [],
  };
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
    out.pages.push(texts.join('|'));
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, y] = [item.transform[4] as number, item.transform[5] as number];
      out.places.push({ page: n - 1, text: item.str, x, y, right: x + item.width });
    }
    const operators = await page.getOperatorList();
    operators.fnArray.forEach((operator: number, i: number) => {
      if (operator === OPS.paintImageXObject) out.images += 1;
      if (operator === OPS.constructPath) {
        const rects = rectsOf(operators.argsArray[i] as [number[], number[]]);
        if (rects.length > 0) out.fills.push(rects);
      }
    });
  }
  await task.destroy();
  return out;
}

function rectsOf([operators, numbers]: [number[], number[]]): Rect[] {
  if (!operators.every((operator) => operator === OPS.rectangle)) return [];
  return operators.map((_, i) => ({
    x: numbers[4 * i]!,
    y: -numbers[4 * i + 1]! - numbers[4 * i + 3]!,
    width: numbers[4 * i + 2]!,
    height: numbers[4 * i + 3]!,
  }));
}

/** Paints rectangles as dark on light with a quiet zone and lets a scanner library read the symbol. */
export function scan(rects: Rect[], symbology: 'CODE_128' | 'QR_CODE'): string {
  const module = Math.min(...rects.map((r) => r.width));
  const scale = 4 / module;
  const quiet = 48;
  const left = Math.min(...rects.map((r) => r.x));
  const low = Math.min(...rects.map((r) => r.y));
  const width = Math.ceil((Math.max(...rects.map((r) => r.x + r.width)) - left) * scale) + 2 * quiet;
  const height = Math.ceil((Math.max(...rects.map((r) => r.y + r.height)) - low) * scale) + 2 * quiet;
  const light = new Uint8ClampedArray(width * height).fill(255);
  for (const rect of rects) {
    const x1 = Math.round((rect.x - left) * scale) + quiet;
    const x2 = Math.round((rect.x + rect.width - left) * scale) + quiet;
    const y1 = Math.round((rect.y - low) * scale) + quiet;
    const y2 = Math.round((rect.y + rect.height - low) * scale) + quiet;
    for (let y = y1; y < y2; y++) light.fill(0, y * width + x1, y * width + x2);
  }
  const source = new RGBLuminanceSource(light, width, height);
  const reader = new MultiFormatReader();
  const binarizer = symbology === 'QR_CODE' ? new HybridBinarizer(source) : new GlobalHistogramBinarizer(source);
  const hints = new Map<DecodeHintType, unknown>([
    [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat[symbology]]],
    [DecodeHintType.CHARACTER_SET, 'UTF-8'],
  ]);
  return reader.decode(new BinaryBitmap(binarizer), hints).getText();
}
