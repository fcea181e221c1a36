/** Attributes that htmx reads; spread them into an element: `<div {...htmx({ get: '/ui/x' })} />`. */
export interface Htmx {
  readonly get?: string;
  readonly post?: string;
  readonly trigger?: string;
  readonly target?: string;
  readonly swap?: string;
  readonly include?: string;
  readonly sync?: string;
  readonly headers?: string;
  readonly 'push-url'?: string;
  readonly indicator?: string;
  readonly select?: string;
  readonly encoding?: string;
  readonly vals?: string;
}

/** The attributes as the element carries them, `hx-` before each name. */
export const htmx = (attributes: Htmx): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`hx-${name}`, String(value)]));
