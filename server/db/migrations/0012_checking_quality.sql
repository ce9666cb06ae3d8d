create table checking.quality_snapshot (
  commune_code text not null,
  month date not null,
  measure text not null,
  numerator integer not null,
  denominator integer not null,
  taken_on date not null,
  primary key (commune_code, month, measure)
);
comment on table checking.quality_snapshot is 'How good a commune''s data were, by measure and month: the last count of each month stays. Numbers of communes, never of people.';
comment on column checking.quality_snapshot.numerator is 'Of the denominator, so many are as they should be.';
