import { ApiProblem } from "#web/api/problem.ts";
import type { Problem } from "#web/api/types.ts";

/** Has a copy made; what comes back is its PDF. */
export async function copied(entry: string, body: object): Promise<Blob> {
  const answer = await fetch(`/api/archive/${entry}/copies`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) return answer.blob();
  const told = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  throw new ApiProblem({ title: "", code: "fault", ...told, status: answer.status });
}
