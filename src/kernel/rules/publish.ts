/** 公布 · Keeps the text of each edition for ever, the first time an instance meets it. */
import { sql, type Tx } from "#kernel/database";
import { compareEditions, type EditionText, type Service, writeEdition } from "#policy";
import { editionOf } from "./edition.ts";
import { changedEdition } from "./problems.ts";

/** What a published text says otherwise than the program does; a few sentences are enough to find the place. */
const changesSince = (stored: EditionText, service: Service): string => {
  const changes = compareEditions(stored, writeEdition(service));
  const shown = changes.slice(0, 5);
  if (changes.length === 0) return "规则的文字没有变化，但条文内容、提示或运算版本已变";
  return shown.join("；") + (changes.length > shown.length ? `；等 ${changes.length} 处` : "");
};

interface Stored {
  readonly service: string;
  readonly since: string;
  readonly digest: string;
  readonly content: string;
}

/**
 * The editions that are not published yet.
 * @throws changedEdition when a published one reads otherwise in the program: what was decided by it could not be worked out again
 */
export const unpublished = async (tx: Tx, services: readonly Service[]): Promise<readonly Service[]> => {
  const stored = await sql<Stored>`select service_id as service, since, digest, content from rules.edition`.execute(tx);
  return services.filter((service) => {
    const found = stored.rows.find((row) => row.service === service.id && row.since === service.since);
    if (found && found.digest !== editionOf(service).digest)
      throw changedEdition({
        service: service.title,
        since: service.since,
        changes: changesSince(JSON.parse(found.content) as EditionText, service),
      });
    return !found;
  });
};

/** Writes editions; as owner. Whoever calls has proven them. */
export const publish = async (tx: Tx, services: readonly Service[], at: Date): Promise<void> => {
  const editions = services.map((service) => ({ service, ...editionOf(service) }));
  await sql`insert into rules.edition (digest, service_id, since, operators, content, published_at)
    select digest, service_id, since, operators, content, ${at}
    from unnest(${editions.map(({ digest }) => digest)}::text[], ${editions.map(({ service }) => service.id)}::text[],
      ${editions.map(({ service }) => service.since)}::date[], ${editions.map(({ operators }) => operators)}::int[],
      ${editions.map(({ content }) => content)}::text[]) as e (digest, service_id, since, operators, content)
    on conflict do nothing`.execute(tx);
};
