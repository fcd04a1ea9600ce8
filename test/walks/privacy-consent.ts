import type { Walk } from "./walk.ts";

/** Both ways of 个人信息同意. */
export const privacyConsent: readonly Walk[] = [
  {
    steps: [
      {
        by: "li",
        action: "give",
        form: (e) => ({
          subject: e.customers.wang,
          noticeVersion: "2026-1",
          controller: "蓝天物业，400-100-2000",
          processingItems: [
            {
              purpose: "物业服务",
              dataTypes: "姓名、电话",
              method: "登记",
              retention: "迁出后三年",
              legalBasis: "contract",
            },
          ],
          consentItems: [{ itemCode: "社区活动通知", isGranted: true }],
          marketingConsent: false,
          signature: e.file(),
        }),
      },
    ],
  },
  {
    steps: [{ by: "li", action: "withdraw", form: (e) => ({ subject: e.customers.wang, withdrawal: "社区活动通知" }) }],
  },
];
