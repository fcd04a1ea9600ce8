import type { Walk } from "./walk.ts";

/** Every action of 装修巡查. */
export const sitePatrol: readonly Walk[] = [
  {
    about: "102",
    steps: [
      {
        by: "system",
        action: "record",
        form: { stage: "demolition", problems: ["permitPosted", "extinguisher"], violation: false },
      },
    ],
  },
];
