-- News, the release calendar, and the search over what is public.
create schema portal;

create type portal.article_state as enum ('draft', 'proposed', 'scheduled', 'public', 'withdrawn');
create type portal.article_step_kind as enum ('saved', 'proposed', 'returned', 'scheduled', 'published', 'withdrawn');

create table portal.image (
  image_id uuid not null,
  unit_code text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  constraint image_key primary key (image_id)
);
comment on table portal.image is
  'A picture for articles, without whatever the camera wrote into the file; kept on disk under its hash. Append-only.';

create table portal.article (
  article_id uuid not null,
  unit_code text not null,
  slug text not null,
  state portal.article_state not null,
  version smallint not null,
  public_version smallint,
  publish_on date,
  published_at timestamptz,
  changed_at timestamptz,
  constraint article_key primary key (article_id),
  constraint article_slug_once unique (slug),
  constraint article_public_whole check
    ((public_version is null) = (published_at is null) and (published_at is null) = (changed_at is null)),
  constraint article_withdrawn_was_public check (state <> 'withdrawn' or public_version is not null)
);
create index article_by_publication on portal.article (published_at desc) where public_version is not null;
create index article_scheduled on portal.article (publish_on) where state = 'scheduled';
comment on table portal.article is 'An article and where its newest version stands; readers see public_version, whatever is written meanwhile.';
comment on column portal.article.slug is 'The last part of its address; it never changes once the article was public.';
comment on column portal.article.publish_on is 'The day on which the newest version is to become public; null: as soon as somebody else publishes it.';
comment on column portal.article.changed_at is 'When what readers see last changed: published, updated or withdrawn.';

create table portal.article_version (
  article_id uuid not null references portal.article,
  version smallint not null,
  content json not null,
  image_id uuid references portal.image,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  constraint article_version_key primary key (article_id, version)
);
create index article_version_image on portal.article_version (image_id) where image_id is not null;
comment on table portal.article_version is 'Everything that an article ever said, in each language that it has. Append-only.';
comment on column portal.article_version.content is 'For vi and en: title, summary, body, byline, imageAlt, changeNote; null where it is not written yet.';

create table portal.article_step (
  article_id uuid not null references portal.article,
  step_no smallint not null,
  version smallint not null,
  kind portal.article_step_kind not null,
  note json,
  taken_by uuid not null,
  taken_at timestamptz not null,
  constraint article_step_key primary key (article_id, step_no)
);
create index article_step_public on portal.article_step (article_id) where kind in ('published', 'withdrawn');
comment on table portal.article_step is 'What became of an article, and by whom. Append-only.';
comment on column portal.article_step.note is 'In vi and en: why it was returned or withdrawn.';

create table portal.release (
  release_id uuid not null,
  unit_code text not null,
  period_code text not null,
  out_on date,
  constraint release_key primary key (release_id),
  constraint release_once unique (period_code, unit_code)
);
comment on table portal.release is 'The results of a month of a unit, announced before they are published.';
comment on column portal.release.out_on is 'The day on which they were public first.';

create table portal.release_plan (
  release_id uuid not null references portal.release,
  plan_no smallint not null,
  planned_on date not null,
  reason json,
  planned_by uuid not null,
  planned_at timestamptz not null default now(),
  constraint release_plan_key primary key (release_id, plan_no),
  constraint release_moved_for_a_reason check ((plan_no = 1) = (reason is null))
);
comment on table portal.release_plan is 'The day that was announced; moved, it is another row with a reason in vi and en. Append-only.';

create table portal.found (
  address text not null,
  language text not null,
  title text not null,
  summary text not null,
  told_on date not null,
  stamp text not null,
  words tsvector not null,
  constraint found_key primary key (address)
);
create index found_words on portal.found using gin (words);
comment on table portal.found is 'What readers can search: public articles and results by their folded words. Made anew from what is public.';
