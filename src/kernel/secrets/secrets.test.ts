/** Fields open only where and as they were written; signatures and digests agree with the standards. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { blindIndex, openField, openKeys, rotateKeys, sealField, sm3, writtenWithOldKey } from "./index.ts";
import { verifyText } from "./sm2.ts";

const homes: string[] = [];
const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), "keys-"));
  homes.push(home);
  return home;
};
afterAll(() => homes.forEach((home) => rmSync(home, { recursive: true })));

const flipped = (stored: Buffer, at: number): Buffer => {
  const copy = Buffer.from(stored);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};

describe("SM3", () => {
  test("gives the digests of GB/T 32905-2016, annex A", () => {
    expect(sm3("abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    expect(sm3("abcd".repeat(16))).toBe("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  });
});

describe("encrypted fields", () => {
  const keys = openKeys(newHome());
  const stored = sealField(keys, "person.id", "430181199001011234");

  test("come back as they were, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, field) => {
        expect(openField(keys, field, sealField(keys, field, text))).toBe(text);
      }),
    );
  });

  test("look different each time and do not contain the text", () => {
    expect(sealField(keys, "person.id", "430181199001011234").equals(stored)).toBe(false);
    expect(stored.includes("4301")).toBe(false);
  });

  test("are refused with a sentence when any byte was altered", () => {
    for (let at = 1; at < stored.length; at++)
      expect(() => openField(keys, "person.id", flipped(stored, at))).toThrow("person.id 未通过完整性校验");
  });

  test("are refused when cut short, lengthened or empty", () => {
    for (const wrong of [Buffer.alloc(0), stored.subarray(0, -16), Buffer.concat([stored, Buffer.alloc(16)])])
      expect(() => openField(keys, "person.id", wrong)).toThrow("未通过完整性校验");
  });

  test("are refused in another column", () => {
    expect(() => openField(keys, "person.phone", stored)).toThrow("加密字段 person.phone 未通过完整性校验");
  });

  test("are refused with the keys of another instance", () => {
    expect(() => openField(openKeys(newHome()), "person.id", stored)).toThrow("未通过完整性校验");
  });

  test("say which key version is missing", () => {
    expect(() => openField(keys, "person.id", Buffer.concat([Buffer.of(9), stored.subarray(1)]))).toThrow(
      "第 9 版密钥",
    );
  });
});

describe("blind indexes", () => {
  const keys = openKeys(newHome());

  test("are 16 bytes, equal for equal values and different for another kind or value", () => {
    const id = blindIndex(keys, "resident-id", "430181199001011234");
    expect(id).toHaveLength(16);
    expect(blindIndex(keys, "resident-id", "430181199001011234").equals(id)).toBe(true);
    expect(blindIndex(keys, "phone", "430181199001011234").equals(id)).toBe(false);
    expect(blindIndex(keys, "resident-id", "430181199001011235").equals(id)).toBe(false);
  });

  test("survive a restart and a rotation", () => {
    const home = newHome();
    const before = blindIndex(openKeys(home), "phone", "13800000000");
    expect(blindIndex(openKeys(home), "phone", "13800000000").equals(before)).toBe(true);
    expect(blindIndex(rotateKeys(home), "phone", "13800000000").equals(before)).toBe(true);
  });
});

describe("SM2 signatures", () => {
  const home = newHome();
  const keys = openKeys(home);

  test("verify the example of GB/T 32918.5-2017, annex A.2, made elsewhere", () => {
    const publicKey =
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020" +
      "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    const signature =
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3" +
      "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    expect(verifyText(publicKey, "message digest", signature)).toBe(true);
    expect(verifyText(publicKey, "message digesT", signature)).toBe(false);
  });

  test("verify after a restart, with the key of the office that signed and the text it signed", () => {
    const text = "同意给予最低生活保障，每月401元。";
    const { signature, keyId } = keys.sign("office:12", text);
    expect(keyId).toBe("office:12/1");
    expect(openKeys(home).verify(keyId, text, signature)).toBe(true);
    expect(keys.verify(keyId, `${text} `, signature)).toBe(false);
    expect(keys.verify("office:13/1", text, signature)).toBe(false);
    expect(verifyText(keys.publicKey(keyId) ?? "", text, signature)).toBe(true);
  });

  test("are simply wrong when malformed or of a key nobody holds", () => {
    const { signature, keyId } = keys.sign("audit", "x");
    const zero = "0".repeat(64);
    for (const wrong of ["", "zz", signature.slice(2), zero + zero, signature.slice(0, 64) + zero, "f".repeat(128)])
      expect(keys.verify(keyId, "x", wrong)).toBe(false);
    for (const unknown of ["", "audit", "audit/2", "/1"]) expect(keys.verify(unknown, "x", signature)).toBe(false);
    expect(keys.publicKey("audit/2")).toBeNull();
  });

  test("give each office its own public key", () => {
    const points = ["office:1/1", "office:2/1", "audit/1"].map((keyId) => keys.publicKey(keyId));
    expect(new Set(points).size).toBe(3);
    expect(points.every((p) => p?.length === 130)).toBe(true);
  });
});

describe("the key file", () => {
  test("is created with mode 0600", () => {
    const home = newHome();
    openKeys(home);
    expect(statSync(join(home, "keys.json")).mode & 0o777).toBe(0o600);
  });

  test("is refused when others on the machine can read it", () => {
    const home = newHome();
    openKeys(home);
    for (const mode of [0o644, 0o640, 0o604]) {
      chmodSync(join(home, "keys.json"), mode);
      expect(() => openKeys(home)).toThrow(`权限是 ${mode.toString(8)}`);
    }
  });

  test("is not replaced by new keys when the instance already has encrypted fields", () => {
    expect(() => openKeys(newHome(), { create: false })).toThrow("找不到密钥文件");
  });

  test("is refused when it is not whole, without quoting it", () => {
    const home = newHome();
    openKeys(home);
    const path = join(home, "keys.json");
    const whole = readFileSync(path, "utf8");
    for (const broken of [whole.slice(0, -20), "{}", "null", whole.replace(/"1": "../, '"1": "')]) {
      writeFileSync(path, broken);
      expect(() => openKeys(home)).toThrow(`密钥文件 ${path} 的内容不完整或格式不对`);
    }
  });

  test("keeps old values readable and old signatures valid after a rotation", () => {
    const home = newHome();
    const before = openKeys(home);
    const stored = sealField(before, "person.id", "旧");
    const old = before.sign("office:1", "旧");
    const after = rotateKeys(home);
    expect(openField(after, "person.id", stored)).toBe("旧");
    expect(writtenWithOldKey(after, stored)).toBe(true);
    expect(writtenWithOldKey(after, sealField(after, "person.id", "新"))).toBe(false);
    expect(after.verify(old.keyId, "旧", old.signature)).toBe(true);
    expect(after.sign("office:1", "新").keyId).toBe("office:1/2");
    expect(openKeys(home).version).toBe(2);
  });
});
