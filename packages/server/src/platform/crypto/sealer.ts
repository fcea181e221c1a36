/** Encrypts secrets that must be read back later (webhook secrets, basic auth in URLs); AES-256-GCM, versioned. */
export interface Sealer {
  /** Encrypts text; `purpose` is bound as associated data, so a sealed value cannot be moved to another column. */
  seal(purpose: string, text: string): string;
  /** Reverses `seal`. Throws when the value was altered, sealed under another purpose or another key. */
  open(purpose: string, sealed: string): string;
}
