/** The paper with the fingerprint of its signature, and whether the signature still holds. */
import { type KeyProvider, sm3 } from "#kernel/secrets";
import { canonicalJson } from "#policy";
import type { Block, Paper } from "../declare.ts";
import { paperPdf } from "../pdf/paper-pdf.ts";
import type { StoredPaper } from "./issued-paper.ts";

/** What the office answers for is what was printed; handwriting comes later. */
const foot = ({ documentNo }: Paper, signature: string): Block => ({
  kind: "small",
  lines: [
    `出具指纹（SM3）：${sm3(signature)}`,
    `核验方法：在本系统“文书”中按${documentNo === null ? "案号" : "文号"}查询，指纹一致且验签通过的为真；打印后手工填写的内容不在签名范围内。`,
  ],
});

export const sealed = (paper: Paper, signature: string): Paper => ({
  ...paper,
  blocks: [...paper.blocks, foot(paper, signature)],
});

/** Content against signature, and the PDF made anew against the digest of the day of issue. */
export const paperHolds = async (keys: KeyProvider, stored: StoredPaper): Promise<boolean> => {
  const { content, signature, keyId, officeId, issuedAt, pdfSm3 } = stored;
  if (!keyId.startsWith(`office:${officeId}/`) || !keys.verify(keyId, canonicalJson(content), signature)) return false;
  const { bytes } = await paperPdf(sealed(content, signature), { at: issuedAt, mark: null });
  return sm3(bytes) === pdfSm3;
};
