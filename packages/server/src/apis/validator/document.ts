import type { Config } from '../../config.js';
import { Refusal } from '../../platform/errors.js';
import type { FileInMemory } from '../../platform/http/index.js';

/**
 * The document of a request. Throws Refusal file_missing, file_empty or file_too_large.
 */
export function documentOf(config: Pick<Config, 'validatorLimitBytes'>, file: FileInMemory | undefined): Buffer {
  if (file === undefined) {
    throw new Refusal('file_missing', ['Send the document as the multipart part "file", or as the body itself.']);
  }
  const { bytes } = file;
  if (bytes.length === 0) throw new Refusal('file_empty', ['The document has no bytes.']);
  if (bytes.length > config.validatorLimitBytes) {
    throw new Refusal('file_too_large', [`The document may have at most ${config.validatorLimitBytes} bytes.`]);
  }
  return bytes;
}
