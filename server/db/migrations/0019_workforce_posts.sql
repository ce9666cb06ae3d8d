-- Posts, who holds them, and that an account reaches as far as its holder's post of the day.

-- Nobody holds two posts, and no post is held twice, on any day: identifiers and periods in one constraint.
create extension if not exists btree_gist;

create table access.posting (
  posting_id uuid primary key,
  account_id uuid not null references access.account,
  role access.role not null,
  unit_code text not null,
  valid_from date not null,
  valid_to date,
  constraint access_posting_period check (valid_to is null or valid_from <= valid_to)
);
comment on table access.posting is 'The role and the unit that an account has on a day. An account that ever had a row here has only these: its own role and unit count no more.';
comment on column access.posting.valid_to is 'The first day without it; the same as valid_from = it never took effect.';
create index posting_account on access.posting (account_id, valid_from);

create table access.qualification (
  qualification_id uuid primary key,
  account_id uuid not null references access.account,
  competence text not null,
  valid_from timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint qualification_period check (valid_from < expires_at)
);
comment on table access.qualification is 'What an account is certified for, from one moment to another. Looked up at use, to the second.';
create index qualification_account on access.qualification (account_id, competence);

create table access.action_competence (
  action text not null,
  competence text not null,
  primary key (action, competence)
);
comment on table access.action_competence is 'Which operation needs which certificate, beside the grant. Empty until an installation decides so.';

create schema workforce;
comment on schema workforce is 'Posts, postings, strength and equipment of the police offices.';

create type workforce.posting_kind as enum ('substantive', 'acting', 'temporary');

create table workforce.decision (
  decision_id uuid primary key,
  decision_no text not null,
  kind text not null,
  unit_code text not null,
  decided_on date not null,
  decided_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint decision_once unique (unit_code, decision_no)
);
comment on table workforce.decision is 'A paper (quyết định) with all that it orders: it takes effect whole or not at all, and only a later one changes it.';
comment on column workforce.decision.unit_code is 'The unit whose office decided.';

create table workforce.ceiling (
  area text not null,
  valid_from date not null,
  total integer not null,
  decision_id uuid not null references workforce.decision,
  primary key (area, valid_from, decision_id),
  constraint ceiling_not_negative check (total >= 0)
);
comment on table workforce.ceiling is 'How many officers all units within one may be allowed together, from a day until the next row; of two of one day the later decision counts.';

create table workforce.establishment (
  area text not null,
  target text not null,
  post_type text not null,
  valid_from date not null,
  required integer not null,
  decision_id uuid not null references workforce.decision,
  primary key (area, target, post_type, valid_from, decision_id),
  constraint establishment_not_negative check (required >= 0)
);
comment on table workforce.establishment is 'The required strength of a unit, or of each unit of a kind, from a day until the next row; of two of one day the later decision counts. What is said of a unit goes before what is said of its kind.';
comment on column workforce.establishment.area is 'The unit for which it was decided: of a kind, only its units.';
comment on column workforce.establishment.target is 'The code of a unit, or a kind such as Xã.';

create table workforce.post (
  post_id uuid primary key,
  office_id text not null,
  unit_code text not null,
  post_type text not null,
  seat integer not null,
  valid_from date not null,
  valid_to date,
  decision_id uuid not null references workforce.decision,
  constraint post_seat_once unique (office_id, post_type, seat),
  constraint post_seat_counts_from_one check (seat >= 1),
  constraint post_period check (valid_to is null or valid_from < valid_to)
);
comment on table workforce.post is 'One numbered seat. It is there without a holder, and ends with its office.';
comment on column workforce.post.office_id is 'An office ends with its unit even where the code lives on: a post in one is none in the other.';
create index post_unit on workforce.post (unit_code);

create table workforce.officer (
  officer_id uuid primary key,
  service_no text not null,
  full_name text not null,
  rank text not null,
  home_unit_code text not null,
  account_id uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint officer_service_no_once unique (service_no),
  constraint officer_account_once unique (account_id)
);
comment on table workforce.officer is 'As little of an officer as posts need. There is no way from here to a resident''s record.';
comment on column workforce.officer.account_id is 'With what the officer signs in; null for who never does.';

