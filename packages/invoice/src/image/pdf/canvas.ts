import { writeNumber as n } from './values.js';

/** A rectangle in points from the lower left corner of the page. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Control points of a quarter circle stand this far along its tangents. */
const CIRCLE = 0.5523;

/** Operators of one page's content; colours are `#rrggbb`, places in points from the lower left corner. */
export class Canvas {
  private readonly parts: string[] = [];
  private font = '';
  private fillColour = '';

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /** Shows text; `font` is the name of the font among the page's resources and `show` what draws the text in it. */
  text(font: string, size: number, colour: string, x: number, y: number, show: string): void {
    this.paint(colour);
    const face = `/${font} ${n(size)} Tf`;
    this.parts.push(`BT${face === this.font ? '' : ` ${face}`} ${n(x)} ${n(y)} Td ${show} ET`);
    this.font = face;
  }

  /** Fills rectangles as one path. */
  rectangles(rectangles: readonly Rectangle[], colour: string): void {
    this.paint(colour);
    const path = rectangles.map((r) => `${n(r.x, 3)} ${n(r.y, 3)} ${n(r.width, 3)} ${n(r.height, 3)} re`);
    this.parts.push(`${path.join(' ')} f`);
  }

  /** Fills a rectangle with round corners. */
  box(place: Rectangle, radius: number, colour: string): void {
    this.paint(colour);
    this.parts.push(`${rounded(place, radius)} f`);
  }

  /** Draws the outline of a rectangle with round corners. */
  frame(place: Rectangle, radius: number, colour: string, thickness: number): void {
    this.parts.push(`${n(thickness)} w ${rgb(colour)} RG ${rounded(place, radius)} S`);
  }

  line(x1: number, y1: number, x2: number, y2: number, colour: string, thickness: number): void {
    this.parts.push(`${n(thickness)} w ${rgb(colour)} RG ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`);
  }

  /** Draws a picture of the page's resources in a rectangle; the matrix turns the unit square first. */
  picture(name: string, place: Rectangle, turn: readonly number[] = [1, 0, 0, 1, 0, 0]): void {
    const { x, y, width, height } = place;
    const turned = turn.map((value) => n(value)).join(' ');
    this.parts.push(`q ${n(width)} 0 0 ${n(height)} ${n(x)} ${n(y)} cm ${turned} cm /${name} Do Q`);
  }

  /** Begins content that belongs to an element of the structure. */
  beginMarked(type: string, mcid: number): void {
    this.parts.push(`/${type} <</MCID ${mcid}>> BDC`);
  }

  /** Begins content that is no part of what the document says: page furniture, lines, backgrounds. */
  beginArtifact(kind: string): void {
    this.parts.push(`/Artifact <<${kind}>> BDC`);
  }

  endMarked(): void {
    this.parts.push('EMC');
  }

  /** What was drawn since last taken. The graphics state is that of a new stream afterwards. */
  take(): Uint8Array {
    const bytes = Buffer.from(this.parts.join('\n'), 'latin1');
    this.parts.length = 0;
    this.font = '';
    this.fillColour = '';
    return bytes;
  }

  private paint(colour: string): void {
    if (colour === this.fillColour) return;
    this.fillColour = colour;
    this.parts.push(`${rgb(colour)} rg`);
  }
}

const known = new Map<string, string>();

function rgb(colour: string): string {
  let written = known.get(colour);
  if (written === undefined) {
    written = [1, 3, 5].map((at) => n(Number.parseInt(colour.slice(at, at + 2), 16) / 255, 3)).join(' ');
    known.set(colour, written);
  }
  return written;
}

function rounded({ x, y, width, height }: Rectangle, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const c = r * (1 - CIRCLE);
  const [right, top] = [x + width, y + height];
  const path = [
    [x + r, y, 'm'],
    [right - r, y, 'l'],
    [right - c, y, right, y + c, right, y + r, 'c'],
    [right, top - r, 'l'],
    [right, top - c, right - c, top, right - r, top, 'c'],
    [x + r, top, 'l'],
    [x + c, top, x, top - c, x, top - r, 'c'],
    [x, y + r, 'l'],
    [x, y + c, x + c, y, x + r, y, 'c'],
  ];
  return `${path.map((step) => step.map((part) => (typeof part === 'number' ? n(part) : part)).join(' ')).join(' ')} h`;
}
