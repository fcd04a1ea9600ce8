/** What people read when they hand in a file. */
export const title = "文件";
export const problems = {
  missing: "应当选择一个文件",
  name: "的名称无效",
  kind: (endings: readonly string[]) => `的类型不支持，可以上传：${endings.join("、")}`,
  untrue: "的内容与扩展名不符",
  large: (mebibytes: number) => `不能超过${mebibytes}MB`,
  empty: "是空的",
} as const;
export const gone = "文件内容暂时无法读取，请联系系统管理员";
export const erased = "这份文件已随档案按批准销毁，只保留目录和校验值";
