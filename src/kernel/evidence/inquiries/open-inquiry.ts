/** 发起核对 · Asks departments about persons: within what each has signed, and no further. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Asking, EvidenceDeps } from "../deps.ts";
import { nobodyToAsk, unknownSource } from "../problems.ts";
import { tableOf } from "../sources/tables.ts";

export const inquiryKinds = {
  new: "新申请",
  review: "复核",
  spot: "抽查",
  recheck: "异议复核",
  monthly: "月度复核",
} as const;
export type InquiryKind = keyof typeof inquiryKinds;

export interface NewInquiry {
  readonly kind: InquiryKind;
  readonly serviceId: string;
  readonly caseId: number | null;
  /** Where the inquiry belongs: the division of the case, or of the office that runs over many. */
  readonly divNo: number;
  readonly personIds: readonly number[];
  readonly sources: readonly string[];
  readonly referenceOn: Day;
  readonly dueOn: Day | null;
  /** Null: the platform itself, on its day. */
  readonly asking: Asking | null;
}

export interface Opened {
  readonly inquiryId: number;
  /** Persons without an authorisation in force: asked about only where no signature is needed. */
  readonly withoutAuthorisation: readonly number[];
}

/**
 * Opens an inquiry; one delivery waits for each source. The newest authorisation of a person for the service is used.
 * @throws unknownSource, nobodyToAsk
 */
export const openInquiry = async (
  tx: Tx,
  { clock }: Pick<EvidenceDeps, "clock">,
  given: NewInquiry,
): Promise<Opened> => {
  const tables = given.sources.map((source) => {
    const table = tableOf(source);
    if (table === null) throw unknownSource({ source });
    return table;
  });
  const at = clock.now();
  const { rows } = await sql<{ id: number }>`
    insert into evidence.inquiry (div_no, kind, service_id, case_id, reference_on, asked_by, office_id, asked_at)
    values (${given.divNo}, ${given.kind}, ${given.serviceId}, ${given.caseId}, ${given.referenceOn}, ${given.asking?.actor.accountId ?? null},
      ${given.asking?.actor.officeId ?? null}, ${at}) returning inquiry_id as id`.execute(tx);
  const inquiryId = rows[0]?.id;
  if (inquiryId === undefined) throw new Error("The inquiry was not written");
  const freely = tables.some(({ withoutConsent }) => withoutConsent);
  const asked = await sql<{ personId: number; divNo: number; authorised: boolean }>`
    with person as (
      select p.person_id, p.div_no,
        (select a.authorisation_id from evidence.authorisation a
          where a.person_id = any(people.every_record(array[p.person_id])) and a.service_id = ${given.serviceId} and a.valid @> ${clock.today()}::date
            and not exists (select from evidence.withdrawal w where w.authorisation_id = a.authorisation_id)
          order by a.authorisation_id desc limit 1) as authorisation_id
      from people.person p where p.person_id = any(${[...given.personIds]}::bigint[]) and p.merged_into is null
    ), written as (
      insert into evidence.inquired (inquiry_id, person_id, div_no, authorisation_id)
      select ${inquiryId}, person_id, div_no, authorisation_id from person where ${freely}::boolean or authorisation_id is not null)
    select person_id as "personId", div_no as "divNo", authorisation_id is not null as authorised from person`.execute(
    tx,
  );
  const without = asked.rows.filter(({ authorised }) => !authorised).map(({ personId }) => personId);
  if (!freely && without.length === asked.rows.length) throw nobodyToAsk({});
  await sql`insert into evidence.delivery (div_no, inquiry_id, source, due_on)
    select ${given.divNo}, ${inquiryId}, source, ${given.dueOn}::date from unnest(${tables.map(({ key }) => key)}::text[]) as source`.execute(
    tx,
  );
  await record(tx, {
    actor: given.asking?.actor ?? null,
    requestId: given.asking?.requestId ?? `inquiry/${inquiryId}`,
    act: "read",
    what: "evidence.open-inquiry",
    detail: {
      inquiryId,
      kind: given.kind,
      serviceId: given.serviceId,
      sources: given.sources,
      persons: asked.rows.length,
    },
    // A run over a county would make a subject of every recipient: evidence.inquired names them.
    subjects:
      given.caseId === null ? [] : asked.rows.map(({ personId, divNo }) => ({ kind: "person", id: personId, divNo })),
    at,
  });
  return { inquiryId, withoutAuthorisation: without };
};
