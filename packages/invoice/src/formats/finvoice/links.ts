import { cut } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';

/**
 * BG-24 as far as Finvoice has it: links. Files travel in a FinvoiceAttachments message of their own, which
 * AttachmentMessageDetails names. Archive numbers, which also stand in InvoiceUrlText, are no links.
 */
export const links: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BT-124',
  path: 'InvoiceUrlText',
  read(source, into) {
    const names = source.all('InvoiceUrlNameText');
    const urls = source.all('InvoiceUrlText');
    const paired = names.length === urls.length;
    urls.forEach((url, at) => {
      const text = url.text.trim();
      if (!/^https?:\/\//i.test(text)) return;
      url.used = true;
      const name = paired ? names[at] : undefined;
      if (name) name.used = true;
      into.attachments.push({ reference: name?.text.trim() || `LINK-${at + 1}`, externalLocation: text });
    });
  },
  write(from, target) {
    for (const attachment of from.attachments) {
      if (!attachment.externalLocation || attachment.externalLocation.length > 512) continue;
      target.add('InvoiceUrlNameText', cut(attachment.reference, 512));
      target.add('InvoiceUrlText', attachment.externalLocation);
    }
  },
});