create table workforce.posting (
  posting_id uuid primary key,
  officer_id uuid not null references workforce.officer,
  post_id uuid not null references workforce.post,
  kind workforce.posting_kind not null,
  valid_from date not null,
  valid_to date,
  planned_to date,
  ends_with_unit boolean not null default false,
  decision_id uuid not null references workforce.decision,
  decided_by uuid not null,
  account_id uuid,
  ended_by uuid references workforce.decision,
  constraint posting_period check (valid_to is null or valid_from <= valid_to),
  constraint posting_decided_by_another check (account_id is null or account_id <> decided_by),
  constraint post_held_once exclude using gist (
    post_id with =, kind with =, daterange(valid_from, valid_to) with &&),
  constraint officer_one_substantive_post exclude using gist (
    officer_id with =, daterange(valid_from, valid_to) with &&) where (kind = 'substantive')
);
comment on table workforce.posting is 'Who holds which post from – to. Nothing is deleted: a later decision ends it, on its first day where it never took effect.';
comment on column workforce.posting.planned_to is 'The end that the decision named; valid_to is the end that it came to.';
comment on column workforce.posting.ends_with_unit is 'It ends on the day on which the office does: the officer is to be posted anew.';
comment on column workforce.posting.account_id is 'The account of the officer when it was decided: nobody decides about themselves.';
create index posting_officer on workforce.posting (officer_id);
create index posting_post on workforce.posting (post_id);

create table workforce.presence (
  posting_id uuid not null references workforce.posting,
  month date not null,
  is_present boolean not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default clock_timestamp(),
  primary key (posting_id, month),
  constraint presence_month_is_a_first check (extract(day from month) = 1)
);
comment on table workforce.presence is 'What the head of an office confirmed of a month: who was there.';

create table workforce.coverage_definition (
  definition_code text primary key,
  unit_kinds text[] not null,
  post_types text[] not null,
  valid_from date not null,
  valid_to date,
  purpose_vi text not null,
  purpose_en text not null
);
comment on table workforce.coverage_definition is 'What a coverage figure counts: units of these kinds, covered by a holder of one of these posts. A denominator is always one of these on a day, never a number.';

insert into workforce.coverage_definition values
  ('xa', '{Xã}', '{CP_HEAD,CP_DEPUTY,CP_OFFICER}', '2004-08-31', null,
    'Các xã có công an chính quy: cách đếm của báo cáo ngày 26/5/2020 (“383 xã”).',
    'The communes (xã) with regular police: how the report of 26 May 2020 counts (“383 communes”).'),
  ('xa-thi-tran', '{Xã,"Thị trấn"}', '{CP_HEAD,CP_DEPUTY,CP_OFFICER}', '2004-08-31', null,
    'Các xã và thị trấn: phạm vi của Nghị định 42/2021/NĐ-CP.',
    'The communes and townships (xã, thị trấn): the scope of Decree 42/2021/ND-CP.'),
  ('all', '{Xã,Phường,"Thị trấn","Đặc khu"}', '{CP_HEAD,CP_DEPUTY,CP_OFFICER}', '2004-08-31', null,
    'Tất cả đơn vị hành chính cấp xã.',
    'All units of commune level.');

create table workforce.norm (
  area text not null,
  target text not null,
  equipment_type text not null,
  valid_from date not null,
  quantity integer not null,
  source text not null,
  decision_id uuid not null references workforce.decision,
  primary key (area, target, equipment_type, valid_from, decision_id),
  constraint norm_not_negative check (quantity >= 0)
);
comment on table workforce.norm is 'How many of a line of the catalogue a unit, each unit of a kind, or each post of a type should have, from a day until the next row; of two of one day the later decision counts.';
comment on column workforce.norm.target is 'The code of a unit, a kind such as Xã, or a type of post.';

create table workforce.asset (
  thing_id uuid primary key,
  plate text not null default '',
  acquired_on date not null,
  maintained_on date,
  inspection_due date
);
comment on table workforce.asset is 'What equipment needs besides its custody, which is kept in the schema custody under the same identifier: who holds it, and whether it is usable, in repair or lost, is there.';
comment on column workforce.asset.inspection_due is 'The last day on which the inspection of a vehicle holds.';

create type workforce.request_state as enum ('submitted', 'recommended', 'approved', 'partly', 'refused', 'issued');

create table workforce.equipment_request (
  request_id uuid primary key,
  unit_code text not null,
  equipment_type text not null,
  quantity integer not null,
  reason text not null,
  state workforce.request_state not null,
  granted integer not null default 0,
  asked_on date not null,
  asked_by uuid not null,
  version integer not null default 1,
  constraint request_asks_for_something check (quantity > 0),
  constraint request_granted_within check (granted between 0 and quantity)
);
comment on table workforce.equipment_request is 'A commune asks for equipment, the city recommends, the ministry decides.';
create index equipment_request_unit on workforce.equipment_request (unit_code);

create table workforce.request_step (
  request_id uuid not null references workforce.equipment_request,
  seq integer not null,
  state workforce.request_state not null,
  quantity integer not null,
  reason text not null,
  done_by uuid not null,
  done_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (request_id, seq)
);
comment on table workforce.request_step is 'What became of a request, step by step. Append-only.';

create table workforce.request_thing (
  thing_id uuid not null,
  request_id uuid not null references workforce.equipment_request,
  taken_on date,
  primary key (request_id, thing_id)
);
comment on table workforce.request_thing is 'What was sent out on a request, and when the other side signed for it.';
create index request_thing_thing on workforce.request_thing (thing_id);
