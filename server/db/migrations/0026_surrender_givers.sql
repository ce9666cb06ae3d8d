-- Who sent something takes it back, an item is divided, and a giver who wants it leaves a code or a name.
alter type custody.move add value 'recalled';
alter type surrender.transfer_state add value 'recalled';

alter table surrender.item add column split_from uuid references surrender.item;
comment on column surrender.item.split_from is 'The item of which it was a part; both came in with the same hand-in, and together are what came in.';
alter table surrender.item drop constraint item_task_once;
create unique index item_task_once on surrender.item (task_id) where split_from is null;

create type surrender.giver_level as enum ('pseudonym', 'named');

create table surrender.giver (
  hand_in_id uuid primary key references surrender.hand_in,
  level surrender.giver_level not null,
  name text not null,
  contact text not null,
  delete_on date not null,
  constraint giver_said_something check (name <> ''),
  constraint giver_pseudonym_is_a_code_alone check (level = 'named' or contact = '')
);
comment on table surrender.giver is 'What a giver wanted to be kept, and nothing of all others: most hand-ins have no row here. Deleted when the giver wishes, and on the day.';
comment on column surrender.giver.name is 'A code that the giver chose, or a name as it was said. It was compared with nothing.';
comment on column surrender.giver.delete_on is 'The day on which it is deleted by itself.';
create index giver_delete_on on surrender.giver (delete_on);
