create schema collection;

create type collection.dossier_state as enum ('draft', 'submitted', 'returned', 'refused', 'accepted');
create type collection.dossier_action as enum ('save', 'submit', 'return', 'refuse', 'accept');
create type collection.batch_state as enum ('waiting', 'running', 'done', 'failed');

create table collection.batch (
  batch_id uuid primary key,
  unit_code text not null,
  account_id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  approve_clean boolean not null,
  state collection.batch_state not null,
  problem jsonb,
  rows_total integer,
  encoding text,
  samples jsonb not null default '[]',
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  constraint batch_problem_when_failed check ((state = 'failed') = (problem is not null))
);
comment on table collection.batch is 'A file of forms. The file itself is kept until the batch is done.';

comment on column collection.batch.encoding is 'How the text of the file is written, once it was looked through.';
comment on column collection.batch.samples is 'Where it was a legacy encoding: a few cells before and after, for the officer to compare.';

create table collection.batch_chunk (
  batch_id uuid not null references collection.batch,
  first_row integer not null,
  accepted integer not null,
  held integer not null,
  refused integer not null,
  repeated integer not null,
  primary key (batch_id, first_row)
);
comment on table collection.batch_chunk is 'The rows of a batch that are done, chunk by chunk, each in one transaction with what it stored. A batch that was cut goes on after them.';
comment on column collection.batch_chunk.first_row is 'The number of its first row in the file; from there as many rows are done as were accepted, held and refused.';
comment on column collection.batch_chunk.repeated is 'Of the refused: rows that had been received before.';

create table collection.refused_row (
  batch_id uuid not null references collection.batch,
  row_no integer not null,
  cells jsonb not null,
  findings jsonb not null,
  primary key (batch_id, row_no)
);
comment on column collection.refused_row.cells is 'The row as it was written, for the officer to mend and send again.';

create table collection.dossier (
  dossier_id uuid primary key,
  commune_code text not null,
  household_no text not null,
  form_code text not null,
  form_valid_from date not null,
  state collection.dossier_state not null,
  entered_by uuid not null,
  batch_id uuid references collection.batch,
  submitted_on date,
  decide_by date,
  decided_by uuid,
  version integer not null default 1,
  constraint dossier_decider_did_not_enter check (decided_by <> entered_by),
  constraint dossier_decided check ((state in ('accepted', 'refused')) <= (decided_by is not null)),
  constraint dossier_clock check ((state = 'submitted') <= (decide_by is not null))
);
comment on table collection.dossier is 'What a commune submits at once about one household: forms and evidence, decided together.';
comment on column collection.dossier.decide_by is 'The last of the two working days that the head of commune police has.';
create index dossier_queue on collection.dossier (commune_code, state, decide_by) where state <> 'accepted';
create index dossier_household on collection.dossier (commune_code, household_no);

create table collection.form (
  form_id uuid not null,
  dossier_id uuid not null constraint form_of_dossier references collection.dossier,
  commune_code text not null,
  form_no text not null,
  body jsonb not null,
  findings jsonb not null,
  person_id uuid,
  primary key (dossier_id, form_id),
  constraint form_number_once unique (commune_code, form_no)
);
comment on column collection.form.body is 'The cells of the form that are not empty, as read.';
comment on column collection.form.findings is 'What the rules found when it was submitted.';
comment on column collection.form.person_id is 'The record that came of it.';

create table collection.step (
  dossier_id uuid not null references collection.dossier,
  step_no smallint not null,
  action collection.dossier_action not null,
  to_state collection.dossier_state not null,
  account_id uuid not null,
  reason text not null,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (dossier_id, step_no)
);
comment on table collection.step is 'Every step of a dossier, with who and why. Append-only.';

create table collection.evidence (
  evidence_id uuid primary key,
  dossier_id uuid not null references collection.dossier,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  constraint evidence_once unique (dossier_id, sha256)
);
comment on table collection.evidence is 'Papers that a dossier rests on; the file is kept under its SHA-256.';
