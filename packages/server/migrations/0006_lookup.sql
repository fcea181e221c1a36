-- Receivers at other operators, imported from address books such as the Finnish one.
create table address_book (
  eia text not null,
  operator text not null,
  -- Scheme of the address when the book says it (ISO 6523).
  scheme text,
  bid text,
  name text not null,
  country char(2) not null,
  document_types text[] not null,
  -- Which book it is from: a new import replaces what came from the same book.
  source text not null,
  primary key (eia, operator)
);
create index address_book_bid on address_book (country, bid);
create index address_book_name on address_book (lower(name) text_pattern_ops);
