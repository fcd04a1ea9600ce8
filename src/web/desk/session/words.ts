/** The words of one's own account. */
export const accountWords = { title: "我的账号", posts: "岗位", needed: (what: string) => `请填写${what}` };

export const passwordWords = {
  title: "修改密码",
  old: "现在的密码",
  fresh: "新密码",
  again: "再输一遍",
  hint: "至少 8 个字符；不能太常见，不能含用户名，不能与现在的相同。",
  same: "不能与现在的密码相同",
  short: "密码至少 8 个字符",
  differs: "两次输入的不一样",
  verb: "修改密码",
  done: "密码已修改，其他设备上的登录已退出",
};

export const totpWords = {
  title: "动态验证码",
  owed: "您的岗位必须启用动态验证码。请先在下方启用，启用后即可使用全部功能。",
  on: "已启用。登录时除密码外还要输入手机上的六位验证码。",
  off: "未启用。启用后，登录时除密码外还要输入手机上的六位验证码。",
  start: "启用动态验证码",
  scan: "用手机上的验证器扫描二维码，再输入它显示的六位验证码。",
  qr: "动态验证码二维码",
  secret: "扫不了？手工输入密钥",
  code: "六位验证码",
  codeWrong: "验证码是六位数字",
  confirm: "确认启用",
  confirmed: "动态验证码已启用",
  stop: "停用动态验证码",
  password: "现在的密码",
  stopped: "动态验证码已停用",
};

export const sessionWords = {
  title: "登录的设备",
  what: "登录的设备",
  current: "本机",
  device: "设备",
  address: "地址",
  created: "登录时间",
  seen: "最近使用",
  revoke: "退出",
  revokeOf: (device: string) => `退出${device}`,
  revoked: "该设备已退出",
  none: "没有其他设备登录",
  unknown: "未知设备",
  on: (browser: string, system: string) => [browser, system].filter(Boolean).join(" · "),
};
