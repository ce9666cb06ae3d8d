-- People are found by the words of the name as it is spoken: the first, the last, and those between. Whichever part an
-- officer wrote a word into, it is found again; and each of the three may be the one that is mistyped.

create type register.standing as enum ('present', 'gone', 'hidden');

alter table register.name_search
  add column family_key text,
  add column middle_key text,
  add column given_key text,
  add column standing register.standing;

delete from register.name_search as found
  using register.merger where merger.person_id = found.person_id and merger.superseded_by is null;

update register.name_search as found set
  family_key = coalesce(substring(full_key from '^([^ ]+) '), ''),
  middle_key = coalesce(substring(full_key from '^[^ ]+ (.+) [^ ]+$'), ''),
  given_key = substring(full_key from '[^ ]*$'),
  standing = case
    when (select grade from register.flag where flag.person_id = found.person_id and kind = 'secrecy'
      and superseded_by is null order by valid_from desc limit 1) >= 2 then 'hidden'
    when (select died_on from register.person_state as state where state.person_id = found.person_id
      and superseded_by is null order by valid_from desc limit 1) <> '' then 'gone'
    when (select gone from register.residence as home where home.person_id = found.person_id and kind = 'permanent'
      and superseded_by is null order by valid_from desc limit 1) is not null then 'gone'
    else 'present'
  end::register.standing;

drop index register.name_search_birth;
alter table register.name_search
  drop column full_key,
  alter column family_key set not null,
  alter column middle_key set not null,
  alter column given_key set not null,
  alter column standing set not null;

-- One for each thing that a search can start from. The name stands in all of them in the same order, so that a name that
-- may have been mistyped is a few hundred places of an index and never a part of the table.
create index name_search_birth on register.name_search (birth_date, given_key, family_key, middle_key);
create index name_search_year on register.name_search (birth_year, given_key, family_key, middle_key);
create index name_search_commune on register.name_search (commune_code, given_key, family_key, middle_key);

comment on table register.name_search is 'The present name of everybody as keys for finding (forms/fold.ts). Made from the states, for search alone; a record that was merged into another has no row.';
comment on column register.name_search.family_key is 'The first word of the full name; empty where the name has one word only.';
comment on column register.name_search.middle_key is 'What stands between the first word and the last; may be empty.';
comment on column register.name_search.given_key is 'The last word of the full name.';
comment on column register.name_search.commune_code is 'The last commune of permanent residence, also of who has left it.';
comment on column register.name_search.standing is 'gone = dead, emigrated or deregistered: found where that is asked for. hidden = secrecy of grade 2: not found by name.';
