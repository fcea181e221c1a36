import type { ComponentChildren } from 'preact';

interface OfferProps {
  readonly id: string;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  readonly open?: boolean;
  /** The form that it opens for. */
  readonly children: ComponentChildren;
}

/** One of several things to choose from, folded until it is chosen. */
export const Offer = ({ id, name, about, open, children }: OfferProps) => (
  <details class="offer" id={id} open={open}>
    <summary>
      <strong>{name}</strong>
      <span class="muted">{about}</span>
    </summary>
    {children}
  </details>
);
