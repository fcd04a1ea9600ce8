import { describe, expect, test } from "vitest";
import { archiveHouse, png, pngOf } from "#test/archive.ts";

const { owner, e, archivist, li, wu, adds, handIn, does, begins, sha } = await archiveHouse();

describe("A6: what has closed", () => {
  const free = () => ({
    item: "WTR01",
    category: "WTR",
    part: "private",
    urgency: "normal",
    leak: true,
    responsibility: "owner",
    standard: "water",
    worker: e.staff.zhang,
  });

  test("A6: a closed matter files itself with its papers and evidence, and a scan stands for the signature it lacks", async () => {
    const photo = await handIn(li, "漏水.png", pngOf("A6"));
    const told = { fault: "厨房水管漏水", home: e.homes["1202"], customer: e.owners.wang, photos: [photo] };
    const { id, number } = await begins(e.who.li, "repair", "report", told);
    await does(e.who.li, id, 1, "assign", free());
    await does(e.who.li, id, 2, "cancel", { reason: "业主取消" });
    const [entry] = (await li.get(`/api/archive?${encodeURI("text=厨房水管")}`)).json.rows;
    expect(entry).toMatchObject({
      category: "A4",
      form: "S02",
      retention: "RC-10",
      matter: { number },
      reference: number,
      home: { name: "4幢1-1202" },
      missing: [],
      medium: "electronic",
    });
    const { papers, files } = (await li.get(`/api/archive/${entry.id}/contents`)).json;
    expect(papers.map(({ title }: { title: string }) => title)).toContain("报修单");
    expect(files).toMatchObject([{ id: photo, sha256: await sha(photo), scan: false }]);
    await owner.query("update archive_entries set missing = '{workOrder}' where id = $1", [entry.id]);
    const [lacking] = (await li.get("/api/archive?only=incomplete")).json.rows;
    expect(lacking.missing).toEqual(["派工单：未见签字原件"]);

    const scan = await handIn(archivist, "派工单签字.png", png);
    await archivist.patch(`/api/archive/${entry.id}`, { files: [scan] });
    expect(
      (await li.get(`/api/archive/${entry.id}`)).json.missing,
      "the scan of the signed paper fills the gap",
    ).toEqual([]);
    expect((await archivist.patch(`/api/archive/${entry.id}`, { title: "别的" })).json).toMatchObject({ status: 409 });
  });

  test("A6: the file of a home holds all of it by category, and shows which of its forms are missing", async () => {
    await adds({ title: "交接验收记录", form: "H11", home: e.homes["1202"] });
    const { groups, wanted } = (await li.get(`/api/homes/${e.homes["1202"]}/archive`)).json;
    expect(groups.map(({ category }: { category: string }) => category)).toEqual(["A2", "A4"]);
    expect(wanted.filter(({ there }: { there: boolean }) => there)).toMatchObject([{ form: "H11" }]);
    const all = (await wu.get(`/api/archive/completeness?project=${e.project}`)).json;
    expect(all).toMatchObject({ homes: 4, required: 4 * wanted.length, present: 1 });
    expect(all.rate).toBeCloseTo(1 / (4 * wanted.length));
  });

  test("A6: consent is kept while the person lives here, and may go three years after they have left", async () => {
    const signature = await handIn(li, "签名.png", png);
    const form = {
      subject: e.owners.liu,
      noticeVersion: "2026-1",
      controller: "蓝天物业",
      processingItems: [{ purpose: "物业服务" }],
      consentItems: [{ itemCode: "联系方式", isGranted: true }],
      signature,
    };
    await begins(e.who.li, "privacyConsent", "give", form);
    const due = async () => (await archivist.get("/api/archive?only=due&form=P01")).json.rows;
    const [entry] = (await archivist.get("/api/archive?form=P01")).json.rows;
    expect(entry).toMatchObject({ category: "A11", retention: "RC-O3" });
    expect(await due()).toEqual([]);
    await owner.query("update occupancies set valid = '[2020-07-01,2022-01-01)' where person_id = $1", [e.owners.liu]);
    expect(await due()).toHaveLength(1);
  });
});
