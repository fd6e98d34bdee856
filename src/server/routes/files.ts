/** 文件 · Uploading materials in parts that survive a broken line, listing them, and reading one for a stated reason. */
import { Readable } from "node:stream";
import { demand, may, type Permission } from "#kernel/access";
import { record, type Subject } from "#kernel/audit";
import {
  addPart,
  beginUpload,
  CHUNK,
  completeUpload,
  contentOf,
  fileNotVisible,
  fileRow,
  filesOf,
  fileTypes,
  isFileType,
  openStore,
  purposes,
  uploadState,
  type FilesDeps,
  type FileSubject,
  type NewUpload,
  type Purpose,
} from "#kernel/files";
import { invalidInput } from "#kernel/problems";
import type { Platform } from "#platform";
import type { FileWire } from "#wire";
import { bodyOf, identifier, route, text, type Call } from "../route.ts";

/** Also what writing and reading lists needs: the keys themselves. */
export const filesDeps = ({ home, keys, clock }: Platform): FilesDeps & Pick<Platform, "keys"> => ({
  store: openStore({ home, keys, clock }),
  keys,
  clock,
});

/** Any one of these may add a file for the purpose; what the platform makes itself nobody uploads. */
const mayAdd: Readonly<Record<Purpose, readonly [Permission, ...Permission[]]>> = {
  "case-material": ["case.help", "case.intake", "case.investigate", "case.verify"],
  "person-material": ["people.register"],
  import: ["list.import"],
  "checked-import": ["list.import"],
  export: ["list.export"],
};
const mayRead = { case: "case.read", person: "people.read" } as const;

type Asking = Pick<Call<unknown>, "platform" | "principal" | "requestId">;

const demandOneOf = (call: Asking, of: readonly [Permission, ...Permission[]], what: string): Promise<void> => {
  const { platform, principal, requestId } = call;
  const permission = of.find((each) => may(principal, each)) ?? of[0];
  return demand(platform.database, platform, { principal, permission, what, requestId });
};

/** Materials are for whoever may see their subject; lists and imports for the account that made them. */
const demandReading = async (call: Asking, { fileId, subject, accountId }: FileWire): Promise<void> => {
  if (subject !== null) return demandOneOf(call, [mayRead[subject.kind]], "files.read");
  if (accountId !== call.principal.accountId) throw fileNotVisible({ fileId });
};

