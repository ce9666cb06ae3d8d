-- What became of units in a reform. The residences of millions stay as they were recorded; where they lie today follows
-- from one act for each unit that went whole into another, and one for each hamlet of a unit that was divided.

alter type register.act_kind add value 'unit-reassigned';

create table register.unit_act (
  act_id uuid primary key,
  unit_code text not null,
  since date not null,
  hamlet text not null,
  effective_on date not null,
  successor_code text,
  corrects uuid,
  evidence text not null,
  decided_by uuid not null,
  tier text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  constraint unit_act_ends_what_began check (since < effective_on),
  constraint unit_act_hamlet_goes_somewhere check (hamlet = '' or successor_code is not null)
);
comment on table register.unit_act is 'What became of a unit, or of a hamlet of one that was divided. Append-only; in force is what no other act corrects.';
comment on column register.unit_act.unit_code is 'The unit that ended; for a hamlet the code under which its residences are recorded.';
comment on column register.unit_act.since is 'The first day on which the code meant this unit, since codes are used again; 0001-01-01 where no other bore it before. Residences from this day until the unit ended are its own.';
comment on column register.unit_act.hamlet is 'As residences have it; empty = the unit itself.';
comment on column register.unit_act.effective_on is 'The first day on which its residents live in the successor.';
comment on column register.unit_act.successor_code is 'Null = the unit was divided: officers decide hamlet by hamlet.';
comment on column register.unit_act.corrects is 'The act whose place it takes. It may arrive at another tier before the act that it corrects, so nothing refers.';
create unique index unit_ends_once on register.unit_act (unit_code, since) where hamlet = '' and corrects is null;
create unique index unit_act_once on register.unit_act (unit_code, since, hamlet, effective_on) where corrects is null;
create unique index unit_act_corrected_once on register.unit_act (corrects);
create index unit_act_successor on register.unit_act (successor_code);
create index unit_act_unnumbered on register.unit_act (xid, act_id);

alter table register.change alter column person_id drop not null;
comment on column register.change.person_id is 'Null = an act about a unit.';

create table register.worklist (
  act_id uuid primary key references register.unit_act,
  persons int not null,
  remaining int not null,
  counted_at timestamptz not null default now()
);
comment on table register.worklist is 'Progress with a unit that was divided: how many people it had when the reform was applied, and for how many it was not decided where they live when it was counted last. Derived; each tier has its own.';
