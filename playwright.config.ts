import { defineConfig } from "@playwright/test";

const browser = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The whole product in a real browser: one server with the demo company, its address in `ANLIN`. */
export default defineConfig({
  testDir: "test/e2e",
  globalSetup: "./test/e2e/product.ts",
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 20_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser !== "playwright" && { executablePath: browser }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
