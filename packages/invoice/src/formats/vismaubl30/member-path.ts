import type { Member, ObjectShape, Shape } from '../../json/shape.js';

/** A step of a path such as `lines[2].item.name`: a member by name, or of a list by position. */
export type Step = string | number;

/** The steps of a path; undefined for text that is none. */
function stepsOf(path: string): Step[] | undefined {
  const steps: Step[] = [];
  for (const part of path.split('.')) {
    const match = /^([A-Za-z][A-Za-z0-9]*)((?:\[\d{1,6}\])*)$/.exec(part);
    if (!match) return undefined;
    steps.push(match[1] ?? '');
    for (const index of (match[2] ?? '').matchAll(/\[(\d+)\]/g)) steps.push(Number(index[1]));
  }
  return steps;
}

/** What the model has at a step of a shape; undefined where it has nothing. */
function memberAt(shape: Shape, step: Step): Member | undefined {
  if (shape.kind === 'list') return typeof step === 'number' ? { optional: true, shape: shape.of } : undefined;
  if (shape.kind !== 'object' || typeof step !== 'string' || !Object.hasOwn(shape.members, step)) return undefined;
  return shape.members[step];
}

/** An object of a shape with what the model never lacks: empty texts, empty lists, empty parts. */
function emptyOf(shape: ObjectShape): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, { optional, shape: member }] of Object.entries(shape.members)) {
    if (!optional) out[name] = startOf(member);
  }
  return out;
}

/** What stands for a member that the model never lacks, before anything is said of it. */
export function startOf(shape: Shape): unknown {
  if (shape.kind === 'object') return emptyOf(shape);
  if (shape.kind === 'list') return [];
  if (shape.kind === 'decimal') return { units: 0n, scale: 0 };
  if (shape.kind === 'integer') return 0;
  return shape.kind === 'bytes' ? new Uint8Array() : '';
}

/** A place in the model: what holds it, under which key, and what may stand there. */
export interface Spot extends Member {
  holder: object;
  key: Step;
}

/**
 * The place that a path leads to, with every part on the way made where it is missing. Undefined for a path that the
 * model does not have, or that leaves places of a list empty.
 */
export function spotAt(root: object, rootShape: ObjectShape, path: string): Spot | undefined {
  const steps = stepsOf(path);
  const last = steps?.pop();
  if (!steps || last === undefined) return undefined;
  let holder = root;
  let shape: Shape = rootShape;
  for (const step of steps) {
    const next: Shape | undefined = memberAt(shape, step)?.shape;
    if (!next || (next.kind !== 'object' && next.kind !== 'list') || !fits(holder, step)) return undefined;
    const found: unknown = Reflect.get(holder, step);
    const made = typeof found === 'object' && found !== null ? found : (startOf(next) as object);
    if (made !== found) Reflect.set(holder, step, made);
    holder = made;
    shape = next;
  }
  const end = memberAt(shape, last);
  return end && fits(holder, last) ? { holder, key: last, ...end } : undefined;
}

/** A list grows at its end only. */
const fits = (holder: object, step: Step) =>
  !Array.isArray(holder) || (typeof step === 'number' && step <= holder.length);
