import type { ComponentChildren } from 'preact';

interface StepProps {
  readonly title: string;
  readonly text: string;
  /** Whether it was taken: then its number is a tick. */
  readonly done: boolean;
  /** What stands at its right: where it is taken, or that it was. */
  readonly children?: ComponentChildren;
}

/** One of several steps. */
export const Step = ({ title, text, done, children }: StepProps) => (
  <li class={done ? 'step step-done' : 'step'}>
    <div>
      <strong>{title}</strong>
      <p class="muted">{text}</p>
    </div>
    {children}
  </li>
);

/** Steps to be taken one after the other, numbered. */
export const Steps = ({ children }: { readonly children: ComponentChildren }) => <ol class="steps">{children}</ol>;
