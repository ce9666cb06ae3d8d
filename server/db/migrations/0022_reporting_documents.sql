-- The compiled report as a document: its editions, the prose that people wrote, and what was signed.
create table reporting.document (
  document_id uuid not null,
  form_no smallint not null,
  period_no smallint not null,
  unit_no int not null,
  edition smallint not null,
  begun_by uuid not null,
  begun_at timestamptz not null default now(),
  constraint document_key primary key (document_id),
  constraint document_edition_once unique (form_no, period_no, unit_no, edition)
);
comment on table reporting.document is
  'A report about a compiled month, drafted until it is signed. A correction after the signature is the next edition.';

create table reporting.document_paragraph (
  document_id uuid not null references reporting.document,
  code text not null,
  version smallint not null,
  text_vi text,
  text_en text,
  seen json not null,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  constraint document_paragraph_key primary key (document_id, code, version),
  constraint document_paragraph_both check ((text_vi is null) = (text_en is null))
);
comment on table reporting.document_paragraph is
  'What somebody wrote in place of a paragraph of the template, with its bound figures in braces. Append-only; the newest holds.';
comment on column reporting.document_paragraph.text_vi is 'Null: as the template has it.';
comment on column reporting.document_paragraph.seen is
  'What the bound figures told when it was written: where one tells something else, the prose is flagged.';

create table reporting.signed_document (
  document_id uuid not null references reporting.document,
  vintage_id uuid not null references reporting.vintage,
  unit_no int not null,
  year smallint not null,
  number smallint not null,
  signed_on date not null,
  signed_by uuid not null,
  signed_at timestamptz not null default now(),
  content json not null,
  constraint signed_document_key primary key (document_id),
  constraint signed_document_number_once unique (unit_no, year, number)
);
comment on table reporting.signed_document is
  'A report that was signed: of which vintage, its number in the year of its office, and all that it says. Append-only.';
