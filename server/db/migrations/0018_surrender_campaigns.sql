create schema surrender;

create type surrender.item_class as enum (
  'MIL_GUN', 'HUNT_GUN', 'HOME_GUN', 'SIM_GUN', 'SPORT', 'AMMO', 'UXO', 'EXPL', 'DET', 'FUSE', 'RUDE', 'SUPP', 'PART', 'GEAR');
create type surrender.point_kind as enum ('fixed', 'mobile', 'pick-up');
create type surrender.report_kind as enum ('find', 'wish');
create type surrender.report_state as enum ('open', 'engineers', 'closed');
create type surrender.task_state as enum ('open', 'called', 'cleared');
create type surrender.hand_in_state as enum ('waiting', 'confirmed', 'refused');
create type surrender.origin as enum ('found', 'kept', 'inherited', 'war', 'not-said');
create type surrender.step as enum ('received', 'made-safe', 'eod-cleared', 'stored');
create type surrender.ending as enum ('destroyed', 'handed-over', 'returned');
create type surrender.transfer_kind as enum ('store', 'military', 'owner');
create type surrender.transfer_state as enum ('sent', 'taken', 'refused');
create type surrender.batch_state as enum ('draft', 'approved', 'destroyed', 'cancelled');

create table surrender.campaign (
  campaign_id uuid primary key,
  plan_no text not null,
  name_vi text not null,
  name_en text not null,
  scope_code text not null,
  from_day date not null,
  to_day date not null,
  legal_basis text not null,
  constraint campaign_once unique (plan_no, scope_code),
  constraint campaign_lasts check (to_day >= from_day)
);
comment on table surrender.campaign is 'A time in which the people are asked to hand in weapons, by a plan, in a unit and all below it.';

create table surrender.collection_point (
  point_id uuid primary key,
  campaign_id uuid not null references surrender.campaign,
  unit_code text not null,
  ordinal smallint not null,
  kind surrender.point_kind not null,
  address text not null,
  hours text not null,
  constraint collection_point_once unique (campaign_id, unit_code, ordinal)
);
comment on table surrender.collection_point is 'Where things are handed in. Public, unlike the stores.';
create index collection_point_unit on surrender.collection_point (unit_code);

create table surrender.report (
  report_id uuid primary key,
  campaign_id uuid not null references surrender.campaign,
  kind surrender.report_kind not null,
  unit_code text not null,
  place text not null,
  what text not null,
  state surrender.report_state not null,
  reported_on date not null,
  closed_by uuid,
  closed_on date,
  constraint report_closed_by_somebody check ((state = 'closed') = (closed_by is not null and closed_on is not null))
);
comment on table surrender.report is 'What somebody told of a find, or of a wish to hand in. Three answers and the day; nothing of who told it.';
comment on column surrender.report.place is 'Where the find lies; empty for a wish.';
comment on column surrender.report.what is 'One of the words of the form (forms/surrender/report.ts).';
create index report_unit on surrender.report (unit_code, reported_on);

create table surrender.engineer_task (
  task_id uuid primary key,
  unit_code text not null,
  report_id uuid references surrender.report,
  place text not null,
  state surrender.task_state not null,
  opened_on date not null,
  called_by uuid,
  called_on date,
  cleared_by uuid,
  cleared_on date,
  clearance_no text,
  constraint engineer_task_report_once unique (report_id),
  constraint engineer_task_called_by_somebody check ((state = 'open') = (called_by is null)),
  constraint engineer_task_cleared_on_paper check ((state = 'cleared') = (cleared_by is not null and clearance_no is not null))
);
comment on table surrender.engineer_task is 'An explosive that nobody may touch: the engineers are to be called, were called, have cleared it.';
comment on column surrender.engineer_task.clearance_no is 'The number of the paper of the military engineers.';
create index engineer_task_unit on surrender.engineer_task (unit_code);

create table surrender.receipt_counter (
  unit_code text not null,
  year integer not null,
  last_no integer not null,
  primary key (unit_code, year)
);
comment on table surrender.receipt_counter is 'The last number of a receipt that a unit gave in a year.';

create table surrender.hand_in (
  hand_in_id uuid primary key,
  campaign_id uuid not null references surrender.campaign,
  point_id uuid not null references surrender.collection_point,
  unit_code text not null,
  on_day date not null,
  state surrender.hand_in_state not null,
  received_by uuid not null,
  witness uuid,
  receipt_no text not null,
  secret_hash bytea,
  constraint hand_in_receipt_once unique (receipt_no),
  constraint hand_in_witness_is_another check (witness is null or witness <> received_by),
  constraint hand_in_confirmed_by_two check (state <> 'confirmed' or witness is not null)
);
comment on table surrender.hand_in is 'What was handed in at once. It has no column for who handed it in.';
comment on column surrender.hand_in.received_by is 'The officer who received; the other one, who saw it, is the witness.';
comment on column surrender.hand_in.secret_hash is 'SHA-256 of the receipt''s number and secret. The secret is kept nowhere.';
create index hand_in_unit on surrender.hand_in (unit_code, on_day);

