import type { Problem } from "./types.ts";

/** What went wrong, as the server said it; without an answer at all the code is `offline`. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** In the user's words, empty where the server gave none. */
  readonly sentence: string;
  readonly field: string | undefined;
  readonly problems: NonNullable<Problem["problems"]>;
  /** The present version, when what we acted on was out of date (412). */
  readonly version: number | undefined;
  /** Under this id the server logged the request. */
  readonly request: string | undefined;

  constructor(problem: Partial<Problem> & { readonly status: number; readonly code: string }) {
    super(problem.title ?? problem.code);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.sentence = problem.title ?? "";
    this.field = problem.field;
    this.problems = problem.problems ?? [];
    this.version = problem.version;
    this.request = problem.request;
  }
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status);

/** Worth asking again: no answer, or a server that is not well. */
export const isFleeting = (error: unknown) => isProblem(error) && (error.status === 0 || error.status >= 500);
