import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { UnitVersion } from '../../forms/unit-table.ts'
import type { DerivedOffices } from './derive-offices.ts'
import type { UnitSuccessor } from './reference.ts'

/** Makes loads wait for each other, until the transaction ends. */
export async function lockReference(tx: Tx<'areas'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('areas reference'))`.execute(tx)
}

/** The checksums of what is loaded, by the name of the file. */
export async function findChecksums(tx: Tx<'areas'>): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('areas.reference_file').select(['name', 'sha256']).execute()
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

/** Notes what is loaded now. */
export async function saveChecksums(tx: Tx<'areas'>, checksums: ReadonlyMap<string, string>): Promise<void> {
  await tx.deleteFrom('areas.reference_file').execute()
  const rows = Array.from(checksums, ([name, sha256]) => ({ name, sha256 }))
  await tx.insertInto('areas.reference_file').values(rows).execute()
}

/** How many rows are loaded. */
export async function countLoaded(tx: Tx<'areas'>): Promise<{ units: number; successors: number; offices: number }> {
  const { rows } = await sql<{ units: number; successors: number; offices: number }>`select
    (select count(*)::int from areas.unit) as units,
    (select count(*)::int from areas.unit_successor) as successors,
    (select count(*)::int from areas.office) as offices`.execute(tx)
  return rows[0] ?? { units: 0, successors: 0, offices: 0 }
}

/**
 * Puts all units and successors in the place of those that are there. No other module has a foreign key to them: what
 * they keep is a code, and which unit that was is a question of the day.
 */
export async function replaceUnits(
  tx: Tx<'areas'>,
  { units, successors }: { units: readonly UnitVersion[]; successors: readonly UnitSuccessor[] },
): Promise<void> {
  await tx.deleteFrom('areas.unit_successor').execute()
  await tx.deleteFrom('areas.unit').execute()
  await sql`
    insert into areas.unit (code, valid_from, valid_to, level, kind, name, parent_code, province_code)
    select code, "validFrom", "validTo", level, kind, name, "parentCode", "provinceCode"
    from json_to_recordset(${JSON.stringify(units)}::json) as unit (code text, "validFrom" date, "validTo" date,
      level areas.unit_level, kind text, name text, "parentCode" text, "provinceCode" text)`.execute(tx)
  await sql`
    insert into areas.unit_successor (old_code, changed_on, new_code, relation, who_follows, note)
    select "oldCode", "changedOn", "newCode", relation, "whoFollows", note
    from json_to_recordset(${JSON.stringify(successors)}::json) as successor ("oldCode" text, "changedOn" date,
      "newCode" text, relation areas.unit_relation, "whoFollows" areas.who_follows, note text)`.execute(tx)
}

/**
 * Brings the offices up to date. One that stays keeps its row, for other modules may refer to it; one that is gone is
 * deleted, which the database refuses while somebody is posted there.
 */
export async function replaceOffices(tx: Tx<'areas'>, { offices, names, services }: DerivedOffices): Promise<void> {
  await tx.deleteFrom('areas.office_name').execute()
  await tx.deleteFrom('areas.office_service').execute()
  await sql`
    delete from areas.office where office_id not in (
      select "officeId" from json_to_recordset(${JSON.stringify(offices)}::json) as office ("officeId" text))`.execute(
    tx,
  )
  await sql`
    insert into areas.office (office_id, tier, unit_code, valid_from, valid_to)
    select "officeId", tier, "unitCode", "validFrom", "validTo"
    from json_to_recordset(${JSON.stringify(offices)}::json) as office ("officeId" text, tier areas.office_tier,
      "unitCode" text, "validFrom" date, "validTo" date)
    on conflict (office_id) do update set tier = excluded.tier, unit_code = excluded.unit_code,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(tx)
  await sql`
    insert into areas.office_name (office_id, valid_from, name)
    select "officeId", "validFrom", name
    from json_to_recordset(${JSON.stringify(names)}::json) as named ("officeId" text, "validFrom" date,
      name text)`.execute(tx)
  await sql`
    insert into areas.office_service (unit_code, office_id, valid_from, valid_to)
    select "unitCode", "officeId", "validFrom", "validTo"
    from json_to_recordset(${JSON.stringify(services)}::json) as service ("unitCode" text, "officeId" text,
      "validFrom" date, "validTo" date)`.execute(tx)
}
