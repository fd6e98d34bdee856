/** 我能申请吗 · Without account and without trace: the rules of the service and the standards of the county come here, the answers stay here. */
import { useMemo } from "react";
import { readEdition, type EditionText } from "#policy";
import type { PublicServiceWire } from "#wire";
import { useAddress } from "../app/address.ts";
import { Link } from "../app/link.tsx";
import { useLoaded } from "../app/load.ts";
import { County } from "../pieces/county.tsx";
import { Shown } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { Dialogue } from "./dialogue.tsx";

const Tried = ({ told }: { readonly told: PublicServiceWire }) => {
  const ruled = useMemo(() => readEdition(told.edition as EditionText), [told]);
  return (
    <>
      <Title>{`我能申请${told.guide.title}吗`}</Title>
      <p className="quiet">
        只问会影响结果的问题，一次一个。您的回答只留在这个页面里，不会发送出去，关掉页面就没有了。
      </p>
      <Dialogue key={told.place} ruled={ruled} told={told} />
    </>
  );
};

export const TryPage = ({ service }: { readonly service: string }) => {
  const { county } = useAddress().kept;
  const told = useLoaded<PublicServiceWire>(
    county === null ? null : `/api/public/services/${encodeURIComponent(service)}?unitId=${county}`,
  );
  return (
    <>
      {county === null ? (
        <>
          <Title>我能申请吗</Title>
          <p>各地的标准不一样，先选您住的县（市、区）。</p>
          <County label="您住在哪个县（市、区）" />
        </>
      ) : (
        <Shown of={told}>{(value) => <Tried told={value} />}</Shown>
      )}
      <p className="unprinted">
        <Link to={{ page: "guide", service }}>回到办事指南</Link>
      </p>
    </>
  );
};