/** RFC 6266 with the name in UTF-8; the plain form is for programs that know no other. */
const disposition = ({ fileId, name, type }: FileWire): string => {
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="file-${fileId}.${type}"; filename*=UTF-8''${encoded}`;
};

const read = async (call: Call<{ fileId: number; reason: string }>): Promise<Readable> => {
  const { platform, principal: actor, requestId, input, reply, within } = call;
  const { fileId, reason } = input;
  const file = await within((tx) => fileRow(tx, fileId));
  await demandReading(call, file);
  const content = await within(async (tx) => {
    const subjects: Subject[] = file.subject ? [{ ...file.subject, divNo: actor.divNo }] : [];
    const act = file.purpose === "export" ? "export" : "read";
    const at = platform.clock.now();
    await record(tx, { actor, requestId, act, what: "files.content", reason, detail: { fileId }, subjects, at });
    return contentOf(tx, filesDeps(platform), fileId);
  });
  reply.headers({
    "content-type": isFileType(file.type) ? fileTypes[file.type].media : "application/octet-stream",
    "content-disposition": disposition(file),
    "content-length": file.size,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  return Readable.from(content, { objectMode: false });
};

const reasonMissing = (): Error =>
  invalidInput([{ at: "reason", code: "required", says: "请写明下载的理由，例如 核对张明户的残疾证" }]);

const fileIdOnly = { fileId: identifier };
const base64Of = (bytes: number): number => Math.ceil(bytes / 3) * 4;

export const fileRoutes = [
  route<Omit<NewUpload, "subject"> & { subject?: FileSubject | null }>({
    method: "POST",
    path: "/api/files/uploads",
    tag: "文件",
    summary: "开始上传：告知文件名、大小、SM3 摘要和用途",
    needs: "signed-in",
    body: bodyOf(
      {
        name: text(200, 1),
        size: identifier,
        sm3: { type: "string", pattern: "^[0-9a-f]{64}$" },
        purpose: { type: "string", enum: Object.keys(purposes) },
        subject: {
          type: ["object", "null"],
          required: ["kind", "id"],
          additionalProperties: false,
          properties: { kind: { type: "string", enum: ["case", "person"] }, id: identifier },
        },
      },
      ["name", "size", "sm3", "purpose"],
    ),
    answers: "UploadWire",
    handle: async (call) => {
      const { platform, principal: author, input, within } = call;
      await demandOneOf(call, mayAdd[input.purpose], "files.upload");
      const given = { ...input, subject: input.subject ?? null };
      return within((tx) => beginUpload(tx, filesDeps(platform), { author, given }));
    },
  }),
  route<{ fileId: number }>({
    method: "GET",
    path: "/api/files/uploads/:fileId",
    tag: "文件",
    summary: "上传进度：中断后从这里继续",
    needs: "signed-in",
    params: fileIdOnly,
    answers: "UploadWire",
    handle: ({ input, principal, within }) => within((tx) => uploadState(tx, { ...input, ...principal })),
  }),
  route<{ fileId: number; offset: number; content: string }>({
    method: "POST",
    path: "/api/files/uploads/:fileId/parts",
    tag: "文件",
    summary: "上传一段：从第几字节开始，内容以 Base64 表示；重复上传同一段不会出错",
    needs: "signed-in",
    params: fileIdOnly,
    body: bodyOf(
      {
        offset: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        content: { type: "string", minLength: 4, maxLength: base64Of(CHUNK), pattern: "^[A-Za-z0-9+/]+={0,2}$" },
      },
      ["offset", "content"],
    ),
    answers: "UploadWire",
    handle: ({ input: { fileId, offset, content }, platform, principal: { accountId }, within }) =>
      within((tx) =>
        addPart(tx, filesDeps(platform), { accountId, fileId, offset, bytes: Buffer.from(content, "base64") }),
      ),
  }),
  route<{ fileId: number }>({
    method: "POST",
    path: "/api/files/uploads/:fileId/complete",
    tag: "文件",
    summary: "完成上传：核对摘要，按内容识别类型，通过安全检查后收存",
    needs: "signed-in",
    params: fileIdOnly,
    answers: "FileWire",
    handle: ({ input: { fileId }, platform, principal: author, requestId, within }) =>
      completeUpload(filesDeps(platform), { author, fileId, requestId, within }),
  }),
  route<{ kind: FileSubject["kind"]; id: number }>({
    method: "GET",
    path: "/api/files/of/:kind/:id",
    tag: "文件",
    summary: "一件办件或一名人员的材料",
    needs: "signed-in",
    params: { kind: { type: "string", enum: ["case", "person"] }, id: identifier },
    answers: "FileWire[]",
    handle: async (call) => {
      const { input, within, principal: actor, requestId, platform } = call;
      await demandOneOf(call, [mayRead[input.kind]], "files.list");
      return within(async (tx) => {
        const subjects = [{ ...input, divNo: actor.divNo }];
        await record(tx, { actor, requestId, act: "read", what: "files.list", subjects, at: platform.clock.now() });
        return filesOf(tx, input);
      });
    },
  }),
  route<{ fileId: number; reason: string }>({
    method: "GET",
    path: "/api/files/:fileId/content",
    tag: "文件",
    summary: "下载文件内容（须写明理由，留痕）",
    needs: "signed-in",
    params: fileIdOnly,
    query: { reason: text(200, 2) },
    answers: "FileContent",
    handle: (call) => {
      const reason: string | undefined = call.input.reason;
      if (reason === undefined) throw reasonMissing();
      return read(call);
    },
  }),
];
