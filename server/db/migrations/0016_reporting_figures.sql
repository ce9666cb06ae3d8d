-- Monthly figures: what units report, how it was approved, and what it came to. Laid out for 80 million values: narrow
-- rows, small numbers for keys, months of a form beside each other, nothing about a person.
create schema reporting;
comment on schema reporting is 'Monthly figures of units, their approval, and compiled reports.';

create type reporting.report_state as enum ('draft', 'submitted', 'returned', 'approved', 'accepted', 'compiled');
create type reporting.report_action as enum (
  'save', 'submit', 'return', 'approve', 'unapprove', 'compile', 'reopen'
);
create type reporting.origin as enum ('own', 'imported', 'derived', 'rolled_up');
create type reporting.code_kind as enum ('element', 'category', 'form');
create type reporting.permit_kind as enum ('excused', 'opened');
create type reporting.inclusion as enum ('included', 'excused');

create table reporting.catalogue (
  catalogue_no int generated always as identity primary key,
  sha256 text not null,
  content json not null,
  loaded_at timestamptz not null default now(),
  constraint catalogue_once unique (sha256)
);
comment on table reporting.catalogue is
  'Every edition of what can be reported (forms/reporting/catalogue.ts). The newest holds; a compiled report names its own.';

create table reporting.code_number (
  kind reporting.code_kind not null,
  code text not null,
  number smallint not null,
  constraint code_number_key primary key (kind, code),
  constraint code_number_once unique (kind, number)
);
comment on table reporting.code_number is 'The small number that stands for a code in the rows of figures; given once, for ever.';

create table reporting.report (
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  state reporting.report_state not null default 'draft',
  version smallint not null default 1,
  approved_levels smallint not null default 0,
  first_sent_on date,
  first_sent_minute smallint,
  constraint report_key primary key (form_no, period_no, unit_no),
  constraint report_approved_levels check (
    (approved_levels = 0) = (state in ('draft', 'submitted', 'returned')) and approved_levels >= 0),
  constraint report_sent_moment check ((first_sent_on is null) = (first_sent_minute is null))
);
comment on table reporting.report is 'What a unit reports on a form for a month. Its row is the lock of every change.';
comment on column reporting.report.period_no is 'The month, counted: twelve times the year, plus the month, less one.';
comment on column reporting.report.unit_no is
  'The code of the unit behind a 1 (100508 is 00508, 1 the nation): which unit it was is a question of the closing day.';
comment on column reporting.report.version is 'Grows when it is reopened after it was approved.';
comment on column reporting.report.approved_levels is 'How many of the levels above have approved it, the nearest first.';
comment on column reporting.report.first_sent_on is 'When it was first sent, in Viet Nam: whether it came in time.';

create table reporting.report_event (
  event_id uuid not null,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  version smallint not null,
  action reporting.report_action not null,
  to_state reporting.report_state not null,
  account_id uuid not null,
  remark text not null,
  content_hash bytea,
  findings json not null default '[]',
  taken_at timestamptz not null default now(),
  constraint report_event_key primary key (event_id),
  constraint report_event_of foreign key (form_no, period_no, unit_no) references reporting.report
);
create index report_event_by_report on reporting.report_event (form_no, period_no, unit_no, taken_at);
comment on table reporting.report_event is 'Every step of a report: who, when, and what was said. Append-only.';
comment on column reporting.report_event.content_hash is 'SHA-256 of the figures that it was about.';
comment on column reporting.report_event.findings is 'What the rules found in these figures, when it was sent.';

create table reporting.cell_remark (
  event_id uuid not null references reporting.report_event,
  element_no smallint not null,
  category_no smallint not null,
  remark text not null,
  constraint cell_remark_key primary key (event_id, element_no, category_no)
);
comment on table reporting.cell_remark is 'Why a report was returned, cell by cell. Append-only.';

create table reporting.edit (
  edit_no int generated always as identity primary key,
  account_id uuid not null,
  origin reporting.origin not null,
  made_at timestamptz not null default now()
);
comment on table reporting.edit is 'One saving of figures: by whom, when, and where they are from. Append-only.';

