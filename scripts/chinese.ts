/**
 * Chinese has its places: procedures, the kit, `words.ts`, demo data and tests. Everywhere else in `src` it is a word
 * that nobody will find when it has to change. Prints the offending lines and exits 1.
 */
import { readFileSync } from "node:fs";
import { globSync } from "node:fs";

const home = /^src\/(kit|procedures|server\/demo)\/|words\.ts$|\.test\.tsx?$/;
const chinese = /\p{Script=Han}/u;
const comment = /^\s*(\/\/|\*|\/\*)/;

const found = globSync("src/**/*.{ts,tsx}")
  .filter((file) => !home.test(file))
  .flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, n) => (chinese.test(line) && !comment.test(line) ? [`${file}:${n + 1}: ${line.trim()}`] : [])),
  );
if (found.length > 0) {
  console.error(`Chinese outside its places:\n${found.join("\n")}`);
  process.exit(1);
}
