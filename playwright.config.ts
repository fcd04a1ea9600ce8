import { defineConfig } from "@playwright/test";

const browser = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The whole product in a real browser: one server with the demo company, its address in `ANLIN`. */
export default defineConfig({
  testDir: "test/e2e",
  globalSetup: "./test/e2e/product.ts",
  workers: 1,
  timeout: 300_000,
  // A busy machine may be late once; what fails twice is broken.
  retries: 1,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 30_000,
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
