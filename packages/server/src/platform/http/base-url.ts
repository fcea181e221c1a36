import type { Config } from '../../config.js';

/**
 * Address of this service, without a slash at the end, for links that leave it otherwise than in a reply: never from
 * a request, whose Host header is the caller's word.
 */
export function baseUrl(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return (config.publicUrl ?? `http://${config.host}:${config.port}`).replace(/\/+$/, '');
}
