/** Writes what an installation consists of: dist/sbom.json in the form of CycloneDX, docs/licences.md to read. `--check` compares the latter. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { root, settle, table } from "./documents/settle.ts";
import { unclear } from "./licences/permissive.ts";
import { runtimePackages, type RuntimePackage } from "./licences/runtime-packages.ts";

const packages = runtimePackages();

const purlOf = ({ name, version }: RuntimePackage): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** An expression is written differently from one licence, and one that SPDX does not know from one that it does. */
const licencesOf = ({ licence }: RuntimePackage): readonly object[] => {
  if (licence === "") return [];
  if (/\s/.test(licence)) return [{ expression: licence }];
  return [{ license: licence.includes("/") ? { name: licence } : { id: licence } }];
};

const hashesOf = ({ integrity }: RuntimePackage): readonly object[] => {
  const [, content] = /^sha512-(.+)$/.exec(integrity ?? "") ?? [];
  return content === undefined ? [] : [{ alg: "SHA-512", content: Buffer.from(content, "base64").toString("hex") }];
};

const componentOf = (one: RuntimePackage): object => ({
  type: "library",
  "bom-ref": purlOf(one),
  name: one.name,
  version: one.version,
  scope: one.optional ? "optional" : "required",
  licenses: licencesOf(one),
  hashes: hashesOf(one),
  purl: purlOf(one),
});

/** Without time and serial number, so that the same lock file gives the same text. */
const bill = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: {
    component: {
      type: "application",
      "bom-ref": `xiangmin@${packageJson.version}`,
      name: packageJson.name,
      version: packageJson.version,
      licenses: [{ license: { id: packageJson.license } }],
    },
  },
  components: packages.map(componentOf),
};

const counts = [...Map.groupBy(packages, ({ licence }) => licence)].map(([licence, all]) => ({
  licence,
  count: all.length,
}));
counts.sort((a, b) => b.count - a.count || (a.licence < b.licence ? -1 : 1));

const document = `# 运行所需软件包的许可 · Licences of the runtime packages

由 \`node tools/sbom.ts\` 根据 package-lock.json 和各包自述生成，不要手工修改。开发和测试用的包不在其中。
同一次运行还写出 \`dist/sbom.json\`（CycloneDX 1.6），供安全审查使用。

Generated from the lock file. Packages for building and testing are not listed. There is no GPL or AGPL among them, and a test keeps it so; of a
choice of licences the permissive one is taken. Unclear are:

${Object.entries(unclear)
  .map(([name, why]) => `- \`${name}\`：${why}`)
  .join("\n")}

${table(
  ["许可 Licence", "包数 Packages"],
  counts.map(({ licence, count }) => [licence || "（未写明 none named）", String(count)]),
)}

${table(
  ["包 Package", "版本 Version", "许可 Licence"],
  packages.map(({ name, version, licence }) => [`\`${name}\``, version, licence || "（未写明 none named）"]),
)}
`;

settle("docs/licences.md", document, "node tools/sbom.ts");
if (!process.argv.includes("--check")) {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist/sbom.json"), `${JSON.stringify(bill, null, 2)}\n`);
}
