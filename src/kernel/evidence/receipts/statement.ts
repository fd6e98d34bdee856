/** What is signed of an answer: who asked whom about what, when, on what basis, and the root over everything that came back. */
import { addDays } from "#kernel/calendar";
import { canonicalJson } from "#policy";
import { staleAfter, type DepartmentTable } from "../sources/department-table.ts";
import { leafOf } from "./merkle.ts";

/** Purpose of the signing key. */
export const PURPOSE = "evidence";

export interface AnswerStatement {
  readonly kind: "evidence-answer";
  readonly inquiryId: number;
  readonly deliveryId: number;
  readonly source: string;
  readonly sourceTitle: string;
  readonly department: string;
  readonly dataClass: string;
  readonly serviceId: string;
  readonly caseId: number | null;
  readonly askedAt: string;
  /** The account and the office that asked; null: the platform itself. */
  readonly askedBy: number | null;
  readonly officeId: number | null;
  readonly answeredAt: string;
  /** The department's own day of its records. */
  readonly asOf: string;
  /** After this day the answer says nothing about the present any more. */
  readonly freshUntil: string;
  readonly persons: number;
  readonly rows: number;
  readonly hits: number;
  readonly sumFen: number | null;
  readonly fileSm3: string;
  readonly root: string;
}

/** What an answer knows of itself; the rest is said by the table that was asked. */
export interface Answer extends Omit<
  AnswerStatement,
  "kind" | "source" | "sourceTitle" | "department" | "dataClass" | "freshUntil" | "askedAt" | "answeredAt"
> {
  readonly askedAt: Date;
  readonly answeredAt: Date;
}

export const statementOf = (table: DepartmentTable, { askedAt, answeredAt, ...answer }: Answer): AnswerStatement => ({
  kind: "evidence-answer",
  ...answer,
  source: table.key,
  sourceTitle: table.label,
  department: table.department,
  dataClass: table.dataClass,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt.toISOString(),
  freshUntil: addDays(answer.asOf, staleAfter[table.every]),
});

export const statementText = (statement: AnswerStatement): string => canonicalJson(statement);

/** One hit as it goes into the tree. */
export interface ReceiptWords {
  readonly rowNo: number;
  readonly personId: number;
  readonly record: string;
}

/** Row, person and record; a record has no line break before its own, so the parts cannot run into each other. */
export const leafOfHit = ({ rowNo, personId, record }: ReceiptWords): Buffer =>
  leafOf(`${rowNo}\n${personId}\n${record}`);
