/** 在当地 · What the chosen county pays and asks, by which document, and where to go. */
import type { PublicServiceWire, PublicStandard } from "#wire";
import { County } from "../pieces/county.tsx";
import { Offices } from "../pieces/offices.tsx";

const Standards = ({ standards }: { readonly standards: readonly PublicStandard[] }) => (
  <ul>
    {standards.map(({ code, category, label, of, shown, documentNo, confirmed, place }) => (
      <li key={`${code} ${category} ${place}`}>
        {label}
        {of === null ? "" : `（${of}）`}：<strong>{shown}</strong>
        <small className="law">
          {place}，{documentNo}
          {confirmed || documentNo.includes("待") ? "" : "（待确认）"}
        </small>
      </li>
    ))}
  </ul>
);

export const Here = ({ place, standards, offices }: PublicServiceWire) => (
  <>
    <section>
      <h2>在您那里能得多少</h2>
      <County label="您住在哪个县（市、区）" />
      {place === null ? null : standards.length === 0 ? (
        <p>{place}还没有公布这项帮助的标准，请向办理机构询问。</p>
      ) : (
        <Standards standards={standards} />
      )}
    </section>
    <section>
      <h2>到哪里办、电话</h2>
      {place === null ? (
        <p>选择县（市、区）后显示。</p>
      ) : offices.length === 0 ? (
        <p>{place}还没有登记办理机构，请到当地乡镇人民政府（街道办事处）询问。</p>
      ) : (
        <Offices offices={offices} />
      )}
    </section>
  </>
);
