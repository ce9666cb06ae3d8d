-- Administrative units, what became of them, and the offices that serve them. Loaded from reference/, never by hand.
create schema areas;
comment on schema areas is 'Administrative units and offices over time.';

create type areas.unit_level as enum ('province', 'district', 'commune');
create type areas.unit_relation as enum ('unchanged', 'renamed_or_retyped', 'whole', 'part');
create type areas.who_follows as enum ('all', 'none', 'some');
create type areas.office_tier as enum ('ministry', 'province', 'district', 'commune');

create table areas.unit (
  code text not null,
  valid_from date not null,
  valid_to date,
  level areas.unit_level not null,
  kind text not null,
  name text not null,
  parent_code text,
  province_code text not null,
  constraint unit_key primary key (code, valid_from),
  constraint unit_ends_once unique nulls not distinct (code, valid_to),
  constraint unit_lasts check (valid_from < valid_to),
  constraint unit_parent_below_province check ((parent_code is null) = (level = 'province')),
  constraint unit_province_of_itself check (level <> 'province' or province_code = code)
);
create index unit_by_parent on areas.unit (parent_code, valid_from);
create index unit_by_province on areas.unit (province_code, level, valid_from);
comment on table areas.unit is
  'Every version of every province, district and commune. A code alone names nothing: codes are used again.';
comment on column areas.unit.code is 'Two digits for a province, three for a district, five for a commune.';
comment on column areas.unit.valid_from is
  'First day. The day of the oldest edition of the catalogue (2004-08-31) stands for an unknown start.';
comment on column areas.unit.valid_to is 'The first day on which this version no longer holds; null while in force.';
comment on column areas.unit.kind is 'The kind of unit in its own language: Xã, Phường, Thị trấn, Đặc khu, Quận …';
comment on column areas.unit.name is 'Full name with the kind in front, as the catalogue writes it. Never a key.';
comment on column areas.unit.parent_code is 'The unit just above, while this version holds; null for a province.';
comment on column areas.unit.province_code is 'The province above, or the province itself.';

create table areas.unit_successor (
  old_code text not null,
  changed_on date not null,
  new_code text not null,
  relation areas.unit_relation not null,
  who_follows areas.who_follows not null,
  note text not null,
  constraint unit_successor_key primary key (old_code, changed_on, new_code),
  constraint unit_successor_old foreign key (old_code, changed_on) references areas.unit (code, valid_to),
  constraint unit_successor_new foreign key (new_code, changed_on) references areas.unit (code, valid_from),
  constraint unit_successor_followed check (relation = 'part' or who_follows = 'all')
);
-- Without it every unit that a new load deletes would be looked for in the whole table.
create index unit_successor_by_new on areas.unit_successor (new_code, changed_on);
comment on table areas.unit_successor is 'Into which unit a unit, or a part of it, went on a day.';
comment on column areas.unit_successor.changed_on is 'The first day of the new unit, the day after the last of the old.';
comment on column areas.unit_successor.who_follows is
  'Whether the residents follow: all by law, none (area only), or some, to be decided by residential group.';
comment on column areas.unit_successor.note is 'The official wording; what stands in brackets is a correction of ours.';

create table areas.office (
  office_id text not null,
  tier areas.office_tier not null,
  unit_code text,
  valid_from date not null,
  valid_to date,
  constraint office_key primary key (office_id),
  constraint office_lasts check (valid_from < valid_to),
  constraint office_unit_below_ministry check ((unit_code is null) = (tier = 'ministry'))
);
comment on table areas.office is 'A police office. It is not a unit: it serves units, and may end before them.';
comment on column areas.office.office_id is
  'Code of the home unit and first day (00004-20250701), so that it stays the same whenever the facts are loaded anew.';
comment on column areas.office.unit_code is 'The unit that the office is named for; null for the ministry.';
comment on column areas.office.valid_to is 'The first day on which it no longer exists; null while it does.';

create table areas.office_name (
  office_id text not null,
  valid_from date not null,
  name text not null,
  constraint office_name_key primary key (office_id, valid_from),
  constraint office_name_of foreign key (office_id) references areas.office
);
comment on table areas.office_name is 'What an office is called, from this day until its next name.';

create table areas.office_service (
  unit_code text not null,
  valid_from date not null,
  valid_to date,
  office_id text not null,
  constraint office_service_key primary key (unit_code, valid_from),
  constraint office_service_ends_once unique nulls not distinct (unit_code, valid_to),
  constraint office_service_lasts check (valid_from < valid_to),
  constraint office_service_by foreign key (office_id) references areas.office
);
comment on table areas.office_service is 'Which office serves a unit, from day to day: at most one at a time.';
comment on column areas.office_service.valid_to is 'The first day on which it no longer serves the unit; null while it does.';

create table areas.reference_file (
  name text not null,
  sha256 text not null,
  loaded_at timestamptz not null default now(),
  constraint reference_file_key primary key (name)
);
comment on table areas.reference_file is 'The files that these tables were loaded from. The same files are not loaded twice.';
comment on column areas.reference_file.sha256 is 'Of the file, and of the rules by which the offices are derived.';
