-- What follows from a month's review: directives with their tasks; and the registers behind two of its figures, honours
-- and press output. All of it can be added to only: what changed is a later step, or a later entry.
create type reporting.task_action as enum ('acknowledge', 'report', 'return', 'extend', 'close', 'withdraw');
create type reporting.recipient_kind as enum ('unit', 'officer');

create table reporting.directive (
  directive_id uuid not null,
  form_no smallint not null,
  period_no smallint not null,
  issuer_no int not null,
  directive_no text not null,
  issued_on date not null,
  text text not null,
  given_by uuid not null,
  given_at timestamptz not null default now(),
  constraint directive_key primary key (directive_id),
  constraint directive_says_something check (directive_no <> '' and text <> '')
);
-- A unit gives a number once in a year.
create unique index directive_once
  on reporting.directive (issuer_no, (extract(year from issued_on)), directive_no);
create index directive_by_month on reporting.directive (form_no, period_no);
comment on table reporting.directive is 'The conclusion of a month''s review, in its own words. Append-only.';
comment on column reporting.directive.period_no is 'The month that was reviewed; its tasks are work of the months after.';
comment on column reporting.directive.issuer_no is 'The unit that gives it, as in reporting.report.';

create table reporting.task (
  task_id uuid not null,
  directive_id uuid not null references reporting.directive,
  task_no smallint not null,
  owner_no int not null,
  text text not null,
  due_on date not null,
  element_no smallint,
  target bigint,
  target_qualifier smallint,
  constraint task_key primary key (task_id),
  constraint task_numbered unique (directive_id, task_no),
  constraint task_target_measured check (target is null or element_no is not null),
  constraint task_target_whole check ((target is null) = (target_qualifier is null)),
  constraint task_target_qualifier check (target_qualifier in (1, 2))
);
comment on table reporting.task is 'What a unit has to do by a directive. Append-only: its state follows from its steps and the day.';
comment on column reporting.task.due_on is 'As it was given; an extension is a step.';
comment on column reporting.task.element_no is 'What it is measured by, where it is.';
comment on column reporting.task.target is 'As reporting.value.amount; 1 = at least, 2 = at most, as qualifiers there.';

create table reporting.task_unit (
  task_id uuid not null references reporting.task,
  unit_no int not null,
  constraint task_unit_key primary key (task_id, unit_no)
);
comment on table reporting.task_unit is 'Units that work on a task with its owner. Append-only.';

create table reporting.task_step (
  task_id uuid not null references reporting.task,
  step_no smallint not null,
  action reporting.task_action not null,
  account_id uuid not null,
  taken_on date not null,
  taken_at timestamptz not null default now(),
  text text not null,
  due_on date,
  period_no smallint,
  vintage_id uuid references reporting.vintage,
  amount bigint,
  qualifier smallint,
  constraint task_step_numbered primary key (task_id, step_no),
  constraint task_step_extends check ((action = 'extend') = (due_on is not null)),
  constraint task_step_has_reason check (action not in ('extend', 'return', 'withdraw') or text <> ''),
  constraint task_step_figure_whole check (
    (vintage_id is null) = (amount is null) and (amount is null) = (qualifier is null)
    and (amount is null) = (period_no is null) and (amount is null or action = 'report'))
);
comment on table reporting.task_step is 'Everything that was done with a task, and why. Append-only.';
comment on column reporting.task_step.taken_on is 'The day of the site: how a task stood on a day follows from the steps up to it.';
comment on column reporting.task_step.amount is 'The figure of the owner in that vintage, as reporting.value has it.';

create table reporting.honour_decision (
  decision_id uuid not null,
  unit_no int not null,
  decision_no text not null,
  decided_on date not null,
  authority text not null,
  authority_no int not null,
  honour text not null,
  subject text not null,
  replaces_id uuid references reporting.honour_decision,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  constraint honour_decision_key primary key (decision_id),
  constraint honour_replaced_once unique (replaces_id),
  constraint honour_corrected_for_reason check ((replaces_id is null) = (reason = ''))
);
create index honour_decision_by_day on reporting.honour_decision (decided_on);
comment on table reporting.honour_decision is
  'Decisions by which units and officers were honoured. Append-only: a later entry takes the place of a wrong one.';
comment on column reporting.honour_decision.unit_no is 'The unit whose register it stands in.';
comment on column reporting.honour_decision.authority_no is 'The unit whose authority decided.';
comment on column reporting.honour_decision.subject is 'For what, without names.';

create table reporting.honour_recipient (
  decision_id uuid not null references reporting.honour_decision,
  recipient_no smallint not null,
  kind reporting.recipient_kind not null,
  unit_no int not null,
  officer_id uuid,
  constraint honour_recipient_key primary key (decision_id, recipient_no),
  constraint honour_recipient_once unique nulls not distinct (decision_id, kind, unit_no, officer_id),
  constraint honour_recipient_kind check ((kind = 'officer') = (officer_id is not null))
);
comment on table reporting.honour_recipient is
  'Who was honoured: a unit, or an officer by the identifier of the staff record, whose name stands there alone. Append-only.';
comment on column reporting.honour_recipient.unit_no is 'The unit, or the home unit of the officer when it was recorded.';

create table reporting.press_item (
  item_id uuid not null,
  unit_no int not null,
  outlet text not null,
  published_on date not null,
  kind text not null,
  title text not null,
  link text not null,
  is_counted boolean not null,
  replaces_id uuid references reporting.press_item,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  constraint press_item_key primary key (item_id),
  constraint press_replaced_once unique (replaces_id),
  constraint press_corrected_for_reason check ((replaces_id is null) = (reason = '')),
  constraint press_withdrawn_by_correction check (is_counted or replaces_id is not null)
);
create index press_item_by_day on reporting.press_item (published_on);
comment on table reporting.press_item is
  'What units published of their work. Append-only: a later entry takes the place of a wrong one, or takes it out.';
