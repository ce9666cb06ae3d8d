create schema register;

-- The states of a thing form a chain: each holds from its valid_from until the next one's. One that is corrected is
-- superseded and kept. `unique nulls not distinct (…, superseded_by)` is both the rule that a chain has one state in
-- force from a day, and the index by which a life is read.

create type register.act_kind as enum ('first-collection', 'update', 'number-given');
create type register.sex as enum ('unknown', 'male', 'female');
create type register.residence_kind as enum ('permanent', 'temporary', 'current');
create type register.relation_kind as enum ('father', 'mother', 'spouse', 'representative');
create type register.identifier_status as enum ('active', 'cancelled', 'replaced');

-- The first and the last day that a partial date (EDTF level 0) may mean. Immutable, so that columns can be generated.
create function register.earliest_day(edtf text) returns date language sql immutable parallel safe
return case length(edtf)
  when 10 then make_date(substr(edtf, 1, 4)::int, substr(edtf, 6, 2)::int, substr(edtf, 9, 2)::int)
  when 7 then make_date(substr(edtf, 1, 4)::int, substr(edtf, 6, 2)::int, 1)
  when 4 then make_date(edtf::int, 1, 1)
end;
create function register.latest_day(edtf text) returns date language sql immutable parallel safe
return case length(edtf)
  when 10 then make_date(substr(edtf, 1, 4)::int, substr(edtf, 6, 2)::int, substr(edtf, 9, 2)::int)
  when 7 then (make_date(substr(edtf, 1, 4)::int, substr(edtf, 6, 2)::int, 1) + interval '1 month - 1 day')::date
  when 4 then make_date(edtf::int, 12, 31)
end;

create table register.person (
  person_id uuid primary key
);
comment on table register.person is 'That there is such a record. Its row is the lock of every act about the person.';

create table register.act (
  person_id uuid not null constraint act_of_person references register.person,
  act_id uuid not null,
  kind register.act_kind not null,
  effective_on date not null,
  evidence text not null,
  decided_by uuid not null,
  tier text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  primary key (person_id, act_id)
);
comment on table register.act is 'Every change of the register: what, from which day, on what evidence, by whose decision. Append-only.';
comment on column register.act.evidence is 'The form that it rests on, such as DC01 00001/123, or the message of another tier.';
comment on column register.act.tier is 'The unit code of the city where it was decided, or VN for the nation.';
create index act_unnumbered on register.act (xid, act_id);

create table register.person_state (
  person_id uuid not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  family_name text not null,
  middle_name text not null,
  given_name text not null,
  birth_date text not null,
  birth_earliest date generated always as (register.earliest_day(nullif(birth_date, ''))) stored,
  birth_latest date generated always as (register.latest_day(nullif(birth_date, ''))) stored,
  sex register.sex not null,
  birth_registration_place text not null,
  origin_place text not null,
  ethnicity text not null,
  religion text not null,
  nationality text not null,
  marital_status text not null,
  blood_group text not null,
  died_on text not null,
  missing_on text not null,
  cmnd9 text not null,
  constraint person_state_of_act foreign key (person_id, act_id) references register.act,
  constraint person_state_chain unique nulls not distinct (person_id, valid_from, superseded_by)
);
comment on table register.person_state is 'The facts about a person. A state holds from valid_from until the next one; a corrected one is superseded, never changed.';

create table register.identifier (
  value text not null,
  person_id uuid not null,
  act_id uuid not null,
  status register.identifier_status not null default 'active',
  primary key (value),
  constraint identifier_of_act foreign key (person_id, act_id) references register.act
);
comment on table register.identifier is 'Personal numbers. One number names one person for ever, in whatever status.';
create index identifier_person on register.identifier (person_id);

create table register.household (
  household_id uuid primary key,
  commune_code text not null,
  household_no text not null,
  constraint household_no_once unique (commune_code, household_no)
);

create table register.household_member (
  person_id uuid not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  household_id uuid,
  relationship_to_head text not null,
  constraint household_member_of_act foreign key (person_id, act_id) references register.act,
  constraint household_member_chain unique nulls not distinct (person_id, valid_from, superseded_by)
);
comment on column register.household_member.household_id is 'Null = from this day in no household.';
create index household_member_household on register.household_member (household_id);

create table register.residence (
  person_id uuid not null,
  kind register.residence_kind not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  commune_code text not null,
  hamlet text not null,
  address text not null,
  constraint residence_of_act foreign key (person_id, act_id) references register.act,
  constraint residence_chain unique nulls not distinct (person_id, kind, valid_from, superseded_by)
);
comment on column register.residence.commune_code is 'The unit that bore the code on valid_from; empty = from this day no residence of the kind.';
create index residence_commune on register.residence (commune_code, kind) where superseded_by is null;

create table register.relation (
  person_id uuid not null,
  kind register.relation_kind not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  related_person_id uuid,
  declared_name text not null,
  declared_pin text not null,
  declared_nationality text not null,
  constraint relation_of_act foreign key (person_id, act_id) references register.act,
  constraint relation_chain unique nulls not distinct (person_id, kind, valid_from, superseded_by)
);
comment on column register.relation.related_person_id is 'The record of the other, where it is known; otherwise the name as declared stands alone.';

create table register.name_search (
  birth_year smallint not null,
  person_id uuid not null,
  birth_date text not null,
  full_key text not null,
  mother_key text not null,
  commune_code text not null,
  primary key (birth_year, person_id)
);
comment on table register.name_search is 'The present name of everybody as keys for finding (forms/fold.ts). Made from the states, for search alone.';
comment on column register.name_search.birth_year is '0 where the birth is not known.';
create index name_search_birth on register.name_search (birth_date, full_key);

create table register.change (
  seq bigint primary key,
  xid xid8 not null,
  act_id uuid not null,
  person_id uuid not null
);
comment on table register.change is 'The change feed: every act once, numbered from 1 without gaps; the acts about a person in their order.';
