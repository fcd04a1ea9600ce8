export const matterWords = {
  what: (number: string) => `事项 ${number} `,
  missing: (number: string) => `没有找到 ${number}`,
  missingMore: "单号可能有误，或者您无权查看。",
  back: "回到事项",
  story: "经过",
  allDeeds: "全部",
  peopleOnly: "只看人办的",
  facts: "登记内容",
  acting: "办理",
  copyLink: "复制链接",
  copied: "已复制",
  print: "打印单据",
  more: "更多",
  flow: (procedure: string, number: string) => `${procedure}流程 · ${number}`,
  links: "关联事项",
  linkKinds: {
    opened: { to: "由此另立", from: "来自" },
    duplicate: { to: "重复于", from: "重复的" },
    caused: { to: "引起", from: "起因" },
    follow: { to: "后续", from: "前情" },
  } as Readonly<Record<string, { readonly to: string; readonly from: string }>>,
  papers: "单据",
  charges: "费用",
  /** How a line of the bill stands. */
  settled: (kind: string, owed: number, payable: number) =>
    kind === "draw" ? "已列支" : owed > 0 ? "未收" : payable > 0 ? "未付" : kind === "refund" ? "已付" : "已收",
  toCounter: "去收银台收付",
  archive: "档案",
  archiveLines: { number: "档号", category: "类别", secrecy: "密级", retention: "保管期限", keepUntil: "保管至" },
  /** How the register of forms names its categories, classes of secrecy and periods. */
  archiveCategories: { A4: "服务记录", A5: "投诉与索赔" } as Readonly<Record<string, string>>,
  secrecies: { general: "一般", confidential: "机密", secret: "绝密" } as Readonly<Record<string, string>>,
  kept: (retention: string) => `${retention.replace(/^RC-/, "")}年`,
  people: "相关人员",
  openedAt: "受理时间",
  closedAt: "办结时间",
  customer: "客户",
};

export const footWords = {
  label: "办理",
  more: (n: number) => `另 ${n} 项可办`,
  all: (n: number) => `全部 ${n} 项`,
  reasons: "现在不能办的，和为什么",
  behalf: (name: string) => `代${name}办理`,
  merged: "已并入",
  ended: "已经结束，不需要再办理",
};

export const panelWords = {
  close: "关闭",
  behalf: (name: string) => `代${name}办理`,
  how: "确认方式",
  hows: ["来电确认", "当面确认", "书面", "签字单据"],
  howNeeded: "请选择客户是怎样确认的",
  done: (number: string, sentence: string) => `${number} ${sentence}`,
  changed: (who: string) => `刚被 ${who} 更新`,
  changedMore: "您写的内容还在，请看过变化再办理。",
  seen: "看过了",
  look: "请先看上面的变化，您写的内容还在；没有问题就再按一次。",
  written: "先签署的人填写的内容",
  sign: (title: string) => `签署“${title}”`,
  notNow: (why: string) => `现在不能办理：${why}`,
  was: (title: string) => `${title}：`,
};

export const forecastWords = {
  label: "办理后",
  to: (title: string) => `转为“${title}”`,
  notify: (whom: string) => `通知${whom}`,
  issue: (paper: string) => `出具《${paper}》`,
  amount: (fee: string, yuan: string) => `计收${fee} ${yuan} 元`,
  charge: (fee: string) => `计收${fee}`,
  opens: (procedure: string) => `另立${procedure}`,
  forThose: (answer: string, words: string) => `${answer}的，${words}`,
};

export const scriptWords = { blank: (title: string) => `〔${title}〕` };

export const storyWords = {
  via: (name: string, how: string | undefined) => `由${name}代办${how ? `（${how}）` : ""}`,
  told: (words: string) => ` · ${words}`,
  nothing: "还没有人办理过",
  nothingMore: "办理的每一步都会记在这里。",
  download: "下载",
};

export const linkWords = {
  link: "关联其他事项",
  number: "对方单号",
  numberHint: "如 BX-LT-2026-000123",
  kind: "关系",
  kinds: { duplicate: "本件重复于对方", caused: "本件引起对方", follow: "对方是本件的后续" } as Readonly<
    Record<string, string>
  >,
  linked: (number: string) => `已关联 ${number}`,
  merge: "并入其他事项",
  mergeMore: "并入后本件不再计时，后续都在对方办理；两件都留有记录。",
  reason: "并入的理由",
  reasonNeeded: "请写明理由",
  merged: (number: string) => `已并入 ${number}`,
  similar: "同房屋未办结的相似事项",
  required: "请填写对方单号",
};
