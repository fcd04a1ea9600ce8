export const sentences = { notAllowed: "您的岗位不能查看对客户的告知", badPage: "不是本页给出的位置" } as const;
export const titles = { ids: "通知", after: "翻页位置", project: "项目" } as const;
