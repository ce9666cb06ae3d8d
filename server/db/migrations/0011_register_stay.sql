-- Who lived where on a day, ready to be counted: from the chains of eight million people it would take half a minute.

create table register.stay (
  person_id uuid not null,
  from_day date not null,
  until_day date not null,
  residence_from date not null,
  sex register.sex not null,
  born integer,
  commune_code text not null,
  hamlet text not null,
  constraint stay_key primary key (person_id, from_day)
);
create index stay_commune on register.stay (commune_code);
comment on table register.stay is 'While somebody was alive and had one permanent residence, sex and birth date. Made from the states in force, for counting alone; remade with every act about the person.';
comment on column register.stay.until_day is 'The first day on which it no longer holds; infinity = it goes on. Every person counted on a day is compared with it, and a null would cost.';
comment on column register.stay.residence_from is 'The first day of the residence: with the code and the hamlet it tells which unit is meant (register.unit_act).';
comment on column register.stay.born is 'The day of birth as a number, 19900203: a difference of two such days is the age times 10,000. Of a year alone its 1 July, of a month its 15th; null = not known.';

insert into register.stay (person_id, from_day, until_day, residence_from, sex, born, commune_code, hamlet)
with turn as (
  select person_id, valid_from from register.person_state where superseded_by is null
  union
  select person_id, valid_from from register.residence where superseded_by is null and kind = 'permanent'
), spell as (
  select person_id, valid_from as from_day,
    lead(valid_from, 1, 'infinity') over (partition by person_id order by valid_from) as until_day
  from turn
)
select person_id, from_day, until_day, home.valid_from, sex,
  case length(birth_date)
    when 10 then replace(birth_date, '-', '')
    when 7 then replace(birth_date, '-', '') || '15'
    when 4 then birth_date || '0701'
  end::integer,
  commune_code, hamlet
from spell
join lateral (select birth_date, sex, died_on from register.person_state as state
  where state.person_id = spell.person_id and superseded_by is null and valid_from <= from_day
  order by valid_from desc limit 1) as state on died_on = ''
join lateral (select valid_from, commune_code, hamlet from register.residence as home
  where home.person_id = spell.person_id and kind = 'permanent' and superseded_by is null and valid_from <= from_day
  order by valid_from desc limit 1) as home on commune_code <> '';

-- What happened to people by the month. First collections, eight million, are not among it.
create index act_of_life on register.act (effective_on) where kind not in ('first-collection', 'update', 'number-given');

alter type access.purpose add value 'statistics';
