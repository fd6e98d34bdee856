/** The frame of every page behind the sign-in: skip link, top bar, navigation, content. */
import { Outlet } from "@tanstack/react-router";
import { words } from "../words.ts";
import { Navigation } from "./navigation.tsx";
import { TopBar } from "./top-bar.tsx";

export const Shell = () => (
  <div className="wb-shell">
    <a className="wb-skip" href="#content">
      {words.skip}
    </a>
    <TopBar />
    <Navigation />
    <main id="content" className="wb-content" tabIndex={-1}>
      <Outlet />
    </main>
  </div>
);
