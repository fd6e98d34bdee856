/** The members of a household on a day. */
import { Table, type TableColumnsType } from "antd";
import type { HouseholdView } from "#wire";
import { MaskedId } from "../pieces/masked-id.tsx";
import { PersonName } from "../pieces/person-name.tsx";
import { words } from "../words.ts";

type Member = HouseholdView["members"][number];
const { columns: labels } = words.people;

const columns: TableColumnsType<Member> = [
  { key: "name", title: labels.name, render: (_, member) => <PersonName person={member} /> },
  { key: "relation", title: words.household.relation, dataIndex: "relation" },
  {
    key: "sex",
    title: labels.sex,
    responsive: ["md"],
    render: (_, member) => (member.sex === null ? null : words.people.sex[member.sex]),
  },
  {
    key: "age",
    title: labels.age,
    responsive: ["md"],
    render: (_, member) => (member.age === null ? null : words.people.years(member.age)),
  },
  { key: "id", title: labels.id, render: (_, member) => <MaskedId person={member} /> },
  {
    key: "period",
    title: words.household.period,
    className: "xm-number",
    responsive: ["lg"],
    render: (_, member) => words.household.since(member.from, member.to),
  },
];

export const MembersTable = ({ members }: { members: readonly Member[] }) => (
  <Table<Member> size="small" rowKey="personId" columns={columns} dataSource={members} pagination={false} />
);
