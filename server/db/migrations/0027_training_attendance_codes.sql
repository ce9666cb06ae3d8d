-- Attendance by a code that the trainer shows, and two short courses.
create table training.attendance_code (
  code text primary key,
  session_id uuid not null references training.session,
  part smallint not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  constraint attendance_code_part check (part > 0),
  constraint attendance_code_period check (opened_at < expires_at)
);
comment on table training.attendance_code is 'What a trainer shows for some minutes of a part of a session: who has a seat and repeats it while it counts was there. Append-only.';

comment on column training.attendance.recorded_by is 'Who noted it; for a code the trainer who showed it.';

-- Certificates are looked for by the unit of their holders.
create index training_certificate_unit on training.certificate (unit_code);

insert into training.course_version (course_code, version, competences, pass_mark, question_count, attendance_share,
  attempts_max, wait_hours, validity_months, procedure_version, saved_by, saved_at)
values
  ('CHECKING', 1, '{CHECK}', 80, 8, 100, 3, 24, 24, '2020-05', null, '2020-03-01T00:00:00Z'),
  ('DECIDING', 1, '{CHECK}', 80, 8, 100, 3, 24, 24, '2020-05', null, '2020-03-01T00:00:00Z');
