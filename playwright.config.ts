import { defineConfig } from "@playwright/test";

const browser = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The whole product in a real browser: one server with the demo company, its address in `ANLIN`. */
export default defineConfig({
  testDir: "test/e2e",
  globalSetup: "./test/e2e/product.ts",
  workers: 1,
  // The main paths belong to `npm test`; what is edited besides takes as long again and has a command of its own.
  projects: [
    { name: "paths", testMatch: /(archive|complaint|consultation|handover|repair|screens)\.spec\.ts/, grepInvert: /1920/ },
    { name: "wide", testMatch: /screens\.spec\.ts/, grep: /1920/ },
    { name: "edits", testMatch: /(bulk|conflict|edits|imports|links)\.spec\.ts/ },
  ],
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
    trace: "on-first-retry",
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
