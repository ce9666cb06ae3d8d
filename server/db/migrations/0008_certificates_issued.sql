create schema certificates;

create type certificates.kind as enum ('residence', 'notice');
create type certificates.language as enum ('vi', 'en');

create table certificates.certificate (
  person_id uuid not null,
  certificate_id uuid not null,
  kind certificates.kind not null,
  language certificates.language not null,
  for_self boolean not null,
  wanted_for text not null,
  issued_at timestamptz not null,
  issued_on date not null,
  valid_until date not null,
  code_hash bytea not null,
  salt bytea not null,
  facts_hash bytea not null,
  primary key (person_id, certificate_id),
  constraint certificate_valid_from_issue check (valid_until >= issued_on)
);
comment on table certificates.certificate is 'Papers that were issued: confirmations of residence (CT07) and notices of the data held (Form 01). Neither the papers nor what they state are kept. Append-only.';
comment on column certificates.certificate.for_self is 'The resident asked for it: a notice then has what is sensitive, and nobody signs it.';
comment on column certificates.certificate.wanted_for is 'What the requester said it is wanted for; stands on the paper. Empty = not said.';
comment on column certificates.certificate.issued_at is 'The moment that the file bears, so that it is the same whenever it is made again.';
comment on column certificates.certificate.valid_until is 'The last day on which it is valid, where the facts stay as they are.';
comment on column certificates.certificate.code_hash is 'SHA-256 of the code that the paper bears.';
comment on column certificates.certificate.facts_hash is 'SHA-256 of the salt and the facts that the paper states. It is void while they are others.';
create index certificate_code on certificates.certificate (code_hash);
