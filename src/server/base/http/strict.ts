import type { FastifyInstance } from "fastify";

const text = { type: "string" };
const whole = { type: "integer" };
const fieldProblem = {
  type: "object",
  properties: { field: text, title: text, problem: text },
  required: ["field", "title", "problem"],
  additionalProperties: false,
};

/** What every answer that is not a success says, for the document of the API. */
export const problemShape = {
  $id: "Problem",
  type: "object",
  properties: {
    type: text,
    title: text,
    status: whole,
    code: text,
    field: text,
    problems: { type: "array", items: fieldProblem },
    version: whole,
    request: text,
  },
  required: ["title", "status", "code"],
  additionalProperties: true,
} as const;

const nothing = { type: "object", properties: {}, additionalProperties: false };
const refusals = {
  "4xx": { description: "Refused", content: { "application/problem+json": { schema: { $ref: "Problem#" } } } },
};

/**
 * What all routes of the API have in common. A route that asks for nothing in its address takes nothing there: what is
 * misspelt is said and not passed over.
 */
export function strictRoutes(api: FastifyInstance): void {
  api.addHook("onRoute", (route) => {
    const response = { ...refusals, ...(route.schema?.response as object | undefined) };
    route.schema = { querystring: nothing, ...route.schema, response };
  });
}
