/** The lock file names no registry and fits package.json; versions are exact. Prints what does not hold and exits 1. */
import { readFileSync } from "node:fs";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string>>;
const manifest = read("package.json");
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { resolved?: string } & Record<string, Record<string, string>>>;
};

const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
const wrong = kinds.flatMap((kind) =>
  Object.entries(manifest[kind] ?? {}).flatMap(([name, version]) => [
    ...(/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} has no exact version: ${version}`]),
    ...(lock.packages[""]?.[kind]?.[name] === version ? [] : [`${name} differs in the lock file; run npm install`]),
  ]),
);
const addressed = Object.entries(lock.packages).flatMap(([path, { resolved }]) =>
  typeof resolved === "string" && resolved.startsWith("http") ? [`${path} holds an address`] : [],
);
if (wrong.length + addressed.length > 0) {
  console.error([...wrong, ...addressed].join("\n"));
  process.exit(1);
}