create table reporting.value (
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  element_no smallint not null,
  category_no smallint not null,
  edit_no int not null,
  amount bigint,
  version smallint not null,
  report_version smallint not null,
  qualifier smallint not null,
  entered_unit text not null,
  constraint value_key primary key (form_no, period_no, unit_no, element_no, category_no),
  constraint value_qualifier_two_bits check (qualifier between 0 and 3),
  constraint value_not_negative check (amount >= 0)
);
comment on table reporting.value is 'The figures as they are. There are no foreign keys: there may be 80 million rows.';
comment on column reporting.value.amount is
  'In the base unit of the element, times ten to the power of its scale: exact. Null for a cell that was emptied.';
comment on column reporting.value.version is 'Grows with every change of the cell: who saw an older one is told.';
comment on column reporting.value.report_version is 'The version of the report in which it was written.';
comment on column reporting.value.qualifier is
  'Two bits: 1 the true number may be greater, 2 it may be less. That of a sum is the bits of its parts together.';

create table reporting.past_value (
  like reporting.value including comments,
  constraint past_value_key primary key (form_no, period_no, unit_no, element_no, category_no, version),
  constraint past_value_qualifier_two_bits check (qualifier between 0 and 3)
);
comment on table reporting.past_value is 'What a cell said before. Append-only.';

create table reporting.comment (
  comment_id uuid not null,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  element_no smallint not null,
  category_no smallint not null,
  account_id uuid not null,
  text text not null,
  made_at timestamptz not null default now(),
  constraint comment_key primary key (comment_id)
);
create index comment_by_report on reporting.comment (form_no, period_no, unit_no);
comment on table reporting.comment is 'What is said about a cell. It explains what the rules ask to be explained. Append-only.';

create table reporting.conflict (
  conflict_id uuid not null,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  element_no smallint not null,
  category_no smallint not null,
  seen_version smallint not null,
  amount bigint,
  qualifier smallint not null,
  entered_unit text not null,
  account_id uuid not null,
  made_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid,
  is_taken boolean,
  constraint conflict_key primary key (conflict_id),
  constraint conflict_once unique nulls not distinct
    (form_no, period_no, unit_no, element_no, category_no, account_id, seen_version, amount, qualifier),
  constraint conflict_settled_whole check (
    (settled_at is null) = (settled_by is null) and (settled_at is null) = (is_taken is null))
);
comment on table reporting.conflict is
  'Figures that came too late, since somebody had changed the cell meanwhile. None is discarded: somebody settles it.';

create table reporting.permit (
  permit_id uuid not null,
  kind reporting.permit_kind not null,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  reason text not null,
  expires_on date,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  constraint permit_key primary key (permit_id),
  constraint permit_opened_until check ((kind = 'opened') = (expires_on is not null)),
  constraint permit_has_reason check (reason <> '')
);
create index permit_by_report on reporting.permit (form_no, period_no, unit_no);
comment on table reporting.permit is 'That a unit need not report, or may report later, and why. Append-only.';

create table reporting.vintage (
  vintage_id uuid not null,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  vintage_no smallint not null,
  catalogue_no int not null references reporting.catalogue,
  hash bytea not null,
  reason text not null,
  expected int not null,
  received int not null,
  compiled_by uuid not null,
  compiled_at timestamptz not null default now(),
  constraint vintage_key primary key (vintage_id),
  constraint vintage_numbered unique (form_no, period_no, unit_no, vintage_no),
  constraint vintage_revision_has_reason check (vintage_no = 1 or reason <> '')
);
comment on table reporting.vintage is 'A compiled report, frozen. A correction makes another one. Append-only.';
comment on column reporting.vintage.hash is 'SHA-256 of what it was compiled of and what it came to.';

create table reporting.vintage_report (
  vintage_id uuid not null references reporting.vintage,
  unit_no int not null,
  inclusion reporting.inclusion not null,
  report_version smallint not null,
  constraint vintage_report_key primary key (vintage_id, unit_no)
);
comment on table reporting.vintage_report is 'Of which reports, in which versions, it was compiled. Append-only.';

create table reporting.vintage_cell (
  vintage_id uuid not null references reporting.vintage,
  unit_no int not null,
  element_no smallint not null,
  category_no smallint not null,
  amount bigint not null,
  qualifier smallint not null,
  reports int not null,
  constraint vintage_cell_key primary key (vintage_id, unit_no, element_no, category_no)
);
comment on table reporting.vintage_cell is
  'What it came to: of the unit itself and of each unit just below it on the closing day. Append-only.';
comment on column reporting.vintage_cell.reports is 'How many reports have a figure in it.';
