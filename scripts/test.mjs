// Everything that must hold, in one command. Brings what it needs; its last line counts over all runners.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, environment, install, node, root, run } from "./start.mjs";

let passed = 0;
let failed = 0;
const folder = mkdtempSync(join(tmpdir(), "anlin-npm-test-"));

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function count(name, good, bad, since) {
  passed += good;
  failed += bad;
  console.log(`${bad > 0 ? "✗" : "✓"} ${name}: ${good} passed, ${bad} failed (${seconds(since)})`);
}

/** A check without tests of its own counts as one. */
function check(name, command, ...args) {
  const since = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) console.log(stdout, stderr);
  count(name, status === 0 ? 1 : 0, status === 0 ? 0 : 1, since);
}

/** A test runner that writes what it found as JSON; one that dies before counts as a failure. */
function runner(name, command, args, file, read, env = {}) {
  const since = performance.now();
  const status = run(command, args, { env: { ...environment, ...env } });
  const { good, bad } = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { good: 0, bad: 1 };
  count(name, good, status !== 0 && bad === 0 ? 1 : bad, since);
}

install();
check("types", "tsc", "-p", ".");
check("types of the web", "tsc", "-p", "src/web");
check("lint", "oxlint", "--deny-warnings", "src", "test", "bench", "scripts");
check("format", "oxfmt", "--check", "src", "test", "bench", "scripts");
check("dead code", "knip");
check("Chinese in its places", node(), "scripts/chinese.ts");
check("printed regulations", node(), "scripts/regulations.ts", "--check");
check("glossary", node(), "scripts/glossary.ts", "--check");
check("list of forms", node(), "scripts/forms.ts", "--check");
check("types of the database", node(), "scripts/database-types.ts", "--check");
check("API description", node(), "scripts/api-types.ts", "--check");
check("lock file", node(), "scripts/lock.ts");
build();

const units = join(folder, "vitest.json");
runner(
  "unit and server tests",
  "vitest",
  ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${units}`],
  units,
  (found) => ({
    good: found.numPassedTests,
    bad:
      found.numFailedTests +
      (found.numFailedTestSuites > 0 && found.numFailedTests === 0 ? found.numFailedTestSuites : 0),
  }),
);

const browser = findBrowser();
if (!browser) {
  console.log("No browser: none at /usr/bin/chromium, none by apt, none by Playwright. The browser tests did not run.");
  failed += 1;
} else {
  const found = join(folder, "playwright.json");
  runner(
    "browser tests",
    "playwright",
    ["test", "--project=paths", "--reporter=line,json"],
    found,
    ({ stats }) => {
      if (stats.flaky > 0) console.log(`${stats.flaky} of the browser tests passed only at the second try`);
      return { good: stats.expected + stats.flaky, bad: stats.unexpected + stats.skipped };
    },
    { PLAYWRIGHT_JSON_OUTPUT_NAME: found, CHROMIUM: browser },
  );
}

rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** The system's Chromium, else Debian's package (as root), else Playwright's own download. */
function findBrowser() {
  const known = () =>
    [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
      (path) => path && existsSync(path),
    );
  if (known()) return known();
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium …");
    run("apt-get", ["update", "-qq"], { stdio: "ignore" });
    run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], { stdio: "ignore" });
    if (known()) return known();
  }
  return run("playwright", ["install", "chromium"]) === 0 ? "playwright" : undefined;
}
