/** What surrounds every page: cache, theme, language, router. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { useState } from "react";
import { themeFor, rootClass } from "#ui";
import { openQueryClient } from "../api/query-client.ts";
import { openRouter } from "../router.ts";
import { ModeContext, rememberedMode, rememberMode } from "./mode.ts";

const queryClient = openQueryClient(() => {
  const back = router.state.location.href;
  void router.navigate({ to: "/sign-in", search: { to: back } });
});
const router = openRouter(queryClient);

export const Root = () => {
  const [mode, setMode] = useState(rememberedMode);
  return (
    <QueryClientProvider client={queryClient}>
      <ModeContext
        value={{
          mode,
          setMode: (next) => {
            rememberMode(next);
            setMode(next);
          },
        }}
      >
        <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }} theme={themeFor(mode)}>
          <App className={rootClass} message={{ maxCount: 2 }} data-mode={mode}>
            <RouterProvider router={router} />
          </App>
        </ConfigProvider>
      </ModeContext>
    </QueryClientProvider>
  );
};
