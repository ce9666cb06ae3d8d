-- What the rules find in the register is work for somebody. A finding is about the facts that contradict each other: with
-- other facts it is another finding, and one that was settled never comes back while they stay the same.

create type checking.weight as enum ('serious', 'ordinary', 'notice');
create type checking.finding_state as enum ('open', 'assigned', 'settled');
create type checking.resolution as enum ('corrected', 'confirmed', 'not-applicable');
create type checking.finding_step_kind as enum ('assigned', 'unassigned', 'settled', 'found-again');

create table checking.finding (
  finding_id uuid primary key,
  rule_id text not null,
  facts_hash bytea not null,
  person_id uuid,
  household_id uuid,
  unit_code text not null,
  weight checking.weight not null,
  evidence jsonb not null,
  found_on date not null,
  due_on date not null,
  state checking.finding_state not null default 'open',
  assigned_to uuid,
  resolution checking.resolution,
  settled_on date,
  constraint finding_of_facts_once unique (rule_id, facts_hash),
  constraint finding_settled_how check ((state = 'settled') = (resolution is not null and settled_on is not null))
);
comment on table checking.finding is 'What a rule found in the register: a piece of work for the unit that answers for it.';
comment on column checking.finding.facts_hash is 'SHA-256 of whom it is about and of the facts in evidence.';
comment on column checking.finding.person_id is 'Whose page shows it; of a household its member with the first identifier. Null = it is about a unit.';
comment on column checking.finding.unit_code is 'The commune of the last permanent residence, as the last check had it; of a household without one its own.';
comment on column checking.finding.evidence is 'The facts that contradict each other, by the names under which the screens label them; nothing that changes by itself.';
comment on column checking.finding.due_on is 'The last of the working days that the weight of the rule gives.';
create index finding_person on checking.finding (person_id);
create index finding_unsettled on checking.finding (unit_code, rule_id) where state <> 'settled';

create table checking.finding_step (
  finding_id uuid not null constraint finding_step_of_finding references checking.finding,
  step_no integer not null,
  kind checking.finding_step_kind not null,
  account_id uuid,
  assigned_to uuid,
  resolution checking.resolution,
  reason text not null default '',
  taken_at timestamptz not null default clock_timestamp(),
  primary key (finding_id, step_no)
);
comment on table checking.finding_step is 'What was done about a finding, and by whom. Append-only.';
comment on column checking.finding_step.account_id is 'Null = a check: the facts do not contradict each other any more, or do so again.';

create table checking.finding_count (
  unit_code text not null,
  on_day date not null,
  rule_id text not null,
  unsettled integer not null,
  primary key (unit_code, on_day, rule_id)
);
comment on table checking.finding_count is 'How many findings of a rule were not settled in a unit at the end of a check of that day: the trend. Numbers of units, never of people.';

create table checking.sweep (
  sweep_id uuid primary key,
  unit_code text not null,
  on_day date not null,
  asked_by uuid,
  after_person uuid,
  persons_all integer not null,
  persons_done integer not null default 0,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
comment on table checking.sweep is 'A check of everybody in a unit. One that was cut off goes on after the last person that was done.';
comment on column checking.sweep.asked_by is 'Null = the nightly check, or the command.';
create unique index sweep_of_unit_once on checking.sweep (unit_code) where finished_at is null;

create table checking.follower (
  follower_id smallint primary key check (follower_id = 1),
  after_seq bigint not null
);
comment on table checking.follower is 'How far in the change feed the people were checked who had an act: one row.';

create table checking.rule_setting (
  rule_id text primary key,
  is_on boolean not null,
  weight checking.weight not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null default now()
);
comment on table checking.rule_setting is 'How this deployment runs a rule, where it differs from the catalogue. What is off finds nothing and shows nothing.';

-- Who else has the number of an old card, or a card.
create index person_state_cmnd9 on register.person_state (cmnd9) where cmnd9 <> '' and superseded_by is null;
create index card_number on register.card (card_no) where superseded_by is null;
