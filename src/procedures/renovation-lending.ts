import { dayOf } from "#kit/dates.ts";
import { charge, issue } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";
import { rentDays, type Seen, type Stands } from "./renovation-rules.ts";
import { atWork } from "./renovation-site.ts";

/** Extinguishers lent against a slip of the store, and brought back (F3). */
export const lending = {
  lend: {
    title: "灭火器出库",
    basis: "F3",
    by: ["serviceAgent", "serviceLead", "securityLead"],
    from: "building",
    to: stay,
    asks: ["slipSignature"],
    says: "灭火器已出库",
    computes: { rentedOn: ["出库当日", ({ now }: Stands) => dayOf(now)] },
    bars: {
      none: ["没有购买或租用灭火器", ({ data }: Stands) => (data.bought ?? 0) + (data.rented ?? 0) === 0],
      twice: ["灭火器已经出库", ({ data }: Stands) => data.rentedOn !== undefined],
    },
    causes: [issue("storeSlip")],
  },
  takeBackExtinguishers: {
    title: "归还灭火器",
    basis: "F3",
    by: ["serviceAgent", "serviceLead", "securityLead"],
    from: [...atWork, "inspecting", "observing", "refunding"],
    to: stay,
    asks: ["returnedOn", "returnCondition", "extinguisherDamage?"],
    says: "灭火器{returnCondition}，{returnedOn} 归还，租{rentDays}，租金{rent}",
    computes: {
      rentDays: [
        "出库日至归还日，首尾两日都计",
        ({ data, form }: Seen<"returnedOn">) => rentDays(data, form.returnedOn),
      ],
    },
    bars: {
      none: ["没有租用的灭火器在外", ({ data }: Stands) => !data.rented || !data.rentedOn],
      twice: ["灭火器已经归还", ({ data }: Stands) => data.returnedOn !== undefined],
    },
    refuses: {
      early: [
        "归还日期不得早于出库日期",
        ({ data, form }: Seen<"returnedOn">) => form.returnedOn < (data.rentedOn ?? ""),
      ],
      future: ["归还日期不得晚于今天", ({ form, now }: Seen<"returnedOn">) => form.returnedOn > dayOf(now)],
      damage: [
        "损坏、遗失的应当填写扣款",
        ({ form }: Seen<"returnCondition">) =>
          ["damaged", "lost"].includes(form.returnCondition) && form.extinguisherDamage === undefined,
      ],
    },
    causes: [charge("rent"), issue("storeSlip")],
  },
} as const;
