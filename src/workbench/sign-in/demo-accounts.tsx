/** The accounts of a demonstration. A row fills the form; the visitor still signs in, as in real life. */
import { Button } from "antd";
import { Section } from "#ui";
import type { DemoAccount } from "../api/session.ts";
import { words } from "../words.ts";

const { columns } = words.signIn;

export const DemoAccounts = ({
  accounts,
  onPick,
}: {
  accounts: readonly DemoAccount[];
  onPick: (account: DemoAccount) => void;
}) => (
  <Section title={words.signIn.demo}>
    <p className="xm-quiet">{words.signIn.demoNote}</p>
    <table className="xm-table">
      <thead>
        <tr>
          <th scope="col">{columns.office}</th>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.pick}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.login}>
            <td>{account.officeName}</td>
            <td>{account.roleLabel}</td>
            <td>{account.name}</td>
            <td>
              <Button size="small" aria-label={words.signIn.pick(account.name)} onClick={() => onPick(account)}>
                {columns.pick}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
);
