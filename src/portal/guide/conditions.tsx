/** 条件 · The conditions as they hang together, from the guide of the service. */
import type { GuideCondition } from "#wire";
import { Law } from "../pieces/law.tsx";

const links = { all: "下面各条都要符合：", any: "下面符合一条就可以：", except: "符合第一条，但有第二条情形的除外：" };

export const Conditions = ({ condition }: { readonly condition: GuideCondition }) => {
  const { says, law, of, parts } = condition;
  return (
    <>
      {says}
      {of === null ? null : `${says === "" ? "" : "。"}${links[of]}`}
      <Law law={law} />
      {parts.length === 0 ? null : (
        <ul>
          {parts.map((part, index) => (
            <li key={`${index} ${part.says}`}>
              <Conditions condition={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
