/** Offices carry the name of their place: letters of the day after have the new head. */
import { sql, type Tx } from "#kernel/database";
import type { LoadedTree } from "./load-tree.ts";
import type { Plan } from "./plan.ts";

/** Seals and letter heads to be made anew (设立、更换印章). */
export interface OfficeRenamed {
  readonly officeId: number;
  readonly before: string;
  readonly after: string;
}

interface NameChange {
  /** Offices in this unit and below. */
  readonly unitId: number;
  readonly before: string;
  readonly after: string;
}

const changesOf = ({ units }: LoadedTree, { versions, successors }: Plan): NameChange[] => {
  const renamed = versions.flatMap(({ unitId, name }) => {
    const before = units.get(unitId)?.name;
    return before === undefined || before === name ? [] : [{ unitId, before, after: name }];
  });
  const followed = [...successors].flatMap(([was, now]) => {
    const before = units.get(was)?.name;
    const after = versions.find(({ unitId }) => unitId === now)?.name ?? units.get(now)?.name;
    return before === undefined || after === undefined || before === after ? [] : [{ unitId: now, before, after }];
  });
  return [...renamed, ...followed];
};

const rename = async (tx: Tx, { unitId, before, after }: NameChange): Promise<OfficeRenamed[]> => {
  const changed = await sql<OfficeRenamed>`
    update access.office o set name = replace(o.name, ${before}, ${after})
    from access.office was, places.scope s, places.scope top
    where was.office_id = o.office_id and s.unit_id = o.unit_id and top.unit_id = ${unitId}
      and s.div_no >= top.div_no and s.div_no < top.div_hi and strpos(o.name, ${before}) > 0
    returning o.office_id as "officeId", was.name as before, o.name as after`.execute(tx);
  return changed.rows;
};

export const renameOffices = async (tx: Tx, tree: LoadedTree, plan: Plan): Promise<OfficeRenamed[]> => {
  const renamed: OfficeRenamed[] = [];
  for (const change of changesOf(tree, plan)) renamed.push(...(await rename(tx, change)));
  return renamed;
};
