-- Who may do what, and the proof of who did.
create schema access;
comment on schema access is 'Accounts, sessions, and the ledger of every access.';

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
comment on column access.session.ended_at is 'When the holder signed out; null while the session goes on or has expired by itself.';
create index session_account on access.session (account_id);
create index session_expiry on access.session (expires_at);

create table access.failed_sign_in (
  failed_sign_in_id bigint generated always as identity primary key,
  name_hash bytea not null,
  failed_at timestamptz not null default now()
);
comment on table access.failed_sign_in is
  'Every attempt that did not end in a session. It is written before the password is looked at and taken back when it fits.';
comment on column access.failed_sign_in.name_hash is
  'SHA-256 of what was typed as the name: people type a password there by mistake.';
create index failed_sign_in_recent on access.failed_sign_in (name_hash, failed_at);
create index failed_sign_in_age on access.failed_sign_in (failed_at);

create table access.answered_request (
  account_id uuid not null references access.account,
  idempotency_key uuid not null,
  request_hash bytea not null,
  answer json,
  fields text[] not null default '{}',
  subjects uuid[] not null default '{}',
  answered_at timestamptz not null default now(),
  primary key (account_id, idempotency_key)
);
comment on table access.answered_request is
  'Browsers send a POST again when its connection is cut: the second one gets the answer of the first.';
comment on column access.answered_request.answer is
  'As it was sent, in the same order; null only while the first request is still at work.';
comment on column access.answered_request.subjects is
  'The persons whom the answer is about, and fields their facts: who gets it again has seen them again.';
create index answered_request_age on access.answered_request (answered_at);

create table access.ledger_entry (
  xid xid8 not null default pg_current_xact_id(),
  entry_id uuid not null,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  request_id uuid not null,
  account_id uuid,
  role access.role,
  unit_code text,
  purpose access.purpose,
  legal_basis text,
  action text not null,
  outcome text not null,
  fields text[] not null,
  subjects uuid[] not null,
  salt bytea not null,
  primary key (xid, entry_id),
  constraint ledger_entry_done_for_a_purpose check (outcome <> 'done' or purpose is not null),
  constraint ledger_entry_purpose_has_basis check ((purpose is null) = (legal_basis is null)),
  constraint ledger_entry_refusal_delivers_nothing check (outcome = 'done' or fields = '{}')
);
comment on table access.ledger_entry is
  'Every access and every refusal. Appended in the transaction of the request, numbered afterwards.';
comment on column access.ledger_entry.recorded_at is 'To the millisecond, which is what the leaf commits to.';
comment on column access.ledger_entry.purpose is 'Null where the request was refused before its purpose was known.';
comment on column access.ledger_entry.outcome is 'done, or the type of the problem with which it was refused.';
comment on column access.ledger_entry.fields is 'The groups of facts that were delivered; empty for a refusal.';
comment on column access.ledger_entry.subjects is
  'The persons whose records were read or changed; for a refusal, those that it had come to.';
comment on column access.ledger_entry.salt is
  'Goes into the leaf, so that a leaf commits to the entry without revealing it.';
create index ledger_entry_subjects on access.ledger_entry using gin (subjects);

create table access.ledger_leaf (
  seq bigint primary key,
  xid xid8 not null,
  entry_id uuid not null,
  leaf_hash bytea not null,
  constraint ledger_leaf_entry_once unique (xid, entry_id)
);
comment on table access.ledger_leaf is
  'The place of each entry in the ledger, without gaps from 0, and the hash of its leaf (RFC 6962).';
