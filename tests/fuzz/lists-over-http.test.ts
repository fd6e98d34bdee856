/** The way of a list and of a paper through the interface: uploaded in parts, checked, written, read with a reason. */
import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileWire, ImportWire, UploadWire } from "#wire";
import { openSmallProvince, type Official, type SmallProvince } from "./small-province.ts";

let province: SmallProvince;
let clerk: Official;
let stranger: Official;
const signedIn = async (login: string): Promise<Official> => {
  const official = await province.signIn(login);
  if (official === null) throw new Error(`${login} cannot sign in`);
  return official;
};
beforeAll(async () => {
  province = await openSmallProvince(400);
  clerk = await signedIn("huaminglou.clerk");
  stranger = await signedIn("zhenxi.clerk");
}, 120_000);
afterAll(() => province.end());

const post = async (official: Official, url: string, body?: unknown) =>
  province.send(
    {
      method: "POST",
      url,
      ...(body === undefined ? {} : { payload: JSON.stringify(body), contentType: "application/json" }),
    },
    official,
  );
const get = (official: Official, url: string) => province.send({ method: "GET", url }, official);
const because = `reason=${encodeURIComponent("核对材料")}`;

const begin = async (official: Official, bytes: Buffer, about: object): Promise<UploadWire> =>
  (
    await post(official, "/api/files/uploads", {
      size: bytes.length,
      sm3: createHash("sm3").update(bytes).digest("hex"),
      ...about,
    })
  ).json<UploadWire>();
const upload = async (official: Official, bytes: Buffer, about: object): Promise<FileWire> => {
  const { fileId, part } = await begin(official, bytes, about);
  for (let offset = 0; offset < bytes.length; offset += part) {
    const content = bytes.subarray(offset, offset + part).toString("base64");
    const answer = await post(official, `/api/files/uploads/${fileId}/parts`, { offset, content });
    expect(answer.statusCode, answer.body).toBe(200);
  }
  const done = await post(official, `/api/files/uploads/${fileId}/complete`);
  expect(done.statusCode, done.body).toBe(200);
  return done.json<FileWire>();
};
const caseOf = async (official: Official): Promise<number> =>
  (await get(official, "/api/cases?limit=1")).json<{ rows: { caseId: number }[] }>().rows[0]?.caseId ?? 0;

test("a paper of a case is uploaded in parts of full size, listed, and read back with a reason", async () => {
  const id = await caseOf(clerk);
  const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(600_000, "纸"), Buffer.from("\n%%EOF\n")]);
  const about = { name: "残疾证 (张明)'*.pdf", purpose: "case-material", subject: { kind: "case", id } };
  const file = await upload(clerk, bytes, about);
  expect(file).toMatchObject({ type: "pdf", scan: "unknown", subject: { kind: "case", id } });
  expect((await get(clerk, `/api/files/of/case/${id}`)).json<FileWire[]>().map(({ fileId }) => fileId)).toEqual([
    file.fileId,
  ]);
  const answer = await get(clerk, `/api/files/${file.fileId}/content?${because}`);
  expect(answer.rawPayload.equals(bytes)).toBe(true);
  expect(answer.headers["content-disposition"]).toBe(
    `attachment; filename="file-${file.fileId}.pdf"; filename*=UTF-8''%E6%AE%8B%E7%96%BE%E8%AF%81%20%28%E5%BC%A0%E6%98%8E%29%27%2a.pdf`,
  );
  expect((await get(clerk, `/api/files/${file.fileId}/content`)).statusCode).toBe(422);
  expect((await get(stranger, `/api/files/${file.fileId}/content?${because}`)).statusCode).toBe(404);
  expect((await get(stranger, `/api/files/uploads/${file.fileId}`)).statusCode).toBe(404);
});

test("a broken line costs the part that was under way, nothing more", async () => {
  const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(700_000, 1), Buffer.from("\n%%EOF\n")]);
  const about = { name: "a.pdf", purpose: "case-material", subject: { kind: "case", id: await caseOf(clerk) } };
  const { fileId, part } = await begin(clerk, bytes, about);
  await post(clerk, `/api/files/uploads/${fileId}/parts`, {
    offset: 0,
    content: bytes.subarray(0, part).toString("base64"),
  });
  const again = await signedIn("huaminglou.clerk");
  const state = (await get(again, `/api/files/uploads/${fileId}`)).json<UploadWire>();
  expect(state).toMatchObject({ received: part, size: bytes.length });
  const content = bytes.subarray(state.received).toString("base64");
  await post(again, `/api/files/uploads/${fileId}/parts`, { offset: state.received, content });
  expect((await post(again, `/api/files/uploads/${fileId}/complete`)).statusCode).toBe(200);
});

test("the template that is offered can be filled in, checked, written and taken back", async () => {
  const template = await get(clerk, "/api/imports/kinds/households/template");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template.rawPayload as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  expect(sheet?.getRow(2).getCell(1).value).toContain("填写说明");
  expect(sheet?.getCell("F3").dataValidation.formulae).toEqual([expect.stringContaining("本人,配偶")]);
  sheet?.addRow(["1", "炭子冲村", "农村", "花明楼镇炭子冲村3组12号", "张明", "本人", "", "", "男", "1965-03-07"]);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const { fileId } = await upload(clerk, bytes, { name: "名册.xlsx", purpose: "import" });
  const checked = (await post(clerk, "/api/imports", { kind: "households", fileId })).json<ImportWire>();
  expect(checked).toMatchObject({ rows: 1, badRows: 0, groups: 1, remarks: [] });
  const written = await post(clerk, `/api/imports/${checked.importId}/commit`, { which: "all" });
  expect(written.json()).toMatchObject({ state: "committed", undoable: true });
  expect((await post(stranger, `/api/imports/${checked.importId}/undo`, { reason: "试试" })).statusCode).toBe(404);
  const undone = await post(clerk, `/api/imports/${checked.importId}/undo`, { reason: "传错了" });
  expect(undone.json()).toMatchObject({ state: "undone" });
});

test("a post without the task may not upload for it", async () => {
  const viewer = await signedIn("hunan.viewer");
  const about = { name: "a.csv", size: 1, sm3: "0".repeat(64), purpose: "import" };
  const refused = await post(viewer, "/api/files/uploads", about);
  expect(refused.json()).toMatchObject({ status: 403, type: "access.not-permitted" });
  expect((await post(viewer, "/api/files/uploads", { ...about, purpose: "export" })).statusCode).toBe(422);
});
