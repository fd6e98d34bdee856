/** 导出 · Writes a list into a kept file, page by page; read, written and recorded in one transaction, so nothing leaves without a trace. */
import { record, type Subject } from "#kernel/audit";
import type { Tx } from "#kernel/database";
import { keepContent, type Author } from "#kernel/files";
import type { FileWire, Me } from "#wire";
import type { ListDeps } from "../imports/import-deps.ts";
import { csvBytes } from "./csv-bytes.ts";
import type { ExportList, Watermark } from "./export-list.ts";
import { xlsxBytes } from "./xlsx-bytes.ts";

export interface Exporting<Row> {
  readonly list: ExportList<Row>;
  readonly format: "xlsx" | "csv";
  readonly reason: string;
  readonly actor: Author & { readonly me: Pick<Me, "name" | "office"> };
  readonly requestId: string;
}

const shanghai = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "long", timeStyle: "short" });

/** Numbers of subjects are all that is kept of rows already written. */
async function* counted<Row>(
  pages: AsyncIterable<readonly Row[]>,
  { list, subjects, divNo }: { list: ExportList<Row>; subjects: Subject[]; divNo: number },
): AsyncGenerator<readonly Row[]> {
  for await (const page of pages) {
    for (const row of page) for (const subject of list.subjectsOf(row)) subjects.push({ ...subject, divNo });
    yield page;
  }
}

/** @throws noSpace */
export const makeExport = async <Row>(
  tx: Tx,
  deps: ListDeps,
  { list, format, reason, actor, requestId }: Exporting<Row>,
): Promise<FileWire> => {
  const at = deps.clock.now();
  const { name: by, office } = actor.me;
  const watermark: Watermark = { title: list.title, by, office: office.name, at, atWords: shanghai.format(at), reason };
  const subjects: Subject[] = [];
  const rows = counted(list.pages(tx), { list, subjects, divNo: actor.divNo });
  const content = (format === "csv" ? csvBytes : xlsxBytes)(list.columns, rows, watermark);
  const name = `${list.title}-${deps.clock.today()}.${format}`;
  const file = await keepContent(tx, deps, { author: actor, name, type: format, purpose: "export", content });
  const detail = { list: list.id, format, fileId: file.fileId, rows: subjects.length };
  const what = `exchange.export-${list.id}`;
  await record(tx, { actor, requestId, act: "export", what, reason, detail, subjects, at });
  return file;
};
