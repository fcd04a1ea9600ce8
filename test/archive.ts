import { randomUUIDv7 } from "node:crypto";
import { act, open } from "#server/matters/matters.ts";
import type { Who } from "#server/base/database.ts";
import { storeIn } from "#server/files/store.ts";
import { freshApp, type Client } from "./app.ts";
import { estate } from "./estate.ts";

/** A picture of one point. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** The same with something of its own behind it. */
export const pngOf = (words: string) => Buffer.concat([png, Buffer.from(words)]);

const keeperPosts = ["archivist", "hrDirector", "executiveVice", "viceManager"] as const;
type Keeper = (typeof keeperPosts)[number];

/** The estate with those who keep its archive, and words for what tests do there. */
export async function archiveHouse() {
  const { db, owner, as, dataDir } = await freshApp();
  const e = await estate(owner);
  const keepers = {} as Record<Keeper, Who>;
  for (const post of keeperPosts) keepers[post] = await joins(post);
  const [archivist, li, wu] = [await as(keepers.archivist), await as(e.who.li), await as(e.who.wu)];

  async function joins(post: string): Promise<Who> {
    const [staff, held] = [randomUUIDv7(), randomUUIDv7()];
    const { company } = e;
    await owner.query("insert into staff (company_id, id, user_name, name) values ($1, $2, $3, $3)", [
      company,
      staff,
      post.toLowerCase(),
    ]);
    await owner.query("insert into posts (company_id, id, unit_id, post, title) values ($1, $2, $1, $3, $3)", [
      company,
      held,
      post,
    ]);
    await owner.query(
      "insert into assignments (company_id, staff_id, post_id, valid) values ($1, $2, $3, '[2020-01-01,)')",
      [company, staff, held],
    );
    return { company, staff, projects: "all" };
  }

  /** A document on paper as it is filed by hand. */
  const document = (more: object = {}) => ({
    project: e.project,
    title: "电梯维保合同",
    form: "H16",
    formedOn: "2020-03-01",
    department: "service",
    medium: "paper",
    ...more,
  });
  const adds = async (more: object = {}) => (await archivist.post("/api/archive", document(more))).json;

  /** Hands a file in as a browser does; its id. */
  async function handIn(client: Client, name: string, bytes: Buffer): Promise<string> {
    const edge = "----anlin";
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
    const headers = { "content-type": `multipart/form-data; boundary=${edge}` };
    return (await client.ask("POST", "/api/files", { payload, headers })).json.id;
  }

  const does = (who: Who, id: string, version: number, action: string, form: object = {}) =>
    db.write(who, (tx) => act(tx, who, id, { action, form: { ...form }, version }));
  const begins = (who: Who, procedure: string, action: string, form: object) =>
    db.write(who, (tx) => open(tx, who, { project: e.project, procedure, action, form: { ...form } }));
  const sha = async (file: string) =>
    (await owner.query("select encode(sha256, 'hex') as sha from files where id = $1", [file])).rows[0]?.sha as
      | string
      | undefined;
  return {
    db,
    owner,
    store: storeIn(dataDir),
    e,
    keepers,
    archivist,
    li,
    wu,
    document,
    adds,
    handIn,
    does,
    begins,
    sha,
  };
}
