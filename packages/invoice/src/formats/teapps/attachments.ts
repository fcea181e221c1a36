import { cut } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice, SupportingDocument } from '../../model/invoice.js';
import { extensionOf } from '../companions.js';

const invoice = rulesFor<Invoice>();
const CONTROL = 'CONTROL/IMAGE_CONTROL';

/** BT-122, BT-123, BT-125: files that travel beside the document under the names given here (guide 3.1). */
export const files: Rule<Invoice> = invoice.custom({
  term: 'BT-122',
  path: CONTROL,
  read(source, into) {
    for (const node of source.all(CONTROL)) {
      const file = node.first('IMAGE_FILE');
      const reference = file?.text.trim();
      if (!file || !reference) continue;
      source.use(CONTROL, node);
      file.used = true;
      const attachment: SupportingDocument = { reference };
      if (file.peek('IMAGE_TYPE') === extensionOf(reference)) file.attribute('IMAGE_TYPE');
      if (node.peek('TYPE') === 'VOUCHER_MEMO') node.attribute('TYPE');
      const description = node.first('IMAGE_DESCRIPTION');
      if (description?.text.trim()) {
        description.used = true;
        attachment.description = description.text.trim();
      }
      node.owner = attachment;
      into.attachments.push(attachment);
    }
  },
  write(from, target, writing) {
    for (const attachment of from.attachments) {
      if (attachment.externalLocation && !attachment.content) continue;
      const name = attachment.content?.fileName ?? attachment.reference;
      const node = target.create(CONTROL);
      node.attributes.set('TYPE', 'VOUCHER_MEMO');
      const file = node.add('IMAGE_FILE', name);
      const extension = extensionOf(name);
      if (extension) file.attributes.set('IMAGE_TYPE', extension);
      if (attachment.description) node.add('IMAGE_DESCRIPTION', cut(attachment.description, 1024));
      writing.own(node, attachment);
    }
  },
});

const LINK = 'HEADER/LINKS/LINK';
/** OBJECT names the element of Finvoice that the link stands for: guide 1.12. */
const NAME = 'InvoiceUrlNameText';
const URL = 'InvoiceUrlText';

/** BT-124: a link, after its name where it has one. */
export const links: Rule<Invoice> = invoice.custom({
  term: 'BT-124',
  path: LINK,
  read(source, into) {
    let name: string | undefined;
    for (const node of source.all(LINK)) {
      const text = node.text.trim();
      const object = node.peek('OBJECT')?.trim();
      if (object === NAME) name = text;
      const url = /^https?:\/\//i.test(text) && object !== NAME;
      if (!url && object !== NAME) continue;
      source.use(LINK, node);
      if (object === NAME || object === URL) node.attribute('OBJECT');
      if (!url) continue;
      into.attachments.push({ reference: name || `LINK-${into.attachments.length + 1}`, externalLocation: text });
      name = undefined;
    }
  },
  write(from, target) {
    for (const { reference, externalLocation } of from.attachments) {
      if (!externalLocation) continue;
      for (const [object, text] of [
        [NAME, reference],
        [URL, externalLocation],
      ] as const) {
        const node = target.create(LINK);
        node.text = text;
        node.attributes.set('OBJECT', object);
      }
    }
  },
});
