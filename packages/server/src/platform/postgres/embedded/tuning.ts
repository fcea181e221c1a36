import { totalmem } from 'node:os';

const MiB = 1024 * 1024;

/**
 * Settings given at every start, so that a newer AutoInvoice brings its own to data made by an older one.
 * Nothing here weakens durability: fsync, full_page_writes and synchronous_commit stay on.
 */
export function tuning(totalBytes: number = totalmem()): Record<string, string> {
  const sharedMiB = Math.max(64, Math.min(512, Math.floor(totalBytes / 8 / MiB)));
  return {
    max_connections: '100',
    shared_buffers: `${sharedMiB}MB`,
    effective_cache_size: `${Math.max(sharedMiB, Math.floor(totalBytes / 2 / MiB))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    wal_compression: 'on',
    // Data lies on solid state disks today; the default of 4 is a spinning one's.
    random_page_cost: '1.1',
    // Statements are short; compiling one costs more than it gains.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    synchronous_commit: 'on',
  };
}
