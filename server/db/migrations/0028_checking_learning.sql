-- What reviewers decided teaches the linkage model: how alike each pair was that they judged, and what was learned of it.

alter table checking.pair_verdict add column levels jsonb;
comment on column checking.pair_verdict.levels is 'How alike the two records were when they were judged, by column of the linkage model: the name of the level. None before it was kept.';

alter table checking.pair_verdict add column probability real;
comment on column checking.pair_verdict.probability is 'What the linkage model gave the pair when it was judged.';

create table checking.learned_model (
  learned_id uuid primary key,
  pairs integer not null constraint learned_model_pairs check (pairs >= 0),
  levels jsonb not null,
  adopted_by uuid not null,
  adopted_at timestamptz not null default clock_timestamp()
);
comment on table checking.learned_model is 'What the linkage model was told by reviewers, each time somebody adopted it; the last one is in force. Append-only.';
comment on column checking.learned_model.pairs is 'Pairs of one person that it was learned from; 0: the model as it is shipped again.';
comment on column checking.learned_model.levels is 'By column: the shares of the levels among pairs of one person. Empty: as shipped.';
