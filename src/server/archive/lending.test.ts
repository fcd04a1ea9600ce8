import { readFileSync, utimesSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { moment } from "#server/matters/matters.ts";
import { archiveHouse, png, pngOf } from "#test/archive.ts";
import type { Client } from "#test/app.ts";
import { eraseDestroyed } from "./erasing.ts";

const { db, store, e, keepers, archivist, li, wu, adds, handIn, does, begins, sha } = await archiveHouse();

describe("A5: destruction", () => {
  test("A5: nothing frozen, nothing kept for ever and nothing before its time is destroyed; then the bytes go and the entry stays", async () => {
    const scan = await handIn(archivist, "旧登记.png", pngOf("A5"));
    const old = await adds({ title: "来访登记簿", form: "S21", formedOn: "2020-01-05", files: [scan] });
    const lasting = await adds({ title: "移交清单", form: "H01" });
    const due = await archivist.get("/api/archive?only=due");
    expect(due.json.rows.map(({ id }: { id: string }) => id)).toContain(old.id);
    expect(due.json.rows.map(({ id }: { id: string }) => id)).not.toContain(lasting.id);

    const request = (number: string) => ({
      requestDepartment: "personnel",
      reason: "已过保管期限",
      list: [{ archiveNo: number }],
      retentionExpired: true,
      openMatterCheck: true,
    });
    const asks = (number: string) => begins(keepers.archivist, "archiveDestruction", "request", request(number));
    await expect(asks("LT-NONE")).rejects.toThrow("档案号不在档案目录中");
    await expect(asks(lasting.number)).rejects.toThrow("永久保管");
    await archivist.post(`/api/archive/${old.id}/hold`, { reason: "诉讼期间保全" });
    await expect(asks(old.number)).rejects.toThrow("冻结");
    expect((await archivist.get("/api/archive?only=due")).json.rows.map(({ id }: { id: string }) => id)).not.toContain(
      old.id,
    );
    await archivist.post(`/api/archive/${old.id}/release`, { reason: "案件已经终结" });

    const { id } = await asks(old.number);
    await does(keepers.hrDirector, id, 1, "appraise", { managerVerdict: "destroy", managerAppraisal: "同意" });
    await does(keepers.viceManager, id, 2, "appraiseAgain", { viceVerdict: "destroy", viceAppraisal: "同意" });
    await does(e.who.wu, id, 3, "approve", { approved: true });
    const form = { method: "shred", destroyedAt: moment(Temporal.Now.instant()), place: "碎纸室" };
    const signed = { ...form, witness: await handIn(archivist, "签名.png", png) };
    await does(keepers.archivist, id, 4, "destroy", signed);
    expect((await archivist.get(`/api/archive/${old.id}`)).json.status).toBe("inStore");
    await does(keepers.hrDirector, id, 5, "destroy");
    const path = store.pathOf((await sha(scan)) ?? "");
    await eraseDestroyed(db, store);
    expect(readFileSync(path).length, "what has only just come in waits an hour").toBeGreaterThan(0);
    utimesSync(path, 0, 0);
    await eraseDestroyed(db, store);
    expect(() => readFileSync(path)).toThrow(/ENOENT/);

    const entry = (await archivist.get(`/api/archive/${old.id}`)).json;
    expect(entry).toMatchObject({ status: "destroyed", title: "来访登记簿", readable: false });
    expect(entry.erasedAt).toBeDefined();
    expect(entry.uses[0]).toMatchObject({ mark: "destroyed", words: "销毁" });
    expect(await sha(scan), "the digest stays").toMatch(/^[0-9a-f]{64}$/);
    expect((await archivist.get(`/api/archive/${old.id}/contents`)).json).toMatchObject({
      status: 403,
      code: "erased",
    });
    expect((await archivist.patch(`/api/archive/${old.id}`, { pages: 3 })).json).toMatchObject({ code: "gone" });
    const list = (await archivist.get("/api/archive?form=A02")).json.rows;
    expect(list[0]).toMatchObject({ retention: "RC-P", form: "A02" });
    expect(list[0].keepUntil, "list and approvals are kept for ever").toBeUndefined();
  });
});

describe("A2–A4: loans", () => {
  const wish = (number: string, more: object = {}) => ({
    borrowerType: "internal",
    borrower: e.staff.li,
    phone: "13800000001",
    borrowing: "service",
    archives: [{ archiveNo: number, mediaType: "original" }],
    secrecy: "general",
    owning: ["service"],
    others: false,
    usageMode: "copy",
    takesOriginal: false,
    purpose: "核对原始记录",
    dueBackOn: Temporal.Now.plainDateISO("Asia/Shanghai").add({ days: 5 }).toString(),
    ...more,
  });

  test("A2: the class is the catalogue's and not the borrower's", async () => {
    const { number } = await adds();
    await expect(begins(e.who.li, "archiveLoan", "apply", wish(number))).rejects.toThrow("密级低于目录");
    await expect(begins(e.who.li, "archiveLoan", "apply", wish(number, { secrecy: "confidential" }))).rejects.toThrow(
      "不得复制、摘抄",
    );
  });

  test("A3: copies are numbered, carry the loan across the page, and are made by the archivist for a loan under way", async () => {
    const scan = await handIn(archivist, "记录.png", pngOf("A3"));
    const entry = await adds({ title: "巡查记录", form: "S27", files: [scan] });
    const held = await begins(e.who.li, "archiveLoan", "apply", wish(entry.number));
    const copyFor = (client: Client) =>
      client.post(`/api/archive/${entry.id}/copies`, { loan: held.number, file: scan });
    expect((await copyFor(archivist)).json).toMatchObject({ status: 409, code: "noLoan" });
    await does(e.who.chen, held.id, 1, "approve", { opinion: "同意" });
    await does(keepers.archivist, held.id, 2, "lend", { borrowerSignature: await handIn(archivist, "签.png", png) });
    expect((await li.get(`/api/archive/${entry.id}`)).json).toMatchObject({ status: "onLoan", readable: true });
    expect((await copyFor(li)).json).toMatchObject({ status: 403, title: "复印件只能由档案管理员制作" });
    const [one, two] = [await copyFor(archivist), await copyFor(archivist)];
    expect(one.bytes.subarray(0, 4).toString()).toBe("%PDF");
    expect(String(two.headers["content-disposition"])).toContain(encodeURIComponent(`${entry.number} 2.pdf`));
    expect((await archivist.get(`/api/archive/${entry.id}`)).json.copies).toMatchObject([{ n: 2 }, { n: 1 }]);
    await expect(begins(e.who.zhao, "archiveLoan", "apply", wish(entry.number))).rejects.toThrow("不在库");

    await does(keepers.archivist, held.id, 3, "return", { returnCondition: "intact" });
    expect((await li.get(`/api/archive/${entry.id}`)).json.status).toBe("inStore");
  });

  test("A2: what is lent to somebody opens to them while they have it", async () => {
    const entry = await adds();
    const held = await begins(
      e.who.li,
      "archiveLoan",
      "apply",
      wish(entry.number, { secrecy: "confidential", usageMode: "readOnSite" }),
    );
    expect((await li.get(`/api/archive/${entry.id}/contents`)).status).toBe(403);
    await does(keepers.hrDirector, held.id, 1, "approve", { opinion: "同意" });
    await does(keepers.executiveVice, held.id, 2, "approve");
    await does(keepers.archivist, held.id, 3, "lend", { borrowerSignature: await handIn(archivist, "签.png", png) });
    expect((await li.get(`/api/archive/${entry.id}/contents`)).status).toBe(200);
    await does(keepers.archivist, held.id, 4, "return", { returnCondition: "lost", incidentReport: "遗失" });
    expect((await li.get(`/api/archive/${entry.id}`)).json).toMatchObject({ status: "lost", readable: false });
  });

  test("A4: how many loans came back in time is a measure of the month", async () => {
    const month = Temporal.Now.plainDateISO("Asia/Shanghai").toPlainYearMonth().toString();
    const { kpis } = (await wu.get(`/api/reports/archiveLoan/monthly?period=${month}&project=${e.project}`)).json;
    expect(kpis).toMatchObject([{ key: "loanReturned", title: "档案按时归还率", value: 100, unit: "percent" }]);
  });
});
