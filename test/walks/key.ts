import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const set = { keyKind: "entryDoor", quantity: 1 };
const lend: Act = {
  by: "li",
  action: "lend",
  form: (e) => ({
    receiver: "张建国",
    receiverRole: "staff",
    purpose: "处理漏水",
    dueBack: at("2026-11-23 18:00"),
    consent: "phoneRecorded",
    signature: e.file(),
  }),
};
const owner = { receiver: "王建平", receiverRole: "owner" };

/** Every action of 钥匙. */
export const key: readonly Walk[] = [
  { about: "1202", steps: [{ by: "system", action: "issue", form: { ...set, ...owner } }] },
  {
    about: "1202",
    steps: [
      {
        by: "li",
        action: "deposit",
        form: (e) => ({ ...set, sealed: true, place: "钥匙柜 3-12", signature: e.file() }),
      },
      lend,
      { by: "li", action: "giveBack", form: { returned: "2026-11-23", sealed: true, place: "钥匙柜 3-12" } },
      { by: "chen", action: "count", form: { counted: true } },
      { by: "li", action: "collect", form: (e) => ({ ...owner, signature: e.file() }) },
    ],
  },
  {
    about: "1202",
    steps: [
      { by: "chen", action: "take", form: { ...set, place: "钥匙柜 1-1" } },
      lend,
      { by: "li", action: "lose", form: { remark: "途中遗失" } },
      { by: "li", action: "replace", form: (e) => ({ ...owner, cost: 2_000, signature: e.file() }) },
    ],
  },
  {
    about: "1202",
    steps: [
      { by: "li", action: "report", form: { ...set, keyKind: "unitDoorCard", remark: "遗失" } },
      { by: "chen", action: "cancel", form: { remark: "业主不再补办" } },
    ],
  },
];
