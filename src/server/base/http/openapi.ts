import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";

/** The document of the API, written from the routes' own schemas, and a page to read it at /api/docs. */
export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Anlin", version: "1", description: "Every error is application/problem+json." },
      components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "anlin" } } },
      security: [{ session: [] }],
    },
    refResolver: { buildLocalReference: ({ $id }, _baseUri, _fragment, n) => String($id ?? `Schema${n}`) },
  });
  await app.register(swaggerUi, { routePrefix: "/api/docs", uiConfig: { validatorUrl: null } as object });
}
