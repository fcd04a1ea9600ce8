/** What people read when they sign in and keep their account. */
export const titles = {
  userName: "用户名",
  password: "密码",
  old: "原密码",
  newPassword: "新密码",
  code: "动态验证码",
} as const;

export const problems = {
  short: "至少需要8个字符",
  common: "过于常见，容易被猜到，请换一个",
  ownName: "不能包含用户名",
  same: "不能与原密码相同",
  wrong: "不正确",
  wrongCode: "不正确，或已经使用过",
} as const;

export const sentences = {
  wrongPassword: "用户名或密码不正确",
  totpNeeded: "请输入身份验证器上的6位动态验证码",
  totpWrong: "动态验证码不正确或已使用过，请等待下一个验证码",
  signedOut: "登录已失效，请重新登录",
  onlySlips: "施工单位账号只能查看和办理本单位的工程派工单",
  mustUseTotp: "您的岗位必须启用动态验证码，请先在“我的账号”中启用",
  noOffer: "请先获取动态验证码的密钥，再输入验证码确认",
  totpOn: "动态验证码已经启用；要更换，请先停用",
  totpRequired: "您的岗位必须使用动态验证码，不能停用",
  tooManyTries: (seconds: number) => `密码错误次数过多，请在${seconds}秒后再试`,
} as const;

/** The name the codes stand under in an authenticator. */
export const issuer = "安邻";
