/** What the page of imports asks of the server. */
import { queryOptions } from "@tanstack/react-query";
import type { FileWire, ImportKindWire, ImportWire, UploadWire } from "#wire";
import { read, write } from "../api/call.ts";

export const importKinds = queryOptions({
  queryKey: ["imports", "kinds"],
  queryFn: ({ signal }) => read<ImportKindWire[]>("/api/imports/kinds", signal),
});
export const imports = queryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ signal }) => read<ImportWire[]>("/api/imports", signal),
});
export const oneImport = (importId: number) =>
  queryOptions({
    queryKey: ["imports", importId],
    queryFn: ({ signal }) => read<ImportWire>(`/api/imports/${importId}`, signal),
  });
export const templateOf = (kind: string): string => `/api/imports/kinds/${kind}/template`;
export const checkedFileOf = (fileId: number, reason: string): string =>
  `/api/files/${fileId}/content?reason=${encodeURIComponent(reason)}`;

const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** In parts; one that fails is asked for again by sending the file anew. */
const upload = async (file: File, onPercent: (percent: number) => void): Promise<number> => {
  const { sm3 } = await import("sm-crypto-v2");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const about = { name: file.name, size: bytes.length, sm3: sm3(bytes), purpose: "import" };
  const { fileId, part } = await write<UploadWire>("POST", "/api/files/uploads", about);
  for (let offset = 0; offset < bytes.length; offset += part) {
    const content = base64(bytes.subarray(offset, offset + part));
    await write("POST", `/api/files/uploads/${fileId}/parts`, { offset, content });
    onPercent(Math.min(100, Math.round(((offset + part) / bytes.length) * 100)));
  }
  return (await write<FileWire>("POST", `/api/files/uploads/${fileId}/complete`)).fileId;
};

export const checkFile = async (kind: string, file: File, onPercent: (percent: number) => void): Promise<ImportWire> =>
  write("POST", "/api/imports", { kind, fileId: await upload(file, onPercent) });

export interface Commission {
  importId: number;
  which: "all" | "good";
  totals: ImportWire["totals"];
}
export const commitImport = ({ importId, which, totals }: Commission): Promise<ImportWire> =>
  write("POST", `/api/imports/${importId}/commit`, { which, ...(totals === null ? {} : { totals }) });
export const undoImport = ({ importId, reason }: { importId: number; reason: string }): Promise<ImportWire> =>
  write("POST", `/api/imports/${importId}/undo`, { reason });
