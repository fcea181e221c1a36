/** Hands mail to the configured SMTP server. */
export interface Mailer {
  /** Resolves when the SMTP server has accepted the message; throws when it refused or could not be reached. */
  send(mail: { to: string; subject: string; text: string; html?: string; messageId?: string }): Promise<void>;
  close(): Promise<void>;
}
