import type { ApiDefinition } from './api.js';

/** An API and where it is reached. */
export interface ApiMount {
  readonly api: ApiDefinition;
  /** Path prefix on the shared port, such as `/validator`; empty for the root. */
  readonly prefix: string;
  /** Host name that is served this API at its root on the shared port; then the prefix does not apply. */
  readonly host?: string | undefined;
  /** Port of its own, where this API alone is served at the root; 0 takes a free one. */
  readonly port?: number | undefined;
}

/** One of the ports that the server listens on: the shared one, an API's own, or that of the metrics. */
export type Listener =
  | { readonly kind: 'shared' }
  | { readonly kind: 'own'; readonly mount: ApiMount }
  | { readonly kind: 'metrics' };

/** Host name of a Host header: lower case, without port. */
export const hostName = (header: string | undefined): string =>
  (header ?? '').toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');

/** Which API answers a request, and under which prefix; undefined when none does. */
export function findMount(
  mounts: readonly ApiMount[],
  listener: Listener,
  host: string | undefined,
  path: string,
): { mount: ApiMount; prefix: string } | undefined {
  if (listener.kind === 'metrics') return undefined;
  if (listener.kind === 'own') return { mount: listener.mount, prefix: '' };
  const shared = mounts.filter((mount) => mount.port === undefined);
  const named = shared.find((mount) => mount.host !== undefined && hostName(mount.host) === hostName(host));
  if (named !== undefined) return { mount: named, prefix: '' };
  const fits = ({ prefix }: ApiMount) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`);
  const candidates = shared.filter((mount) => mount.host === undefined && fits(mount));
  const mount = candidates.sort((a, b) => b.prefix.length - a.prefix.length)[0];
  return mount && { mount, prefix: mount.prefix };
}

/** Throws when two APIs would claim the same place. */
export function checkMounts(mounts: readonly ApiMount[]): void {
  const places = mounts.map((mount) => {
    if (mount.prefix !== '' && !/^(\/[a-z0-9-]+)+$/.test(mount.prefix)) {
      throw new Error(`The path prefix ${mount.prefix} of the ${mount.api.name} API cannot be used.`);
    }
    if (mount.port !== undefined) return mount.port === 0 ? `own:${mount.api.name}` : `port ${mount.port}`;
    return mount.host === undefined
      ? `path ${mount.prefix === '' ? '/' : mount.prefix}`
      : `host ${hostName(mount.host)}`;
  });
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new Error(`Two APIs are set to the same ${twice}.`);
}
