import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

/** The version of this program, as reports name it. */
export const serviceVersion: string = version;
