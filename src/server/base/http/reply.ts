import type { FastifyReply } from "fastify";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const named = (how: "inline" | "attachment", name: string) => `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;

/** A printed paper, shown in the browser under this name and kept by nobody on the way. */
export const showPdf = (reply: FastifyReply, name: string, bytes: Buffer) =>
  reply
    .type("application/pdf")
    .header("content-disposition", named("inline", name))
    .header("cache-control", "private, no-store")
    .send(bytes);

/** A workbook to be saved under this name. */
export const giveWorkbook = (reply: FastifyReply, name: string, bytes: Buffer) =>
  reply.type(workbook).header("content-disposition", named("attachment", name)).send(bytes);
