/**
 * Why something could not be done with a rule pack.
 *
 * - `manifest`: it is not a manifest, or says something that cannot be
 * - `missing`: a file, pack or manifest is not there
 * - `checksum`: bytes are not those that the manifest or the caller names
 * - `source`: the folder, archive or address cannot be read
 * - `compile`: a schema or rule file cannot be compiled
 * - `stale`: the installed pack was changed, or compiled by another version of this program
 */
export type PackErrorCode = 'manifest' | 'missing' | 'checksum' | 'source' | 'compile' | 'stale';

/** A pack that cannot be installed, read or run; `problems` has a sentence for each finding. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly code: PackErrorCode;
  readonly problems: readonly string[];

  constructor(code: PackErrorCode, problems: string | readonly string[], options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [problems] : problems;
    super(list.join('\n'), options);
    this.code = code;
    this.problems = list;
  }
}
