/** The words of the messages that go out to customers. */
export const outboxWords = {
  title: "告知",
  what: "告知",
  note: "按制度要告诉客户的话，最近的在前。",
  at: "时间",
  person: "客户",
  words: "内容",
  matter: "事项",
  empty: "还没有要告知客户的消息",
  emptyMore: "受理、派工、报价、答复时，按制度要告诉客户的话会列在这里。",
};
