import type { Config } from '../../../config.js';

type Places = Pick<Config, 'axHost' | 'axPort' | 'validatorHost' | 'validatorPort'>;

/** Addresses of the APIs as a browser at `baseUrl` reaches them, no slash at the end. */
export function apiAddresses(config: Places, baseUrl: string): { readonly ax: string; readonly validator: string } {
  const address = (prefix: string, host: string | undefined, port: number | undefined): string => {
    const url = new URL(baseUrl);
    if (port !== undefined) url.port = String(port);
    else if (host !== undefined) url.hostname = host;
    else return baseUrl + prefix;
    return url.origin;
  };
  return {
    ax: address('', config.axHost, config.axPort),
    validator: address('/validator', config.validatorHost, config.validatorPort),
  };
}
