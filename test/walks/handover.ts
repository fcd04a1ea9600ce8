import { at } from "../cast.ts";
import type { Act, Walk } from "./walk.ts";

const announce: Act = {
  by: "li",
  action: "announce",
  form: { agreed: "2026-12-31", from: "2026-11-23", until: "2026-12-06", venue: "一期会所", method: "sms" },
};
const book: Act = { by: "li", action: "book", form: { appointment: at("2026-11-24 09:00") } };
const arrive: Act = { by: "reception", action: "arrive" };
const verify: Act = {
  by: "li",
  action: "verify",
  form: { ownerType: "individual", documents: ["identity", "contract"], privacy: true },
};
const inspect = (...items: object[]): Act => ({
  by: "li",
  action: "inspect",
  form: (e) => ({
    escort: e.staff.li,
    developerRep: "康伟",
    items,
    readings: [{ meter: "water", number: "W-101", reading: "0.5" }],
    facilities: [{ facility: "可视对讲", quantity: 1, condition: "good" }],
    photos: [e.file()],
  }),
});
const conclude = (opinion: string): Act => ({
  by: "li",
  action: "conclude",
  behalf: "liu",
  form: (e) => ({ opinion, comment: "请尽快整改", inspectionSignature: e.file(), developerSignature: e.file() }),
});
const pass = { item: "window", room: "balcony", result: "pass" };
const defect = { item: "window", room: "balcony", result: "defect", issue: "窗扇漏风", part: "windows" };

/** Every action of 交房. */
export const handover: readonly Walk[] = [
  {
    about: "101",
    steps: [
      announce,
      { by: "li", action: "receipt", form: { receipt: "signed" } },
      { by: "chen", action: "remind", form: { method: "phone" } },
      book,
      { by: "reception", action: "miss", form: { absence: "出差" } },
      book,
      arrive,
      verify,
      inspect(defect),
      { by: "li", action: "question", form: { question: "何时更换窗扇" } },
      { by: "developmentCentre", action: "answer", form: { answer: "两周内" } },
      conclude("reject"),
      book,
      arrive,
      verify,
      inspect(pass),
      conclude("accept"),
      {
        by: "li",
        action: "sign",
        behalf: "liu",
        form: (e) => ({
          use: "residence",
          water: "connected",
          power: "connected",
          condition: "已整改",
          fire: "installed",
          lift: true,
          area: 98.5,
          delivered: [{ document: "qualityGuarantee", copies: 1 }],
          signed: ["receipt", "inspection", "filing", "fire", "renovation", "agreement"],
          signature: e.file(),
        }),
      },
      { by: "salesDepartment", action: "confirmBalance", form: { balance: "none" } },
      { by: "cashier", action: "invoice", form: { months: 3, unitPrice: 235, fee: 69_443 } },
      {
        by: "li",
        action: "giveKeys",
        form: (e) => ({
          keys: [{ keyKind: "entryDoor", quantity: 5 }],
          sealed: true,
          receiver: "刘芳",
          receiverRole: "owner",
          keySignature: e.file(),
        }),
      },
      {
        by: "li",
        action: "register",
        form: (e) => ({
          mobile: "13800000000",
          address: "4幢1-101",
          occupancy: "selfOccupied",
          householdSignature: e.file(),
        }),
      },
      { by: "chen", action: "visit", form: { satisfaction: "satisfied" } },
    ],
  },
  { about: "102", steps: [announce, { by: "siteHead", action: "withdraw", form: { reason: "合同解除" } }] },
];
