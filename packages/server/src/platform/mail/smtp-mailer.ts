import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.js';
import { asMessage } from './message.js';

/**
 * Sends through the SMTP server of an `smtp://user:password@host:port` or `smtps://` address; STARTTLS is used
 * whenever the server offers it. A few connections are kept. `send` fails after half a minute of silence at the latest.
 */
export function smtpMailer(url: string, from: string): Mailer {
  if (!/^smtps?:\/\//.test(url)) throw new Error('AUTOINVOICE_SMTP_URL must begin with smtp:// or smtps://');
  const transport = createTransport(
    { url, pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    {},
  );
  return {
    async send(mail) {
      const result = await transport.sendMail(asMessage(mail, from));
      if (result.rejected.length > 0) throw new Error('the mail server refused the recipient');
    },
    async close() {
      transport.close();
    },
  };
}
