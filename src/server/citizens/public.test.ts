/** What is read without an account: the help in force, the standards of the county asked for, offices with their telephone, and nobody. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { setOfficePhone, type Platform } from "#platform";
import { readEdition, type EditionText } from "#policy";
import type { CountyRow, PublicService, PublicServiceWire } from "#wire";
import { appOn, smallTown } from "../small-town.test-support.ts";

let platform: Platform;
let app: FastifyInstance;
beforeAll(async () => {
  platform = await smallTown();
  await asOwner(platform.database, (tx) =>
    sql`insert into parameters.value (code, unit_id, div_no, category, valid, amount, document_no, confirmed) values
      ('mla.standard', 10, 1000, 'rural', daterange('2025-01-01', null), 48500, '宁民发〔2025〕1号', true),
      ('mla.standard', 10, 1000, 'urban', daterange('2026-01-01', null), 74000, '宁民发〔2026〕1号', true),
      ('tr.ceiling', 10, 1000, '', daterange('2025-01-01', null), 100, '别的服务', true)`.execute(tx),
  );
  app = await appOn(platform);
});
afterAll(async () => {
  await app.close();
  await platform.close();
});

const read = async <T>(url: string): Promise<T> => (await app.inject({ url })).json<T>();

it("lists the services in force today, each with the situation it is for", async () => {
  const services = await read<PublicService[]>("/api/public/services");
  expect(services.map(({ title }) => title)).toContain("最低生活保障");
  // On 2025-03-28 the editions of 2026 are not in force yet.
  expect(services.map(({ title }) => title)).not.toContain("高龄津贴");
  expect(services.every(({ situation }) => situation !== null)).toBe(true);
});

it("gives the standards of the county that are in force today, and of this service only", async () => {
  expect(await read<CountyRow[]>("/api/public/counties")).toEqual([
    { unitId: 10, name: "宁乡市", prefecture: "湖南省" },
  ]);
  const told = await read<PublicServiceWire>("/api/public/services/minimum-living-allowance?unitId=10");
  expect(told.standards).toMatchObject([
    { code: "mla.standard", category: "rural", shown: "485.00元", place: "宁乡市", documentNo: "宁民发〔2025〕1号" },
  ]);
});

it("the edition that comes along is the one the browser can work with", async () => {
  const { edition } = await read<PublicServiceWire>("/api/public/services/minimum-living-allowance");
  expect(readEdition(edition as EditionText)).toMatchObject({ id: "minimum-living-allowance" });
});

it("names the offices with the telephone that was made known", async () => {
  const office = await asOwner(platform.database, (tx) =>
    sql<{ id: number }>`select office_id as id from access.office`.execute(tx),
  );
  const [{ id } = { id: 0 }] = office.rows;
  const offices = async () =>
    (await read<PublicServiceWire>("/api/public/services/minimum-living-allowance?unitId=10")).offices;
  expect(await offices()).toEqual([{ kind: "township", name: "花明楼镇人民政府", phone: null }]);
  await setOfficePhone(platform, { officeId: id, phone: "0731-84502345" });
  expect(await offices()).toMatchObject([{ phone: "0731-84502345" }]);
  await expect(setOfficePhone(platform, { officeId: 999, phone: "0731-84502345" })).rejects.toThrow("999");
});

it("a place that is no county has no standards of its own to show", async () => {
  for (const unitId of [11, 999]) {
    const { statusCode } = await app.inject({ url: `/api/public/services/minimum-living-allowance?unitId=${unitId}` });
    expect(statusCode).toBe(404);
  }
});

it("says so when there is no such help", async () => {
  const { statusCode, body } = await app.inject({ url: "/api/public/services/nothing" });
  expect(statusCode).toBe(404);
  expect(body).toContain("没有名为“nothing”的服务");
});

it("a link that leads nowhere says so, is not indexed, and takes no objection", async () => {
  const answer = await app.inject({ url: "/api/public/notices/nothing-here" });
  expect(answer.statusCode).toBe(404);
  expect(answer.headers["x-robots-tag"]).toBe("noindex");
  const said = (content: string) =>
    app.inject({ method: "POST", url: "/api/public/notices/nothing-here/objections", payload: { content } });
  expect((await said("他家有两辆小汽车")).statusCode).toBe(404);
  expect((await said("          ")).statusCode).toBe(422);
});
