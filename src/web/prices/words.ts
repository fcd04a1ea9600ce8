/** What the public list of prices says. */
export const priceWords = {
  title: "特约服务收费标准",
  since: (day: string) => `${day} 起执行`,
  per: (measure: string, negotiable: boolean, further: string | 0 | undefined) =>
    `元/${measure}${negotiable ? "，起价" : ""}${further ? `，第二个起 ${further} 元` : ""}`,
  hotline: (number: string) => `价格为人工费，材料由客户自备（注明含材料的除外）。服务热线 ${number}`,
};
