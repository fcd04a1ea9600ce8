/** The words that stand on every paper. */
export const words = {
  number: "编号：",
  signature: (title: string) => `${title}（签字）`,
  signedOn: (year: number, date: string) => `${year}年${date}`,
  printed: (paper: string) => `打印${paper}`,
  unit: (title: string, unit: string) => `${title}（${unit}）`,
  blankDate: "年　　月　　日",
  page: (printedAt: string, page: number, pages: number) => `打印于 ${printedAt}　第 ${page} 页，共 ${pages} 页`,
} as const;

/** Where forms are filled in that no procedure has. */
export const placeWords = {
  book: (title: string) => `${title}（登记簿）`,
  counter: "收银台",
  surveys: "调查",
  catalogue: "服务目录",
  archive: "档案",
};
