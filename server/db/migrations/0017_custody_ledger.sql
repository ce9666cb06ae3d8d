create schema custody;

create type custody.use as enum ('surrender', 'equipment');
create type custody.counted_in as enum ('piece', 'round', 'kg', 'metre');
create type custody.place_kind as enum ('unit-store', 'officer-post', 'military', 'outside');
create type custody.state as enum ('held', 'in-transit', 'reserved', 'ended');
create type custody.move as enum (
  'entered', 'sent', 'taken', 'refused', 'noted', 'split', 'split-off', 'reserved', 'released',
  'destroyed', 'handed-over', 'returned', 'written-off');
create type custody.stock_outcome as enum ('found', 'missing', 'unexpected');

create table custody.place (
  place_id uuid primary key,
  kind custody.place_kind not null,
  holder text not null,
  unit_code text,
  name text not null,
  constraint place_holder_once unique (kind, holder)
);
comment on table custody.place is 'Who can hold a thing: the store of a unit, the post of an officer, the military, or somebody outside.';
comment on column custody.place.holder is 'What names the holder in the module that uses it: a unit''s code, a post''s identifier.';
comment on column custody.place.unit_code is 'The unit whose reach covers the place; null outside.';

create table custody.thing (
  thing_id uuid primary key,
  use custody.use not null,
  type text not null,
  serial text not null,
  counted_in custody.counted_in not null,
  split_from uuid references custody.thing,
  quantity numeric(12, 3) not null,
  state custody.state not null,
  place_id uuid references custody.place,
  heading_to uuid references custody.place,
  last_seq integer not null,
  constraint thing_quantity_is_something check (quantity > 0),
  constraint thing_piece_is_whole check (counted_in in ('kg', 'metre') or quantity = trunc(quantity)),
  constraint thing_serial_names_one check (serial = '' or quantity = 1),
  constraint thing_is_in_one_place check ((state = 'ended') = (place_id is null)),
  constraint thing_heads_somewhere_in_transit check ((state = 'in-transit') = (heading_to is not null))
);
comment on table custody.thing is 'A thing that is held: a piece with its serial, or a quantity of one type. State, place and quantity are those after its last event, and can be computed from the events at any time.';
comment on column custody.thing.type is 'What it is, in the words of the module that uses it: an item class, a line of a catalogue.';
comment on column custody.thing.serial is 'Empty where it has none. Serials repeat: they name nothing by themselves.';
comment on column custody.thing.place_id is 'Who answers for it; while it is in transit, the sender. Null when it has left for good.';
create index thing_place on custody.thing (place_id);
create index thing_heading_to on custody.thing (heading_to) where heading_to is not null;
create index thing_serial on custody.thing (serial) where serial <> '';

create table custody.event (
  thing_id uuid not null references custody.thing,
  seq integer not null,
  act_id uuid not null,
  move custody.move not null,
  what text not null default '',
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  quantity numeric(12, 3) not null,
  state custody.state not null,
  place_id uuid references custody.place,
  heading_to uuid references custody.place,
  given_by uuid,
  taken_by uuid,
  witnesses uuid[] not null default '{}',
  seal_no text not null default '',
  paper text not null default '',
  reason text not null default '',
  primary key (thing_id, seq),
  constraint event_once unique (thing_id, act_id),
  constraint event_somebody_signs check (given_by is not null or taken_by is not null),
  constraint event_change_of_hands_has_both check (move <> 'taken' or (given_by is not null and taken_by is not null)),
  constraint event_giver_is_not_taker check (given_by is null or taken_by is null or given_by <> taken_by)
);
comment on table custody.event is 'What happened to a thing, and how it stood with it afterwards. Append-only.';
comment on column custody.event.act_id is 'The act of which this is the part of one thing: made by the caller, so that a repetition is known.';
comment on column custody.event.what is 'For `noted`: what was done, in the words of the module that uses it (made safe, stored, inspected).';
comment on column custody.event.on_day is 'The day on which it happened; never before that of the event before.';
comment on column custody.event.given_by is 'The account that signed for the side that gives.';
comment on column custody.event.taken_by is 'The account that signed for the side that takes.';
comment on column custody.event.paper is 'The number of the minutes, decision or certificate that it rests on.';
create index event_day on custody.event (on_day);
create index event_place on custody.event (place_id);

create table custody.stock_take (
  stock_take_id uuid primary key,
  place_id uuid not null references custody.place,
  use custody.use not null,
  is_sample boolean not null,
  on_day date not null,
  counted_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
comment on table custody.stock_take is 'A count of what is in a place by its labels. It corrects nothing. Append-only.';
comment on column custody.stock_take.is_sample is 'An audit of what was scanned; what was not is not missing.';

create table custody.stock_line (
  stock_take_id uuid not null references custody.stock_take,
  label text not null,
  outcome custody.stock_outcome not null,
  thing_id uuid references custody.thing,
  last_taken_by uuid,
  primary key (stock_take_id, label)
);
comment on table custody.stock_line is 'What a stock-taking says of one label. Append-only.';
comment on column custody.stock_line.thing_id is 'Null where no thing bears the label that was scanned.';
comment on column custody.stock_line.last_taken_by is 'Who signed for the thing last: whom a missing one is asked of.';
create index stock_line_thing on custody.stock_line (thing_id) where outcome = 'missing';
