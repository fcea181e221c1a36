import { Refusal } from '../../platform/errors.js';
import { isTooDeep, mostJsonLevels, unfitText } from '../../platform/unfit-value.js';

/** What a client's software tells of its licence (contract 2.1). */
export interface LicenseData {
  readonly key: string;
  /** `licensing`, `erp_name`, `erp_version`, `erp_user` and whatever else it sends. */
  readonly meta: Record<string, unknown>;
}

const maxLength = 4096;

/**
 * Reads the `license_data` parameter: a JSON object with `key` and optional `meta`. Empty text counts as absent.
 * Throws Refusal `invalid_parameters` on anything else. What the service does with malformed data is UNKNOWN; saying
 * so at once beats losing the report silently.
 */
export function readLicenseData(text: string | undefined): LicenseData | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (text.length > maxLength) {
    throw new Refusal('invalid_parameters', [`license_data: longer than ${maxLength} characters.`]);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new Refusal('invalid_parameters', ['license_data: not a JSON text.'], { cause });
  }
  if (!isObject(data)) throw new Refusal('invalid_parameters', ['license_data: not a JSON object.']);
  const { key, meta = {} } = data;
  if (typeof key !== 'string' || key === '') {
    throw new Refusal('invalid_parameters', ['license_data.key: a text is needed.']);
  }
  if (!isObject(meta)) throw new Refusal('invalid_parameters', ['license_data.meta: not a JSON object.']);
  if (isTooDeep(meta))
    throw new Refusal('invalid_parameters', [`license_data.meta: deeper than ${mostJsonLevels} levels.`]);
  const unfit = unfitText({ key, meta }, 'license_data');
  if (unfit.length > 0) throw new Refusal('invalid_parameters', unfit);
  return { key, meta };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
