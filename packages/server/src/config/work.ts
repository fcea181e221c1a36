import { flag, integer, setting } from './setting.js';

/** Threads and background jobs. */
export const work = {
  threads: setting(
    'AUTOINVOICE_THREADS',
    '2',
    'Threads at most that draw images and read large documents, beside the one that answers requests.',
    integer(1, 64),
  ),
  documentTimeoutSeconds: setting(
    'AUTOINVOICE_DOCUMENT_TIMEOUT',
    '60',
    'Seconds that reading, converting or drawing one document may take.',
    integer(1, 3600),
  ),
  threadMemoryMegabytes: setting(
    'AUTOINVOICE_THREAD_MEMORY',
    '1024',
    'Megabytes of memory that reading, converting or drawing one document may take.',
    integer(64, 65_536),
  ),
  worker: setting('AUTOINVOICE_WORKER', 'true', 'Whether this process works on background jobs.', flag),
  jobPollMs: setting(
    'AUTOINVOICE_JOB_POLL_MS',
    '1000',
    'Milliseconds between looks for background jobs that no notification announced.',
    integer(50, 60_000),
  ),
} as const;
