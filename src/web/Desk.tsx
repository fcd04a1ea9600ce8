import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import "dayjs/locale/zh-cn";
import { StrictMode, useEffect, useLayoutEffect, useState } from "react";
import { client } from "./api/queries.ts";
import { router } from "./routes.tsx";
import { antdTheme, paint, type Mode } from "./theme.ts";

const wantsDark = matchMedia("(prefers-color-scheme: dark)");
const modeNow = (): Mode => (wantsDark.matches ? "dark" : "light");

/** The whole desk. The theme follows the system, at once. */
export function Desk() {
  const [mode, setMode] = useState(modeNow);
  useEffect(() => {
    const change = () => setMode(modeNow());
    wantsDark.addEventListener("change", change);
    return () => wantsDark.removeEventListener("change", change);
  }, []);
  useLayoutEffect(() => paint(mode), [mode]);
  return (
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={antdTheme(mode)} button={{ autoInsertSpace: false }}>
        <App style={{ height: "100%" }} message={{ top: 56, maxCount: 2 }}>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>
  );
}
