/** 在保名册 · The columns of a roll that a county already pays: the list of households, and what each gets. */
import { householdColumns, oneOf, shortText, type ImportColumn } from "#kernel/exchange";
import { accepted, parseHundredths, refused, reviewLabels, type Kind, type Service } from "#policy";

const optional = { aliases: [], required: false } as const;

/** "2026-12", "2026年12月", or a day in the month; the first day of the month is kept. */
const month: Kind<string> = {
  name: "month",
  label: "起发月份",
  schema: { type: "string" },
  parse: (given) => {
    const text = typeof given === "string" ? given.normalize("NFKC").trim() : "";
    const [, year, number] = /^(\d{4})[-年./]?(\d{1,2})(?:月|[-./]\d{1,2}日?)?$/.exec(text) ?? [];
    const padded = String(Number(number)).padStart(2, "0");
    return year === undefined || Number(number) < 1 || Number(number) > 12
      ? refused("not-a-month", "起发月份请写成 2026-12 的样子")
      : accepted(`${year}-${padded}-01`);
  },
  show: (day) => day.slice(0, 7),
};

/** Yuan a month for the whole household; kept as whole fen in text. */
const amount: Kind<string> = {
  name: "monthly-amount",
  label: "月保障金额",
  schema: { type: "string" },
  parse: (given) => {
    const fen = typeof given === "string" ? parseHundredths(given.trim()) : null;
    if (fen === null) return refused("not-an-amount", "月保障金额请填写元，最多两位小数，例如 1250.00");
    if (fen <= 0n) return refused("not-positive", "月保障金额应大于 0；已停发的户请从名册中删去");
    return fen > 10_000_000n
      ? refused("too-large", "月保障金额超过每户 10 万元，请核对单位是否为元")
      : accepted(String(fen));
  },
  show: (fen) => fen,
};

/** A class by its letter or its whole name: "A", "A类", "A 类（…）". */
const classOf = (service: Service): Kind<string> => {
  const labels = reviewLabels(service);
  const short = labels.flatMap((label) => {
    const [letter] = /^[A-Za-z]/.exec(label) ?? [];
    return letter ? [letter, `${letter}类`, `${letter} 类`].map((word) => [word, label] as const) : [];
  });
  return oneOf("复核类别", Object.fromEntries(labels.map((label) => [label, label])), Object.fromEntries(short));
};

export const rollColumns = (service: Service): readonly ImportColumn[] => [
  ...householdColumns.map((column) =>
    column.key === "idNumber"
      ? { ...column, help: `${column.help}；已登记的人员按证件号码找到，不会重复登记` }
      : column,
  ),
  {
    key: "amount",
    label: "月保障金额",
    aliases: ["保障金额", "月保障金", "户月保障金额", "月补助金额", "低保金"],
    kind: amount,
    required: true,
    ofGroup: true,
    help: "全户每月金额（元），填在本户第一行",
    example: "1250.00",
  },
  {
    key: "from",
    label: "起发月份",
    aliases: ["接收月份"],
    kind: month,
    required: true,
    ofGroup: true,
    help: "由本系统发放的第一个月，填在本户第一行",
    example: "2026-12",
  },
  {
    ...optional,
    key: "reviewClass",
    label: "复核类别",
    aliases: ["类别", "保障类别", "低保类别"],
    kind: classOf(service),
    help: "原系统的类别，没有的不填；首次复核不迟于接收后一年",
    example: reviewLabels(service)[0] ?? "",
    options: reviewLabels(service),
  },
  {
    ...optional,
    key: "documentNo",
    label: "原批准文号",
    aliases: ["批准文号", "文号", "低保证号"],
    kind: shortText("原批准文号", 60),
    help: "原审批文书的文号或证号",
    example: "宁民低〔2023〕1024号",
  },
  {
    ...optional,
    key: "decidedOn",
    label: "原批准日期",
    aliases: ["批准日期", "审批日期", "享受起始日期"],
    kind: householdColumns.find(({ key }) => key === "birthDate")?.kind ?? shortText("原批准日期", 10),
    help: "例如 2023-05-18",
    example: "2023-05-18",
  },
  {
    ...optional,
    key: "covered",
    label: "是否保障对象",
    aliases: ["保障对象", "享受人员"],
    kind: oneOf("是否保障对象", { yes: "是", no: "否" }),
    help: "不填为“是”；不享受待遇的家庭成员填“否”，仍登记在家庭中",
    example: "是",
    options: ["是", "否"],
  },
];
