/** The persons in the care of the official who looks. */
import { sql, type Tx } from "#kernel/database";
import type { PersonRow } from "#wire";
import type { ProtectionKind } from "../declare.ts";
import { rowsByRecord } from "../person-row.ts";
import type { PeopleDeps } from "../read-person.ts";

export interface ProtectedPerson {
  readonly person: PersonRow;
  readonly kind: ProtectionKind;
  readonly legalBasis: string;
  readonly since: Date;
  readonly team: readonly number[];
}

interface Row {
  personId: number;
  kind: ProtectionKind;
  legalBasis: string;
  since: Date;
  team: number[];
}

/** Those of one's own teams, the latest first; nobody lists the others. */
export const protectedPersons = async (tx: Tx, deps: PeopleDeps): Promise<ProtectedPerson[]> => {
  const found = await sql<Row>`
    select p.person_id as "personId", p.kind, p.legal_basis as "legalBasis", p.made_at as since,
      (select array_agg(m.account_id order by m.account_id) from people.protection_member m
       where m.protection_id = p.protection_id and m.left_at is null) as team
    from people.protection p where p.ended_at is null and people.on_team(p.person_id)
    order by p.protection_id desc`.execute(tx);
  const rows = await rowsByRecord(
    tx,
    deps,
    found.rows.map(({ personId }) => personId),
  );
  return found.rows.flatMap(({ personId, ...protection }) => {
    const person = rows.get(personId);
    return person ? [{ ...protection, person }] : [];
  });
};
