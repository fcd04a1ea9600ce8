/** Sentences and titles about saved views. */
export const sentences = {
  sameName: "您已有同名的视图，请换一个名称",
  tooMany: (most: number) => `最多保存${most}个视图，请先删去不用的`,
} as const;

export const titles = { name: "视图名称", query: "视图条件" } as const;
