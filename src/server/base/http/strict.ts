import type { FastifyInstance } from "fastify";

const nothing = { type: "object", properties: {}, additionalProperties: false };

/** A route that asks for nothing in its address takes nothing there: what is misspelt is said and not passed over. */
export function refuseUnasked(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    route.schema = { querystring: nothing, ...route.schema };
  });
}
