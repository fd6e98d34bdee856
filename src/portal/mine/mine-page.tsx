/** 我的办件 · Lets a citizen in, says for whom one looks, and shows applications, one of them, or who looked at the file. */
import type { CitizenWire, MandateWire } from "#wire";
import { goTo, pathOf, useAddress, type Place } from "../app/address.ts";
import { Link } from "../app/link.tsx";
import { useLoaded } from "../app/load.ts";
import { Notice, Shown, Waiting } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { Accesses } from "./accesses.tsx";
import { Applications } from "./applications.tsx";
import { Enter } from "./enter.tsx";
import { OwnCase } from "./own-case.tsx";

type MinePlace = Extract<Place, { page: "mine" | "accesses" | "case" }>;

/** Everything of the session goes with the page, which is read anew. */
const leave = async (csrf: string): Promise<void> => {
  await fetch("/api/citizen/session", { method: "DELETE", headers: { "x-csrf-token": csrf } }).catch(() => null);
  location.assign("/portal");
};

const Whom = ({ name }: { readonly name: string }) => {
  const { place, kept } = useAddress();
  const mandates = useLoaded<MandateWire[]>("/api/citizen/mandates");
  if (mandates.state !== "here") return null;
  const others = mandates.value.filter(({ proxyName }) => proxyName === name);
  if (others.length === 0) return null;
  const away: Place = place.page === "case" ? { page: "mine" } : place;
  return (
    <p className="ask">
      <label htmlFor="whom">看谁的</label>
      <select
        id="whom"
        value={kept.behalf ?? ""}
        onChange={({ target }) => goTo(pathOf(away, { ...kept, behalf: Number(target.value) || null }))}
      >
        <option value="">我自己的</option>
        {others.map(({ mandateId, personId, name: whose, kindLabel, to }) => (
          <option key={mandateId} value={personId}>
            {whose}的（我是{kindLabel}，到 {to}）
          </option>
        ))}
      </select>
    </p>
  );
};

const Inside = ({ place, citizen }: { readonly place: MinePlace; readonly citizen: CitizenWire }) => (
  <>
    <p className="choices unprinted">
      <span className="who">{citizen.name}，您好</span>
      <Link className="button" to={{ page: "mine" }}>
        我的申请
      </Link>
      <Link className="button" to={{ page: "accesses" }}>
        谁看过我的信息
      </Link>
      <button type="button" onClick={() => void leave(citizen.csrf)}>
        退出
      </button>
    </p>
    {citizen.known ? (
      <>
        <Whom name={citizen.name} />
        {place.page === "mine" ? <Applications /> : null}
        {place.page === "accesses" ? <Accesses /> : null}
        {place.page === "case" ? <OwnCase key={place.caseId} caseId={place.caseId} csrf={citizen.csrf} /> : null}
      </>
    ) : (
      <>
        <Title>我的办件</Title>
        <Notice says="还没有您的档案" next="办过一次申请以后，这里就能看到。要申请的，请看办事目录或者到窗口办理。" />
      </>
    )}
  </>
);

export const MinePage = ({ place }: { readonly place: MinePlace }) => {
  const session = useLoaded<CitizenWire>("/api/citizen/session");
  if (session.state === "loading") return <Waiting />;
  if (session.state === "failed" && session.status === 401) return <Enter onEntered={session.again} />;
  return <Shown of={session}>{(citizen) => <Inside place={place} citizen={citizen} />}</Shown>;
};
