import type { Walk } from "./walk.ts";

const document = { document: "竣工图", category: "asBuilt", copies: 2 };
const missing = { document: "电梯使用登记证", responsible: "蓝天置业", due: "2026-12-10" };

/** Every action of 承接查验. */
export const takeover: readonly Walk[] = [
  {
    steps: [
      {
        by: "developmentCentre",
        action: "announce",
        form: {
          transferor: "蓝天置业",
          receiver: "蓝天物业",
          grounds: "initialContract",
          documents: [document],
          planned: "2026-12-14",
        },
      },
      {
        by: "archivist",
        action: "count",
        form: { documents: [{ ...document, complete: false }], handed: "2026-11-23", missing: [missing] },
      },
      { by: "developmentCentre", action: "receive", form: { witness: "业主代表" } },
      { by: "archivist", action: "receive" },
      { until: "2026-12-14 09:00" },
      {
        by: "sun",
        action: "seeBuildings",
        form: {
          inspectedFrom: "2026-12-14",
          inspectedTo: "2026-12-15",
          buildings: [{ building: "4幢", households: 96, area: 12_000 }],
          parts: [{ part: "hall", place: "4幢", conclusion: "pass" }],
          facilities: [{ facility: "路灯", conclusion: "pass" }],
          rooms: 120,
        },
      },
      {
        by: "sun",
        action: "seeEquipment",
        form: {
          equipment: [
            {
              name: "1号梯",
              kind: "elevator",
              registration: "TS-1",
              inspected: "2027-03-01",
              place: "4幢",
              conclusion: "defect",
              issue: "平层不准",
            },
          ],
        },
      },
      { by: "archivist", action: "supply", form: { missing: [{ ...missing, supplied: "2026-12-14" }] } },
      {
        by: "developmentCentre",
        action: "sign",
        form: (e) => ({ handover: "2026-12-20", transferorSignature: e.file(), receiverSignature: e.file() }),
      },
      { by: "zhou", action: "sign" },
      { by: "zhou", action: "file", form: { filed: "2026-12-14" } },
      { in: "warranty", by: "siteHead", action: "decline", form: { reason: "已当场调整" } },
      { by: "zhou", action: "close" },
    ],
  },
];
