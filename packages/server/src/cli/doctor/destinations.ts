import { type Config, settings } from '../../config.js';
import { registerAddress } from '../../detect/registers/registers.js';

/** A place that this server may connect to, and why. */
export interface Destination {
  /** Host and port. */
  readonly host: string;
  readonly port: number;
  /** The setting that names it, or what stands for it. */
  readonly by: string;
  readonly why: string;
}

const ports: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'smtp:': 587,
  'smtps:': 465,
  'postgres:': 5432,
  'postgresql:': 5432,
};

/** The registers that are asked at their public addresses when no setting says otherwise. */
const registers = [
  ['registerFi', 'FI'],
  ['registerNo', 'NO'],
  ['registerVies', 'VIES'],
] as const;

/**
 * Everywhere that the settings let this server connect to: every setting whose value holds an address, and the public
 * registers of production mode. Webhooks go where companies say and are told apart.
 */
export function destinationsOf(config: Config): Destination[] {
  const named = Object.entries(settings).flatMap(([key, { env, meaning }]) =>
    addressesIn(config[key as keyof Config])
      // These are addresses of this server itself.
      .filter(() => key !== 'publicUrl')
      .flatMap((address) => destination(address, env, firstSentence(meaning))),
  );
  const implied = registers.flatMap(([key, register]) => {
    const address = config[key] === undefined ? registerAddress(config, register) : undefined;
    const { env, meaning } = settings[key];
    return address === undefined ? [] : destination(address, `${env} (default)`, firstSentence(meaning));
  });
  const bucket = config.blobStore === 's3' && config.s3Endpoint === undefined;
  const s3 = bucket
    ? destination(`https://s3.${config.s3Region}.amazonaws.com`, 'AUTOINVOICE_S3_REGION', 'Blobs.')
    : [];
  return [...named, ...implied, ...s3];
}

const firstSentence = (text: string): string => /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, '.') ?? text;

/** Addresses that the value of a setting is or holds. */
function addressesIn(value: unknown): string[] {
  if (value instanceof Map) return [...value.values()].flatMap(addressesIn);
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  return typeof value === 'string' && /^[a-z][a-z0-9+]*:\/\//i.test(value) ? [value] : [];
}

function destination(address: string, by: string, why: string): Destination[] {
  // Placeholders such as {owner} are no part of an address.
  const text = address.replaceAll(/[{}]/g, '');
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  // A database may be behind a Unix socket, which has no host.
  if (url.hostname === '' || url.searchParams.get('host')?.startsWith('/')) return [];
  return [
    { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (ports[url.protocol] ?? 443), by, why },
  ];
}
