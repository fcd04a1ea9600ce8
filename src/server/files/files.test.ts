import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { freshApp, type Client } from "#test/app.ts";
import { estate, type Estate } from "#test/estate.ts";

const { owner, as } = await freshApp();
let e: Estate;
let li: Client;
beforeAll(async () => {
  e = await estate(owner);
  li = await as(e.who.li);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Hands a file in as a browser does. */
function handIn(client: Client, name: string, bytes: Buffer) {
  const edge = "----anlin";
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
  return client.ask("POST", "/api/files", {
    payload,
    headers: { "content-type": `multipart/form-data; boundary=${edge}` },
  });
}

describe("files", () => {
  test("K7: a photo comes back byte for byte, under its digest", async () => {
    const stored = await handIn(li, "漏水 现场.png", png);
    expect(stored.status).toBe(201);
    expect(stored.json).toMatchObject({
      name: "漏水 现场.png",
      mime: "image/png",
      bytes: png.length,
      sha256: createHash("sha256").update(png).digest("hex"),
      by: { name: "李敏" },
    });
    const back = await li.get(`/api/files/${stored.json.id}`);
    expect(back.status).toBe(200);
    expect(back.bytes.equals(png)).toBe(true);
    expect(back.headers).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
    expect(back.headers["content-security-policy"]).toContain("sandbox");
    expect(back.headers["content-disposition"]).toMatch(/^inline/);
  });

  test("a part of a recording is given when only that is asked for", async () => {
    const { id } = (await handIn(li, "a.png", png)).json;
    const ask = (range: string) => li.ask("GET", `/api/files/${id}`, { headers: { range } });
    const part = await ask("bytes=0-7");
    expect([part.status, part.headers["content-range"], part.bytes.length]).toEqual([
      206,
      `bytes 0-7/${png.length}`,
      8,
    ]);
    expect((await ask("bytes=-4")).bytes.equals(png.subarray(-4))).toBe(true);
    expect((await ask("bytes=9999-")).status).toBe(416);
  });

  test("what is no file of ours is refused in a sentence", async () => {
    const page = Buffer.from("<html><script>alert(1)</script></html>");
    for (const [name, bytes] of [
      ["page.html", page],
      ["drawing.svg", page],
      ["page.png", page],
      ["page.pdf", page],
      ["script.js", page],
      ["nothing.png", Buffer.alloc(0)],
      ["zeros.txt", Buffer.alloc(9)],
    ] as const) {
      const answer = await handIn(li, name, bytes);
      expect(answer.json, name).toMatchObject({ status: 400, field: "file" });
    }
    expect((await li.post("/api/files", {})).json).toMatchObject({ status: 400, title: "文件应当选择一个文件" });
  });

  test("a picture over 10 MB and anything over 20 MB is too large", async () => {
    const big = Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]);
    expect((await handIn(li, "big.png", big)).json).toMatchObject({ status: 400, title: "文件不能超过10MB" });
    const huge = Buffer.alloc(21 * 1024 * 1024, "a");
    expect((await handIn(li, "huge.txt", huge)).json).toMatchObject({ status: 400, title: "文件不能超过20MB" });
  });

  test("a file of no matter yet is its uploader's alone, and never another company's", async () => {
    const { id } = (await handIn(li, "draft.png", png)).json;
    const other = await estate(owner, "绿城湾物业", "LC");
    for (const somebody of [e.who.zhao, other.who.wu])
      expect((await (await as(somebody)).get(`/api/files/${id}`)).status).toBe(404);
  });

  test("a text is saved and not shown", async () => {
    const { id } = (await handIn(li, "记录.txt", Buffer.from("业主来电"))).json;
    expect((await li.get(`/api/files/${id}`)).headers["content-disposition"]).toMatch(/^attachment/);
  });
});
