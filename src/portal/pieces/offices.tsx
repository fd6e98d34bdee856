/** 办理机构和电话 · Offices by name, each with the telephone that it has made known. */
import type { PublicOffice } from "#wire";

export const Offices = ({ offices }: { readonly offices: readonly PublicOffice[] }) => (
  <ul>
    {offices.map(({ kind, name, phone }) => (
      <li key={`${kind} ${name}`}>
        {name}：{phone === null ? "电话尚未公布" : <a href={`tel:${phone.replaceAll("-", "")}`}>{phone}</a>}
      </li>
    ))}
  </ul>
);
