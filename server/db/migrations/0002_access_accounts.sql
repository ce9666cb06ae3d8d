create schema access;

create type access.role as enum (
  'commune-officer', 'head-of-commune-police', 'city-checker', 'city-administrator', 'national-operator', 'resident'
);

create type access.purpose as enum (
  'sign-in', 'collection', 'checking', 'residence-service', 'exchange', 'oversight', 'own-record'
);

create table access.account (
  account_id uuid primary key,
  sign_in_name text not null,
  display_name text not null,
  role access.role not null,
  unit_code text,
  person_id uuid,
  password_hash text,
  disabled_at timestamptz,
  constraint account_sign_in_name_once unique (sign_in_name),
  constraint account_unit_of_officers check ((role = 'resident') = (unit_code is null)),
  constraint account_person_of_residents check ((role = 'resident') = (person_id is not null))
);
comment on table access.account is 'Who can sign in. A service without a password acts only from the command line.';
comment on column access.account.unit_code is 'The unit that the holder serves; the reach follows from it and the role.';
comment on column access.account.password_hash is 'argon2id, in PHC form.';

create table access.session (
  token_hash bytea primary key,
  account_id uuid not null references access.account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table access.session is 'Sessions are kept here, not in the browser: ending one works at once.';
comment on column access.session.token_hash is 'SHA-256 of the token; the token itself is only in the cookie.';
create index session_account on access.session (account_id);

create table access.failed_sign_in (
  failed_sign_in_id bigint generated always as identity primary key,
  sign_in_name text not null,
  failed_at timestamptz not null default now()
);
create index failed_sign_in_recent on access.failed_sign_in (sign_in_name, failed_at);

create table access.answered_request (
  account_id uuid not null references access.account,
  idempotency_key uuid not null,
  request_hash bytea not null,
  answer jsonb,
  answered_at timestamptz not null default now(),
  primary key (account_id, idempotency_key)
);
comment on table access.answered_request is 'Browsers send a POST again when its connection is cut: the second one gets the answer of the first.';

create table access.ledger_entry (
  xid xid8 not null default pg_current_xact_id(),
  entry_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  request_id uuid not null,
  account_id uuid,
  role access.role,
  unit_code text,
  purpose access.purpose not null,
  legal_basis text not null,
  action text not null,
  outcome text not null,
  fields text[] not null,
  subjects uuid[] not null,
  salt bytea not null,
  primary key (xid, entry_id)
);
comment on table access.ledger_entry is 'Every access and every refusal. Appended in the transaction of the request, numbered afterwards.';
comment on column access.ledger_entry.outcome is 'done, or the type of the problem with which it was refused.';
comment on column access.ledger_entry.fields is 'The groups of facts that were delivered.';
comment on column access.ledger_entry.subjects is 'The persons whose records were read or changed.';
comment on column access.ledger_entry.salt is 'Goes into the leaf, so that a leaf commits to the entry without revealing it.';
create index ledger_entry_subjects on access.ledger_entry using gin (subjects);

create table access.ledger_leaf (
  seq bigint primary key,
  xid xid8 not null,
  entry_id uuid not null,
  leaf_hash bytea not null,
  constraint ledger_leaf_entry_once unique (xid, entry_id)
);
comment on table access.ledger_leaf is 'The place of each entry in the ledger, without gaps from 0, and the hash of its leaf (RFC 6962).';
