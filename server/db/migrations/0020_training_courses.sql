-- Courses, who attends and passes them, and the certificates that open permissions.
create schema training;
comment on schema training is 'Courses, sessions, assessments, practice and certificates of officers.';

create table training.course_version (
  course_code text not null,
  version integer not null,
  competences text[] not null,
  pass_mark smallint not null,
  question_count smallint not null,
  attendance_share smallint not null,
  attempts_max smallint not null,
  wait_hours smallint not null,
  validity_months smallint not null,
  procedure_version text not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (course_code, version),
  constraint course_pass_mark check (pass_mark between 1 and 100),
  constraint course_attendance_share check (attendance_share between 0 and 100),
  constraint course_counts check (question_count > 0 and attempts_max > 0 and wait_hours >= 0 and validity_months > 0)
);
comment on table training.course_version is 'The rules of a course as they were decided: a session, an attempt and a certificate keep to the version they began with. Append-only.';
comment on column training.course_version.attendance_share is 'How many percent of the parts of a session one attends before an attempt.';
comment on column training.course_version.saved_by is 'Null for the version that the product brings.';

create table training.session (
  session_id uuid primary key,
  course_code text not null,
  course_version integer not null,
  unit_code text not null,
  place text not null,
  trainer_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  parts smallint not null,
  seats smallint not null,
  constraint session_of_course foreign key (course_code, course_version) references training.course_version,
  constraint session_days check (starts_on <= ends_on),
  constraint session_counts check (parts > 0 and seats > 0)
);
comment on table training.session is 'A course that is held at a place, in parts, by a trainer.';
create index session_days on training.session (ends_on);

create table training.enrolment (
  session_id uuid not null references training.session,
  account_id uuid not null,
  unit_code text not null,
  enrolled_by uuid not null,
  enrolled_at timestamptz not null,
  primary key (session_id, account_id)
);
comment on table training.enrolment is 'Who has a seat.';
comment on column training.enrolment.unit_code is 'The unit that the learner served then.';
create index enrolment_account on training.enrolment (account_id);

create table training.attendance (
  session_id uuid not null,
  account_id uuid not null,
  part smallint not null,
  method text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (session_id, account_id, part),
  constraint attendance_of_enrolled foreign key (session_id, account_id) references training.enrolment,
  constraint attendance_by_another check (recorded_by <> account_id),
  constraint attendance_method check (method in ('signature', 'qr'))
);
comment on table training.attendance is 'Who was there in which part of a session. Append-only.';

create table training.attempt (
  attempt_id uuid primary key,
  account_id uuid not null,
  course_code text not null,
  course_version integer not null,
  session_id uuid not null references training.session,
  attempt_no smallint not null,
  seed bigint not null,
  drawn jsonb not null,
  answers jsonb,
  score smallint,
  has_passed boolean,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint attempt_once unique (account_id, session_id, attempt_no),
  constraint attempt_seed_is_new unique (account_id, seed),
  constraint attempt_finished_whole check (
    (finished_at is null) = (answers is null) and (finished_at is null) = (score is null)
    and (finished_at is null) = (has_passed is null))
);
comment on table training.attempt is 'An assessment: the questions as they were drawn by the seed, the answers, and the mark that the server gave.';
comment on column training.attempt.drawn is 'Question, version and order of the answers, as shown.';

create table training.practice_city (
  area_code text primary key,
  database_name text not null,
  address text not null
);
comment on table training.practice_city is 'The city of people who do not exist in which tasks are done: a database of its own on the same server, and where its screens are.';

create table training.practice (
  practice_id uuid primary key,
  account_id uuid not null,
  course_code text not null,
  task_code text not null,
  seed integer not null,
  practice_account_id uuid not null,
  sign_in_name text not null,
  started_at timestamptz not null,
  graded_at timestamptz,
  has_passed boolean,
  faults jsonb not null default '[]'
);
comment on table training.practice is 'A task in the practice city, done with an account of its own there, and what the records that came of it were worth.';
create index practice_account on training.practice (account_id);

create table training.certificate (
  certificate_id uuid primary key,
  certificate_no text not null,
  account_id uuid not null,
  unit_code text not null,
  holder_name text not null,
  course_code text not null,
  course_version integer not null,
  competences text[] not null,
  attempt_id uuid references training.attempt,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  issued_by uuid not null,
  signature text not null,
  constraint certificate_no_once unique (certificate_no),
  constraint training_certificate_of_course
    foreign key (course_code, course_version) references training.course_version,
  constraint training_certificate_by_another check (issued_by <> account_id),
  constraint training_certificate_period check (issued_at < expires_at)
);
comment on table training.certificate is 'What an officer is certified for. Append-only: what ends it early is a row elsewhere.';
create index training_certificate_account on training.certificate (account_id);

create table training.revocation (
  certificate_id uuid primary key references training.certificate,
  revoked_at timestamptz not null,
  revoked_by uuid not null,
  reason text not null
);
comment on table training.revocation is 'A certificate that was taken back, from one moment on. Append-only.';

create table training.refresh (
  certificate_id uuid not null references training.certificate,
  procedure_version text not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  primary key (certificate_id, procedure_version)
);
comment on table training.refresh is 'The procedure has changed since the certificate: it lapses at a moment unless a new one is earned before. Append-only.';

-- The course that the product brings, and its first rules.
insert into training.course_version values
  ('RESIDENTS', 1, '{COLLECT,UPDATE,CHECK}', 80, 20, 80, 3, 24, 24, '2020-05', null, '2020-03-01T00:00:00Z');
