create schema exchange;

create type exchange.receipt_outcome as enum ('number-given', 'number-withheld', 'refused');

create table exchange.city (
  area_code text primary key,
  address text not null,
  next_after bigint not null default 0,
  city_newest bigint not null default 0,
  last_pull_at timestamptz,
  last_problem text
);
comment on table exchange.city is 'At the nation: the cities that it takes changes from, and how far it has come with each.';

create table exchange.outgoing_receipt (
  area_code text not null references exchange.city,
  seq bigint not null,
  outcome exchange.receipt_outcome not null,
  person_id uuid not null,
  detail jsonb not null,
  sent_at timestamptz,
  primary key (area_code, seq)
);
comment on table exchange.outgoing_receipt is 'At the nation: what it answers to a change beyond having taken it, until the city has it.';
create index outgoing_receipt_unsent on exchange.outgoing_receipt (area_code, seq) where sent_at is null;
create index outgoing_receipt_other on exchange.outgoing_receipt (person_id) where outcome <> 'number-given';

create table exchange.numberless (
  person_id uuid primary key,
  area_code text not null references exchange.city,
  seq bigint not null
);
comment on table exchange.numberless is 'At the nation: people of a city who came without a number, with the change that brought them, until all that the city has was taken: a number that somebody there has already must not be given.';
create index numberless_city on exchange.numberless (area_code, seq);

create table exchange.receipt (
  seq bigint primary key,
  outcome exchange.receipt_outcome not null,
  person_id uuid not null,
  detail jsonb not null,
  received_at timestamptz not null default clock_timestamp()
);
comment on table exchange.receipt is 'At the city: what the nation answered. A refusal is work for the city. Append-only.';