create table surrender.item (
  item_id uuid primary key,
  hand_in_id uuid not null references surrender.hand_in,
  unit_code text not null,
  class surrender.item_class not null,
  subtype text not null,
  make text not null,
  calibre text not null,
  serial text not null,
  marks text not null,
  origin surrender.origin not null,
  quantity numeric(12, 3) not null,
  counted_in custody.counted_in not null,
  step surrender.step not null,
  task_id uuid references surrender.engineer_task,
  ending surrender.ending,
  ended_on date,
  constraint item_task_once unique (task_id),
  constraint item_quantity_is_something check (quantity > 0),
  constraint item_piece_is_whole check (counted_in in ('kg', 'metre') or quantity = trunc(quantity)),
  constraint item_explosive_is_cleared check (class not in ('UXO', 'EXPL', 'DET', 'FUSE') or task_id is not null),
  constraint item_explosive_is_never_destroyed check (class not in ('UXO', 'EXPL', 'DET', 'FUSE') or ending is distinct from 'destroyed'),
  constraint item_ended_on_a_day check ((ending is null) = (ended_on is null))
);
comment on table surrender.item is 'An item of a hand-in. From the confirmation on it is a thing of custody with the same identifier.';
comment on column surrender.item.subtype is 'What it is within its class, where that matters (forms/surrender/subtype.ts); empty otherwise.';
comment on column surrender.item.unit_code is 'The commune that received it, wherever it is now.';
comment on column surrender.item.step is 'What was done for safety. An item is stored only when the step that its hazard asks for was taken.';
comment on column surrender.item.task_id is 'The engineers'' clearance, without which no explosive is received.';
create index item_hand_in on surrender.item (hand_in_id);
create index item_serial on surrender.item (serial) where serial <> '';

create table surrender.photo (
  photo_id uuid primary key,
  hand_in_id uuid not null references surrender.hand_in,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  added_by uuid not null,
  constraint photo_once unique (hand_in_id, sha256)
);
comment on table surrender.photo is 'A picture of an item, without whatever the camera wrote into the file.';

create table surrender.transfer (
  transfer_id uuid primary key,
  kind surrender.transfer_kind not null,
  from_unit text not null,
  to_unit text,
  to_name text not null,
  state surrender.transfer_state not null,
  seal_no text not null,
  paper_no text not null,
  sent_by uuid not null,
  sent_on date not null,
  answered_by uuid,
  answered_on date,
  reason text not null default '',
  constraint transfer_to_somewhere_else check (to_unit is distinct from from_unit),
  constraint transfer_store_has_unit check ((kind = 'store') = (to_unit is not null)),
  constraint transfer_two_sign check (answered_by is null or answered_by <> sent_by)
);
comment on table surrender.transfer is 'Items that go from the store of a unit to that of another, to the military, or back to an owner by decision.';
comment on column surrender.transfer.to_name is 'The military unit; empty for a store, and always for an owner.';
create index transfer_from on surrender.transfer (from_unit);
create index transfer_to on surrender.transfer (to_unit);

create table surrender.transfer_item (
  transfer_id uuid not null references surrender.transfer,
  item_id uuid not null references surrender.item,
  primary key (transfer_id, item_id)
);
create index transfer_item_item on surrender.transfer_item (item_id);

create table surrender.batch (
  batch_id uuid primary key,
  unit_code text not null,
  method text not null,
  place text not null,
  state surrender.batch_state not null,
  made_by uuid not null,
  made_on date not null,
  approved_by uuid,
  approved_on date,
  decision_no text,
  witness_units text[] not null default '{}',
  destroyed_by uuid,
  destroyed_on date,
  certificate_no text,
  cancel_reason text,
  constraint batch_approver_is_another check (approved_by is null or approved_by <> made_by),
  constraint batch_approved_with_witnesses check (state not in ('approved', 'destroyed') or (approved_by is not null and cardinality(witness_units) = 2)),
  constraint batch_destroyed_with_certificate check ((state = 'destroyed') = (certificate_no is not null)),
  constraint batch_destroyer_is_another check (destroyed_by is null or destroyed_by <> approved_by)
);
comment on table surrender.batch is 'Items that are to be destroyed together. From the approval on its items are frozen.';
comment on column surrender.batch.witness_units is 'The two units that send a witness each; neither is the store''s.';
create index batch_unit on surrender.batch (unit_code);

create table surrender.batch_item (
  batch_id uuid not null references surrender.batch,
  item_id uuid not null references surrender.item,
  primary key (batch_id, item_id)
);
comment on table surrender.batch_item is 'The items of a batch: the table of its certificate.';

create table surrender.batch_witness (
  batch_id uuid not null references surrender.batch,
  account_id uuid not null,
  unit_code text not null,
  signed_on date not null,
  primary key (batch_id, account_id),
  constraint batch_witness_unit_once unique (batch_id, unit_code)
);
comment on table surrender.batch_witness is 'Who saw the destruction. Append-only.';

create table surrender.failed_look_up (
  look_up_id uuid primary key,
  number_hash bytea not null,
  tried_at timestamptz not null default clock_timestamp()
);
comment on table surrender.failed_look_up is 'Look-ups of a receipt that did not fit, for a quarter of an hour: by the hash of the number, and nothing of who asked.';
create index failed_look_up_number on surrender.failed_look_up (number_hash, tried_at);
