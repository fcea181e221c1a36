import type pg from 'pg';
import type { Config } from '../../config.js';
import { type Finding, findings } from './finding.js';

const { ok, warning, fault } = findings('clock');

/** Seconds by which two clocks may differ before signatures, tokens and windows of time begin to suffer. */
const toleratedSeconds = 2;

/** This machine's clock against the database's, and the time zone of webhooks. */
export async function clockFindings(pool: pg.Pool, { timeZone }: Config): Promise<Finding[]> {
  const before = Date.now();
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const here = (before + Date.now()) / 2;
  const aheadSeconds = (here - (rows[0]?.now.getTime() ?? here)) / 1000;
  const told = `this machine's clock is ${Math.abs(aheadSeconds).toFixed(2)} s ${aheadSeconds < 0 ? 'behind' : 'ahead of'} the database's`;
  return [Math.abs(aheadSeconds) > toleratedSeconds ? fault(told) : ok(told), zone(timeZone)];
}

function zone(name: string): Finding {
  try {
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: name, timeStyle: 'long' }).format(new Date());
    return ok(`webhooks carry the time of ${name}, now ${time}`);
  } catch {
    return warning(`AUTOINVOICE_TIME_ZONE: ${name} is no time zone`);
  }
}
