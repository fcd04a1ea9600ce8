export const flowWords = {
  chart: (procedure: string) => `${procedure}流程图`,
  scrolls: "流程图，可滚动",
  exit: (steps: number, title: string, to: string) => `标有此记号的 ${steps} 步都可以“${title}”，转为“${to}”`,
  lapse: (title: string, to: string) => `各步期限届满而“${title}”的，转为“${to}”`,
  path: "已走过的路",
  line: (here: string, step: number, of: number) => `现在是${here}，第 ${step} 步，共 ${of} 步。打开流程图`,
  open: "流程图",
  hidden: (n: number) => `… ${n} 步`,
};
