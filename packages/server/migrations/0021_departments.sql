-- Departments: company accounts of their own with the business id of their parent, told apart by a location number.
alter table company add column parent_company_id uuid references company;
alter table company add column gln text;
alter table company add constraint company_department check ((parent_company_id is null) = (gln is null));
drop index company_bid;
create unique index company_bid on company (country, bid) where parent_company_id is null;
create unique index company_gln on company (gln) where gln is not null;
create index company_by_bid on company (country, bid);
create index company_parent on company (parent_company_id) where parent_company_id is not null;
