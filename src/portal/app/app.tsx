/** The frame of the citizens' pages, and which page stands in it. */
import { lazy, Suspense } from "react";
import { GuidePage } from "../guide/guide-page.tsx";
import { HomePage } from "../guide/home-page.tsx";
import { ReadAloud } from "../pieces/read-aloud.tsx";
import { Notice, Waiting } from "../pieces/states.tsx";
import { Title } from "../pieces/title.tsx";
import { useAddress, type Place } from "./address.ts";
import { LargeType } from "./large-type.tsx";
import { Link } from "./link.tsx";

// The rules come along only when somebody wants to try them.
const TryPage = lazy(() => import("../try/try-page.tsx").then(({ TryPage }) => ({ default: TryPage })));
const NoticePage = lazy(() => import("../notice/notice-page.tsx").then(({ NoticePage }) => ({ default: NoticePage })));
const MinePage = lazy(() => import("../mine/mine-page.tsx").then(({ MinePage }) => ({ default: MinePage })));

const Nowhere = () => (
  <>
    <Title>没有这个页面</Title>
    <Notice says="没有找到要看的内容" next="可能地址有误，请从办事目录重新进入">
      <p>
        <Link to={{ page: "home" }}>办事目录</Link>
      </p>
    </Notice>
  </>
);

const pageOf = (place: Place) => {
  switch (place.page) {
    case "home":
      return <HomePage />;
    case "guide":
      return <GuidePage key={place.service} service={place.service} />;
    case "try":
      return <TryPage key={place.service} service={place.service} />;
    case "notice":
      return <NoticePage key={place.key} link={place.key} />;
    case "mine":
    case "accesses":
    case "case":
      return <MinePage place={place} />;
    case "nowhere":
      return <Nowhere />;
  }
};

export const App = () => {
  const { place } = useAddress();
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header>
        <p className="name">
          <Link to={{ page: "home" }}>湘民 · 群众办事</Link>
        </p>
        <div className="tools">
          <Link className="button" to={{ page: "mine" }}>
            我的办件
          </Link>
          <LargeType />
          <ReadAloud key={JSON.stringify(place)} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{pageOf(place)}</Suspense>
      </main>
      <footer>
        <p>不会用手机、电脑的，可以请村（居）民委员会帮忙，或者直接到乡镇人民政府（街道办事处）窗口办理。</p>
        <p>
          <a href="/sign-in">工作人员登录</a>
        </p>
      </footer>
    </>
  );
};
