/** ISO 20022 pain.001.001.09 · A customer credit transfer initiation: one payment information block over all payments of a roll. */
import { showFen } from "#policy";
import type { PaymentFile } from "./payment.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const text = (given: string): string => given.replace(/[&<>"']/g, (mark) => escapes[mark] ?? "");

export const pain001File = ({ rollId, payer, at, totalFen, payments }: PaymentFile): Buffer => {
  const sums = `<NbOfTxs>${payments.length}</NbOfTxs><CtrlSum>${showFen(totalFen)}</CtrlSum>`;
  const party = `<Nm>${text(payer)}</Nm>`;
  const transfers = payments.map(
    ({ lineNo, holderName, bank, number, amountFen, memo }) =>
      `<CdtTrfTxInf><PmtId><EndToEndId>${rollId}-${lineNo}</EndToEndId></PmtId><Amt><InstdAmt Ccy="CNY">${showFen(amountFen)}</InstdAmt></Amt>` +
      `<CdtrAgt><FinInstnId><Nm>${text(bank)}</Nm></FinInstnId></CdtrAgt><Cdtr><Nm>${text(holderName)}</Nm></Cdtr>` +
      `<CdtrAcct><Id><Othr><Id>${number}</Id></Othr></Id></CdtrAcct><RmtInf><Ustrd>${text(memo)}</Ustrd></RmtInf></CdtTrfTxInf>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>` +
      `<GrpHdr><MsgId>ROLL-${rollId}</MsgId><CreDtTm>${at}</CreDtTm>${sums}<InitgPty>${party}</InitgPty></GrpHdr>` +
      `<PmtInf><PmtInfId>ROLL-${rollId}-1</PmtInfId><PmtMtd>TRF</PmtMtd>${sums}<ReqdExctnDt><Dt>${at.slice(0, 10)}</Dt></ReqdExctnDt>` +
      `<Dbtr>${party}</Dbtr><DbtrAcct><Id><Othr><Id>ROLL-${rollId}</Id></Othr></Id></DbtrAcct><DbtrAgt><FinInstnId/></DbtrAgt>\n${transfers.join("\n")}\n` +
      `</PmtInf></CstmrCdtTrfInitn></Document>\n`,
  );
};
