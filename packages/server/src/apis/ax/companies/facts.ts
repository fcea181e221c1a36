import { Type } from 'typebox';
import type { CompanyFacts } from '../../../accounts/companies/facts.js';

/** A text that must say something, of at most so many characters. */
export const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** Name of a company or department in a request. */
export const companyName = Type.String({ minLength: 3, maxLength: 200 });

/** Where a company or department is, in a request. */
export const addressFields = {
  address1: text(200),
  address2: Type.Optional(Type.String({ maxLength: 200 })),
  post_code: text(20),
  post_office: text(100),
  city: text(100),
  state: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the country' })),
};

interface FactsBody {
  readonly name: string;
  readonly bid: string;
  readonly no_vat: boolean;
  readonly address1: string;
  readonly address2?: string;
  readonly post_code: string;
  readonly post_office: string;
  readonly city: string;
  readonly state?: string;
  readonly country: string;
  readonly email: string;
}

/** What a request says of the company or department that registers. */
export const factsOf = (body: FactsBody): CompanyFacts => ({
  name: body.name,
  bid: body.bid,
  noVat: body.no_vat,
  country: body.country,
  email: body.email,
  address1: body.address1,
  address2: body.address2,
  postCode: body.post_code,
  postOffice: body.post_office,
  city: body.city,
  region: body.state,
});
