import type { Mailer } from './mailer.js';

type Mail = Parameters<Mailer['send']>[0];

/** A mail in nodemailer's terms. Texts are ours, yet nothing in them may make nodemailer fetch a file or a URL. */
export function asMessage(mail: Mail, from: string) {
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    // RFC 3834: keeps vacation answers and the like from coming back.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
