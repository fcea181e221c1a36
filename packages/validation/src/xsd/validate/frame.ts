import type { AllModel, AutomatonModel } from './content-model.js';
import type { RuntimeType } from './runtime-type.js';

/** An open element whose content is being walked through. Frames are reused from element to element. */
export class Frame {
  node = 0;
  end = 0;
  type: RuntimeType | undefined;
  automaton: AutomatonModel | undefined;
  state = 0;
  /** Text may stand between the elements. */
  mixed = false;
  all: AllModel | undefined;
  /** Symbols met, in an `all` group. */
  seen: Set<number> | undefined;
  /** What has been reported of this element's content; undefined while all is well. */
  faults: FrameFaults | undefined;

  open(node: number, end: number, type: RuntimeType): void {
    this.node = node;
    this.end = end;
    this.type = type;
    this.automaton = undefined;
    this.state = 0;
    this.mixed = type.mixed;
    this.all = undefined;
    this.seen = undefined;
    this.faults = undefined;
  }
}

/** What is remembered so that one mistake is told once. */
export class FrameFaults {
  /** Columns of elements that stood in the wrong place: they count as present when their place comes. */
  readonly misplaced = new Set<number>();
  /** Elements further on that have been reported already. */
  readonly forgiven = new Set<number>();
  /** State in which an element that has no place here was met: what is missing there is not told again. */
  strangerAt = -1;
  textTold = false;
}
