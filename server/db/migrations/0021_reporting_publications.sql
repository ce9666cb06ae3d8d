-- What of the compiled reports is public, and that it went through disclosure control and a second person.
create table reporting.publication (
  publication_id uuid not null,
  vintage_id uuid not null references reporting.vintage,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  vintage_no smallint not null,
  rule json not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  constraint publication_key primary key (publication_id),
  constraint publication_of_vintage_once unique (vintage_id),
  constraint publication_second_person check (published_by <> proposed_by),
  constraint publication_published_whole check ((published_by is null) = (published_at is null))
);
create index publication_by_month on reporting.publication (form_no, period_no, unit_no);
comment on table reporting.publication is 'A compiled report that is to be public, or is. Proposed by one person, published by another.';
comment on column reporting.publication.rule is 'What disclosure control went by: threshold, whether nought is hidden, dominance.';

create table reporting.public_cell (
  publication_id uuid not null references reporting.publication,
  unit_no int not null,
  element_no smallint not null,
  category_no smallint not null,
  amount bigint,
  qualifier smallint not null,
  constraint public_cell_key primary key (publication_id, unit_no, element_no, category_no)
);
comment on table reporting.public_cell is
  'All that the public pages know of a compiled report: its figures, without those that disclosure control hides. Append-only.';
comment on column reporting.public_cell.amount is 'Null where it is hidden: then it is nowhere in these rows.';
