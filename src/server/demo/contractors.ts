import { randomUUIDv7 } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { act, open } from "#server/matters/matters.ts";
import { postTitle } from "#server/contractors/words.ts";
import { spell } from "#server/people/spelling.ts";
import type { Built } from "./estate.ts";
import { put, since } from "./write.ts";

/** The firms that built the estate, with what their contracts give them and who of them signs in. */
const firms = [
  {
    name: "安居建设",
    trade: "总包",
    person: ["taoyong", "陶勇"],
    terms: [
      ["leaks", 3, "workingDays"],
      ["plaster", 7, "days"],
    ],
    faults: [
      ["leaks", "卫生间渗水到楼下"],
      ["leaks", "外墙窗边渗水"],
    ],
  },
  {
    name: "恒基防水",
    trade: "防水",
    person: ["yanqing", "严青"],
    terms: [["roof", 2, "workingDays"]],
    faults: [["roof", "顶层屋面渗水"]],
  },
] as const;

interface Ground {
  readonly project: string;
  readonly homes: readonly Built[];
  readonly staff: ReadonlyMap<string, string>;
  readonly hash: string;
  readonly now: Temporal.Instant;
}

/** Contractors with log-ins of their own, and slips that are on their way at each of them. */
export async function contract(tx: Tx, who: Who, ground: Ground): Promise<void> {
  const { project, hash, now } = ground;
  const post = randomUUIDv7();
  await put(tx, who, "posts", [
    {
      id: post,
      unit_id: project,
      post: "contractorStaff",
      title: postTitle,
      heads: 0,
      concurrent: false,
      outside: true,
      sort: 90,
    },
  ]);
  for (const [n, { name, trade, person, terms, faults }] of firms.entries()) {
    const [id, staff] = [randomUUIDv7(), randomUUIDv7()];
    const [userName, called] = person;
    const created_at = now.subtract({ hours: 24 * 90 }).toString();
    await put(tx, who, "contractors", [{ id, name, trade, contact: called, note: "", created_at }]);
    await put(
      tx,
      who,
      "contractor_terms",
      terms.map(([part, count, unit]) => ({ contractor_id: id, part, count, unit })),
    );
    await put(tx, who, "staff", [
      {
        id: staff,
        user_name: userName,
        name: called,
        pinyin: spell(called).pinyin,
        password_hash: hash,
        must_use_totp: false,
        created_at,
        contractor_id: id,
      },
    ]);
    await put(tx, who, "assignments", [
      { id: randomUUIDv7(), staff_id: staff, post_id: post, valid: since("2023-08-01") },
    ]);
    await put(tx, who, "directory", [{ user_name: userName, staff_id: staff }]);
    for (const [k, [part, fault]] of faults.entries())
      await slip(tx, who, ground, {
        contractor: id,
        staff,
        called,
        part,
        fault,
        home: ground.homes[7 + n * 20 + k * 5]!.id,
      });
  }
}

interface Slip {
  readonly contractor: string;
  readonly staff: string;
  readonly called: string;
  readonly part: string;
  readonly fault: string;
  readonly home: string;
}

/** A slip that was sent yesterday and is being worked on. */
async function slip(tx: Tx, who: Who, { project, staff, now }: Ground, one: Slip): Promise<void> {
  const as = (userName: string): Who => ({ ...who, staff: staff.get(userName)! });
  const at = now.subtract({ hours: 20 });
  const { contractor, part, fault, home } = one;
  const form = { home, part, fault, source: "owner", desk: "property", discovery: "repairRequest" };
  const opened = await open(tx, as("limin"), { project, procedure: "warranty", action: "file", form }, at);
  const sent = { contractor, severity: "major", requirement: "到场前与业主约好时间" };
  await act(tx, as("chenjing"), opened.id, { action: "dispatch", form: sent, version: 1 }, at.add({ minutes: 30 }));
  const received = { action: "acknowledge", form: { receiver: one.called }, version: 2 };
  await act(tx, { ...who, staff: one.staff }, opened.id, received, at.add({ minutes: 90 }));
}
