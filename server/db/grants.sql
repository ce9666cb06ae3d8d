-- What the role that serves requests may do. Run whenever the database is brought up to date; it says the whole of it,
-- anew each time.
do $$
declare
  module text;
begin
  -- Roles belong to the server, not to the database: the city and the nation may be prepared at the same moment.
  begin
    if not exists (select from pg_roles where rolname = 'dancu_app') then
      create role dancu_app;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  -- Who creates a role may administer it, which is not yet to act as it.
  if not pg_has_role(current_user, 'dancu_app', 'set') then
    execute format('grant dancu_app to %I', current_user);
  end if;
  foreach module in array array['areas', 'access', 'register', 'certificates', 'checking', 'collection', 'exchange',
    'custody', 'surrender', 'workforce', 'training', 'reporting', 'portal'] loop
    execute format('grant usage on schema %I to dancu_app', module);
    execute format('grant select, insert, update, delete on all tables in schema %I to dancu_app', module);
    execute format('grant usage on all sequences in schema %I to dancu_app', module);
  end loop;
end $$;

grant usage on schema public to dancu_app;
grant select on public.migration to dancu_app;

-- What is kept for ever can be added to and never altered, whatever the program asks.
revoke update, delete on
  access.ledger_entry, access.ledger_leaf,
  register.person, register.act, register.effect, register.identifier, register.change,
  register.unit_act,
  certificates.certificate,
  collection.step, collection.refused_row, collection.batch_chunk,
  exchange.receipt,
  checking.pair_verdict, checking.finding_step, checking.learned_model,
  custody.place, custody.event, custody.stock_take, custody.stock_line,
  surrender.batch_witness,
  workforce.decision, workforce.ceiling, workforce.establishment, workforce.norm, workforce.request_step
from dancu_app;

-- An act locks its persons, and to lock a row takes the right to update a column of it. Acts refer to the identifier, so
-- it still cannot change.
grant update (person_id) on register.person to dancu_app;

-- Figures are kept, and what they were; compiled reports are frozen.
revoke update, delete on
  reporting.catalogue, reporting.code_number, reporting.report_event, reporting.cell_remark, reporting.edit,
  reporting.past_value, reporting.comment, reporting.permit, reporting.vintage, reporting.vintage_report,
  reporting.vintage_cell, reporting.public_cell, reporting.document_paragraph, reporting.signed_document
from dancu_app;
revoke delete on reporting.document from dancu_app;
revoke update, delete on
  reporting.directive, reporting.task, reporting.task_unit, reporting.task_step, reporting.honour_decision,
  reporting.honour_recipient, reporting.press_item
from dancu_app;
revoke delete on reporting.report, reporting.value, reporting.conflict from dancu_app;

-- What was attended, certified and taken back stays as it was.
revoke update, delete on
  training.course_version, training.attendance, training.attendance_code, training.certificate,
  training.revocation, training.refresh
from dancu_app;

-- What was written for the public, what became of it and what was announced stays.
revoke update, delete on portal.image, portal.article_version, portal.article_step, portal.release_plan from dancu_app;
revoke delete on portal.article, portal.release from dancu_app;
