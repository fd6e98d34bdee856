/** A labelled line of text with the fault that the server found in it. */
import { Input } from "antd";
import { Field, issueAt } from "#ui";
import { issuesOf } from "../pieces/refusal.tsx";

interface Props {
  /** Prefix of the form, so that two forms of one page do not share an id. */
  form: string;
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: unknown;
  help?: string;
  secret?: "current-password" | "new-password";
  type?: "date";
}

export const TextField = ({ form, name, label, value, onChange, error, help, secret, type }: Props) => {
  const id = `${form}-${name}`;
  const shared = { id, value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  return (
    <Field id={id} label={label} required help={help} error={issueAt(issuesOf(error), name)}>
      {({ describedBy }) =>
        secret === undefined ? (
          <Input {...shared} aria-describedby={describedBy} {...(type ? { type } : {})} />
        ) : (
          <Input.Password {...shared} aria-describedby={describedBy} autoComplete={secret} />
        )
      }
    </Field>
  );
};
