-- Likely duplicates: the keys under which they are looked for, and the pairs that reviewers decide.

-- The father's name, folded as forms/fold.ts does it, as far as SQL can; the next act of a person makes it anew.
alter table register.name_search add column father_key text not null default '';
update register.name_search as found set father_key = folded.father_key
from (
  select distinct on (person_id) person_id, trim(regexp_replace(regexp_replace(
    regexp_replace(normalize(translate(lower(normalize(declared_name, NFC)), 'đ', 'd'), NFD), '[\u0300-\u036f]|[''‘’ʼ`´-]', '', 'g'),
    '([bcdfghjklmnpqrstvwxz]|qu)y( |$)', '\1i\2', 'g'), '\s+', ' ', 'g')) as father_key
  from register.relation where kind = 'father' and superseded_by is null
  order by person_id, valid_from desc
) as folded
where found.person_id = folded.person_id and folded.father_key <> '';
comment on column register.name_search.father_key is 'The name of the father as declared; empty where it is not known.';

-- Each key of the residents' linkage model is a range of one of these, of name_search_commune, or of the numbers.
drop index register.name_search_birth;
create index name_search_birth on register.name_search
  (birth_date, given_key, family_key, middle_key, mother_key, father_key);
create index name_search_name on register.name_search (given_key, family_key, middle_key, mother_key, father_key);
create index name_search_place on register.name_search (commune_code, birth_year, birth_date, mother_key, father_key);
create index name_search_parents on register.name_search (mother_key, father_key) where mother_key <> '' and father_key <> '';

create type checking.pair_state as enum
  ('open', 'second', 'confirm', 'third', 'same', 'merged', 'different', 'unclear');
create type checking.pair_source as enum ('entry', 'upload', 'register');
create type checking.verdict as enum ('same', 'different', 'unclear');

create table checking.duplicate_pair (
  pair_id uuid primary key,
  first_id uuid not null,
  second_id uuid not null,
  first_commune text not null,
  second_commune text not null,
  weight real not null,
  source checking.pair_source not null,
  state checking.pair_state not null,
  is_twice boolean not null,
  facts_hash bytea not null,
  survivor_id uuid,
  found_at timestamptz not null default clock_timestamp(),
  constraint duplicate_pair_once unique (first_id, second_id),
  constraint duplicate_pair_in_order check (first_id < second_id)
);
comment on table checking.duplicate_pair is 'Two records that may be of one person. A pair is here once; it is open again when the facts of one of the two have changed.';
comment on column checking.duplicate_pair.first_commune is 'Where the first has the permanent residence, as far as it was known when the pair was found: for the queue.';
comment on column checking.duplicate_pair.weight is 'The evidence that they are one, in bits: the logarithm of the odds to the base 2.';
comment on column checking.duplicate_pair.is_twice is 'Given to two reviewers, neither of whom sees what the other said.';
comment on column checking.duplicate_pair.facts_hash is 'SHA-256 of what both said when the pair was found.';
comment on column checking.duplicate_pair.survivor_id is 'The record that stands for both, once they are merged.';
create index duplicate_pair_queue on checking.duplicate_pair (state, weight desc, pair_id);
create index duplicate_pair_second on checking.duplicate_pair (second_id);

create table checking.pair_verdict (
  pair_id uuid not null constraint pair_verdict_of_pair references checking.duplicate_pair,
  account_id uuid not null,
  facts_hash bytea not null,
  verdict checking.verdict not null,
  is_blind boolean not null,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (pair_id, account_id, facts_hash)
);
comment on table checking.pair_verdict is 'What reviewers said of pairs: labels for the linkage model. Append-only.';
comment on column checking.pair_verdict.facts_hash is 'Of the facts that were judged: later facts are judged anew.';

create table checking.review_setting (
  only_row boolean primary key default true constraint review_setting_once check (only_row),
  twice_every integer not null constraint review_setting_share check (twice_every >= 1)
);
comment on table checking.review_setting is 'One pair in so many is given to two reviewers, to see how far they agree.';
insert into checking.review_setting (twice_every) values (10);
