import { Card } from '../../../components/parts.js';
import { type Part, partAt, textAt } from './json.js';
import type { InvoiceRequest } from './load.js';

const ROLES = ['seller', 'buyer', 'payee', 'tax_representative', 'invoice_recipient'] as const;

const addressOf = (address: Part): string[] =>
  [
    textAt(address, 'line1'),
    textAt(address, 'line2'),
    textAt(address, 'line3'),
    [textAt(address, 'post_code'), textAt(address, 'city')].filter(Boolean).join(' '),
    textAt(address, 'country'),
  ].filter(Boolean);

/** `003712345671 (0216)` */
const identified = (identifier: Part): string => {
  const [value, scheme] = [textAt(identifier, 'value'), textAt(identifier, 'scheme')];
  return value && scheme ? `${value} (${scheme})` : value;
};

/** Everybody that the invoice names, side by side. */
export function Parties({ request, details }: { readonly request: InvoiceRequest; readonly details: Part }) {
  const { invoice: t } = request.texts;
  const delivery = partAt(details, 'delivery');
  const deliveredTo = [textAt(delivery, 'party_name'), ...addressOf(partAt(delivery, 'address'))].filter(Boolean);
  return (
    <Card title={t.parties}>
      <div class="parties">
        {ROLES.map((role) => [role, partAt(details, role)] as const)
          .filter(([, party]) => Object.keys(party).length > 0)
          .map(([role, party]) => (
            <section key={role}>
              <h3>{t.party[role]}</h3>
              <p class="party-name">{textAt(party, 'name')}</p>
              {addressOf(partAt(party, 'address')).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <PartyIds party={party} request={request} />
            </section>
          ))}
        {deliveredTo.length > 0 ? (
          <section>
            <h3>{t.party.deliver_to}</h3>
            {deliveredTo.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ) : null}
      </div>
    </Card>
  );
}

function PartyIds({ party, request }: { readonly party: Part; readonly request: InvoiceRequest }) {
  const { invoice: t } = request.texts;
  const contact = partAt(party, 'contact');
  const person = ['name', 'telephone', 'email'].map((name) => textAt(contact, name)).filter(Boolean);
  const ids = [
    [t.businessId, identified(partAt(party, 'legal_registration'))],
    [t.vatId, textAt(party, 'vat_identifier')],
    [t.address, identified(partAt(party, 'electronic_address'))],
    [t.contact, person.join(', ')],
  ].filter(([, value]) => value !== '');
  return (
    <dl class="small">
      {ids.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
