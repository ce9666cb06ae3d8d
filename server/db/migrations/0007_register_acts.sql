-- Every event of a life. What an act says is kept as its effects; the states in the chains are what the effects of all
-- acts that were not annulled say together. So an act of the past, one that comes late, and one that is taken back all
-- end in the same states, whatever the order in which they arrive.

alter type register.act_kind add value 'birth';
alter type register.act_kind add value 'death';
alter type register.act_kind add value 'declared-missing';
alter type register.act_kind add value 'returned';
alter type register.act_kind add value 'marriage';
alter type register.act_kind add value 'divorce';
alter type register.act_kind add value 'widowed';
alter type register.act_kind add value 'recognition';
alter type register.act_kind add value 'adoption';
alter type register.act_kind add value 'guardianship';
alter type register.act_kind add value 'guardianship-ended';
alter type register.act_kind add value 'name-changed';
alter type register.act_kind add value 'sex-changed';
alter type register.act_kind add value 'birth-date-corrected';
alter type register.act_kind add value 'origin-corrected';
alter type register.act_kind add value 'nationality-changed';
alter type register.act_kind add value 'number-reissued';
alter type register.act_kind add value 'moved';
alter type register.act_kind add value 'departed';
alter type register.act_kind add value 'arrived';
alter type register.act_kind add value 'temporary-residence';
alter type register.act_kind add value 'absence-declared';
alter type register.act_kind add value 'current-dwelling';
alter type register.act_kind add value 'household-founded';
alter type register.act_kind add value 'household-joined';
alter type register.act_kind add value 'household-left';
alter type register.act_kind add value 'household-split';
alter type register.act_kind add value 'households-merged';
alter type register.act_kind add value 'new-head';
alter type register.act_kind add value 'card-recorded';
alter type register.act_kind add value 'flag-set';
alter type register.act_kind add value 'flag-lifted';
alter type register.act_kind add value 'records-merged';
alter type register.act_kind add value 'record-split';
alter type register.act_kind add value 'annulment';
alter type register.residence_kind add value 'declared-absence';
alter type register.relation_kind add value 'adoptive-father';
alter type register.relation_kind add value 'adoptive-mother';

create type register.gone as enum ('emigrated', 'dead', 'deregistered');
create type register.effect_chain as enum
  ('person_state', 'household_member', 'residence', 'relation', 'card', 'flag', 'merger');

alter table register.act add column event_id uuid, add column annuls uuid;
comment on column register.act.event_id is 'The acts of one event of life bear the same: a marriage is an act about each of the two. Null = an event of one act.';
comment on column register.act.annuls is 'The act about the same person that this one takes back. An annulment is final: what it took back is recorded anew.';
create unique index act_annulled_once on register.act (person_id, annuls) where annuls is not null;
create index act_event on register.act (event_id) where event_id is not null;

create table register.effect (
  person_id uuid not null,
  act_id uuid not null,
  chain register.effect_chain not null,
  kind text not null,
  valid_from date not null,
  facts jsonb not null,
  primary key (person_id, act_id, chain, kind, valid_from),
  constraint effect_of_act foreign key (person_id, act_id) references register.act
);
comment on table register.effect is 'What an act says: these facts of this chain from this day on. Those of a first collection are the states that it wrote. Append-only.';
comment on column register.effect.kind is 'Which chain of the table it is, where a person has one for each kind; otherwise empty.';

-- A number is one person's for ever. Which of two holds is told by the days and by the acts that were annulled.
alter table register.identifier add column valid_from date;
update register.identifier set valid_from = act.effective_on
  from register.act where act.person_id = identifier.person_id and act.act_id = identifier.act_id;
alter table register.identifier alter column valid_from set not null, drop column status;
drop type register.identifier_status;
comment on table register.identifier is 'Personal numbers. One names one person for ever; the latest that was not annulled is the present one.';

alter table register.residence
  add column gone register.gone,
  add column since text not null default '';
comment on column register.residence.gone is 'Why there is no residence of the kind from this day; null where there is one, or none is known.';
comment on column register.residence.since is 'Where the day on which it began is not certain: what is known of it (EDTF level 0, or "unknown"). Then valid_from is the first day on which it certainly held. Empty = it began on valid_from.';
create index residence_place on register.residence (commune_code, hamlet, address);

create index relation_related on register.relation (related_person_id) where related_person_id is not null;

create table register.card (
  person_id uuid not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  card_no text not null,
  issued_by text not null,
  expires_on text not null,
  constraint card_of_act foreign key (person_id, act_id) references register.act,
  constraint card_chain unique nulls not distinct (person_id, valid_from, superseded_by)
);
comment on table register.card is 'Identity cards, from the day of issue. Of a card only what the register needs to know: no image, no fingerprint.';

create table register.flag (
  person_id uuid not null,
  kind text not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  grade smallint not null,
  constraint flag_of_act foreign key (person_id, act_id) references register.act,
  constraint flag_chain unique nulls not distinct (person_id, kind, valid_from, superseded_by)
);
comment on table register.flag is 'What is delivered with the facts that it touches: under investigation (by group of facts), not living at the address, secrecy.';
comment on column register.flag.grade is '0 = from this day not flagged. Secrecy has the grades 1 (address withheld) and 2 (not found by name either).';

create table register.merger (
  person_id uuid not null,
  valid_from date not null,
  act_id uuid not null,
  superseded_by uuid,
  into_person_id uuid not null,
  constraint merger_of_act foreign key (person_id, act_id) references register.act,
  constraint merger_chain unique nulls not distinct (person_id, valid_from, superseded_by)
);
comment on table register.merger is 'That a record was found to be of the same person as another, which has stood for both since. A split supersedes it.';
create index merger_into on register.merger (into_person_id);
