import { decode } from 'jpeg-js';
import { pngProblem } from './png.js';

/** Largest image, decoded from base64. It is kept with the settings, which sending reads. */
export const maxLogoBytes = 256 * 1024;
/** Largest edge in pixels: what a printed letterhead can use, and small enough to decode without pain. */
export const maxLogoEdge = 2000;

/** Kinds of image that a logo may be. */
export type LogoKind = 'png' | 'jpeg';

/**
 * Why text cannot be used as a logo, or undefined when it can: base64 of a whole image of an allowed kind, which is
 * decoded to its last pixel, since a file that only begins like an image would break every invoice it is drawn on.
 */
export function logoProblem(base64: string, kinds: readonly LogoKind[]): string | undefined {
  if (base64.length > Math.ceil(maxLogoBytes / 3) * 4) return `larger than ${maxLogoBytes} bytes.`;
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) return 'not base64.';
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) && kinds.includes('png')) {
    return pngProblem(bytes, maxLogoEdge);
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) && kinds.includes('jpeg')) return jpegProblem(bytes);
  return `not a ${kinds.map((kind) => kind.toUpperCase()).join(' or ')} image.`;
}

function jpegProblem(bytes: Buffer): string | undefined {
  try {
    const { width, height } = decode(bytes, {
      tolerantDecoding: false,
      maxResolutionInMP: (maxLogoEdge * maxLogoEdge) / 1e6,
      maxMemoryUsageInMB: 128,
      useTArray: true,
    });
    return width > maxLogoEdge || height > maxLogoEdge ? `more than ${maxLogoEdge} pixels wide or high.` : undefined;
  } catch (error) {
    return `a JPEG image that cannot be decoded (${(error as Error).message}).`;
  }
}
