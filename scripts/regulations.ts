/**
 * Prints every procedure as a regulation with its flow chart into docs/regulations. With `--check`: exits 1 when what
 * is committed differs, so that a change of a procedure is read as a change of its regulation.
 */
import { flowchart } from "#kit/flowchart.ts";
import { regulation } from "#kit/regulation.ts";
import { register } from "#procedures/register.ts";
import { keep } from "./generated.ts";

const printed = register.map((procedure) => {
  const text = `${regulation(procedure).trimEnd()}\n\n## 流程图\n\n\`\`\`mermaid\n${flowchart(procedure)}\n\`\`\`\n`;
  return [`docs/regulations/${procedure.name}.md`, text] as const;
});
keep(new Map(printed), "scripts/regulations.ts");
