/** Sentences that belong to no business noun. */
export const words = { otherRequest: "这个请求编号已用于另一次办理，请刷新页面后重新提交" } as const;
