/** The password typed again: with it the official signs. */
import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Input } from "antd";
import { Field } from "#ui";
import { words } from "../words.ts";

export const SignatureField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <div>
    <Alert
      className="wb-signing"
      type="info"
      showIcon
      icon={<SafetyCertificateOutlined />}
      title={words.case.signing}
    />
    <Field id="signing-password" label={words.case.password} required>
      {() => (
        <Input.Password
          id="signing-password"
          autoComplete="current-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  </div>
);
