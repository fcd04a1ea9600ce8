import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BadForm, Busy, Forbidden, NotFound, Refused, Stale, TooMany, Unknown } from "#server/base/refusal.ts";
import { codeOf, unavailable } from "#server/base/unavailable.ts";
import { fieldProblems, type FieldProblem } from "./field-problems.ts";
import { sentences } from "./words.ts";

/** What every answer that is not a success says (RFC 9457): a sentence for people, a code for programs. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly problems?: readonly FieldProblem[];
  /** Seconds to wait before trying again. */
  readonly wait?: number;
  readonly [more: string]: unknown;
}

/** Answers every error as problem+json. Faults are logged with their cause and told by the request's id alone. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error(error);
    return send(request, reply, problem);
  });
}

export function send(request: FastifyRequest, reply: FastifyReply, { wait, ...problem }: Problem) {
  if (wait !== undefined) void reply.header("retry-after", String(wait));
  return reply
    .status(problem.status)
    .type("application/problem+json")
    .header("cache-control", "no-store")
    .send(JSON.stringify({ type: "about:blank", ...problem, request: request.id }));
}

export const notThere: Problem = { status: 404, code: "notFound", title: sentences.notFound };
const busy: Problem = { status: 503, code: "busy", title: sentences.busy, wait: 2 };

function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof Refused) return { ...error.more, status: 409, code: error.code, title: error.sentence };
  if (error instanceof BadForm) return bad([{ field: error.field, title: error.title, problem: error.problem }]);
  if (error instanceof NotFound) return notThere;
  if (error instanceof Stale) return { status: 412, code: "stale", title: sentences.stale, version: error.version };
  if (error instanceof Forbidden) return { status: 403, code: error.code, title: error.sentence };
  if (error instanceof Unknown) return { status: 401, code: error.code, title: error.sentence };
  if (error instanceof TooMany) return { status: 429, code: "tooMany", title: error.sentence, wait: error.seconds };
  if (error instanceof Busy) return busy;
  if ("validation" in error && error.validation)
    return bad(fieldProblems(error.validation as never, error.validationContext ?? "body"));
  return ofDatabase(error) ?? ofTransport(error);
}

function bad(problems: readonly FieldProblem[]): Problem {
  const [first] = problems;
  if (!first) return { status: 400, code: "badForm", title: sentences.badRequest };
  return { status: 400, code: "badForm", title: `${first.title}${first.problem}`, field: first.field, problems };
}

/** SQLSTATEs that are only a question of who came first. */
const states: Readonly<Record<string, Problem>> = {
  "40001": busy,
  "40P01": busy,
  "23505": { status: 409, code: "collision", title: sentences.collision },
  "23P01": { status: 409, code: "collision", title: sentences.collision },
  "23503": { status: 409, code: "dangling", title: sentences.dangling },
  // A row that would lie outside the projects one may see.
  "42501": notThere,
};

const ofDatabase = (error: Error): Problem | undefined => (unavailable(error) ? busy : states[codeOf(error)]);

const transport: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: "tooLarge", title: sentences.tooLarge },
  FST_REQ_FILE_TOO_LARGE: { status: 413, code: "tooLarge", title: sentences.fileTooLarge },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: "wrongType", title: sentences.wrongType },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, code: "wrongType", title: sentences.wrongType },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: "badJson", title: sentences.badJson },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: "badJson", title: sentences.emptyBody },
  FST_UNDER_PRESSURE: { ...busy, wait: 5 },
};
const byStatus: Readonly<Record<number, Problem>> = {
  404: notThere,
  408: { status: 408, code: "timeout", title: sentences.timeout },
  413: { status: 413, code: "tooLarge", title: sentences.tooLarge },
  415: { status: 415, code: "wrongType", title: sentences.wrongType },
  429: { status: 429, code: "tooMany", title: sentences.tooMany },
  503: busy,
};
const chinese = /\p{Script=Han}/u;

/** What Fastify and its plugins throw, and errors that carry their own status and a sentence of ours. */
function ofTransport(error: Error & { code?: unknown; statusCode?: unknown }): Problem {
  const code = String(error.code ?? "");
  const status = Number(error.statusCode ?? 500);
  if (transport[code]) return transport[code];
  if (status >= 400 && status < 500 && chinese.test(error.message)) return { status, code, title: error.message };
  if (byStatus[status]) return byStatus[status];
  if (status >= 400 && status < 500) return { status, code: "badRequest", title: sentences.badRequest };
  return { status: 500, code: "fault", title: sentences.fault };
}
