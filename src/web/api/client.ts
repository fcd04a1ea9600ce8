import { ApiProblem } from "./problem.ts";
import { signedInAgain } from "./signed-out.ts";
import type { Problem } from "./types.ts";

export interface Request {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** JSON, or a form with a file. */
  readonly body?: unknown;
  /** Idempotency-Key: the same attempt sent twice is carried out once. */
  readonly key?: string;
  /** If-Match: the version that was acted upon. */
  readonly version?: number;
  readonly signal?: AbortSignal;
  /** Without a session this fails, and nobody is asked to sign in. */
  readonly anonymous?: true;
}

/** Asks the server; an answer that is not a success is thrown as an ApiProblem. `path` begins with `/api/`. */
export async function api<T>(path: string, request: Request = {}): Promise<T> {
  const answer = await send(path, request);
  if (answer.status === 401 && !request.anonymous) {
    await signedInAgain();
    return api<T>(path, request);
  }
  if (!answer.ok) throw new ApiProblem(await problemOf(answer));
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
}

/** The address of something the browser fetches by itself: a file, a PDF, an Excel sheet. */
export const address = (path: string, query: Request["query"] = {}) => {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") words.set(name, String(value));
  return words.size > 0 ? `${path}?${words}` : path;
};

/** A fresh Idempotency-Key. randomUUID is only there on https, a desk in the office may be on plain http. */
export const freshKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

async function send(path: string, { method = "GET", query, body, key, version, signal }: Request) {
  const isForm = body instanceof FormData;
  try {
    return await fetch(address(path, query), {
      method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        ...(body !== undefined && !isForm && { "content-type": "application/json" }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...(version !== undefined && { "if-match": `"${version}"` }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiProblem({ status: 0, code: "offline" });
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const told = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  return { title: "", code: "fault", ...told, status: answer.status };
}
