import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export const keys = { id: "LTAI-test", secret: "secret-of-the-test" };
type Body = Record<string, any>;

/** A provider of short messages on this machine: it checks the signature of each request as the real one does. */
export interface Provider {
  readonly endpoint: string;
  /** What was taken over, by phone number. */
  readonly taken: {
    readonly phone: string;
    readonly key: string;
    readonly template: string;
    readonly blanks: unknown;
  }[];
  /** Says what the next requests are answered with, by phone number; left out, they are taken. */
  readonly answers: Map<string, Body>;
  /** Does this after the next message is taken over, instead of answering. */
  hangUp: boolean;
  close(): Promise<void>;
}

type Answer = (action: string, body: Body, provider: Provider) => Body;
type Signed = (request: IncomingMessage, body: string, host: string) => boolean;

async function listen(
  signed: Signed,
  actionOf: (r: IncomingMessage, body: string) => [string, Body],
  answer: Answer,
): Promise<Provider> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString();
      if (!signed(request, body, request.headers.host ?? ""))
        return response.writeHead(403).end('{"Code":"SignatureDoesNotMatch"}');
      const said = JSON.stringify(answer(...actionOf(request, body), provider));
      if (provider.hangUp) return request.socket.destroy();
      return response.writeHead(200, { "content-type": "application/json" }).end(said);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const provider: Provider = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    answers: new Map(),
    hangUp: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** ACS3-HMAC-SHA256, as Alibaba Cloud documents it. */
const signedByAliyun: Signed = (request, body) => {
  const [, credential, names = "", signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=(\w+)$/.exec(
      request.headers.authorization ?? "",
    ) ?? [];
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const sorted = query.split("&").filter(Boolean).toSorted().join("&");
  const headers = names
    .split(";")
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    .join("");
  const canonical = [request.method, path, sorted, headers, names, sha(body)].join("\n");
  return (
    credential === keys.id && signature === hmac(keys.secret, `ACS3-HMAC-SHA256\n${sha(canonical)}`).toString("hex")
  );
};

export const aliyunServer = () =>
  listen(
    signedByAliyun,
    (request, body) => {
      const given = new URLSearchParams(`${(request.url ?? "").split("?")[1] ?? ""}&${body}`);
      return [String(request.headers["x-acs-action"]), Object.fromEntries(given)];
    },
    (action, q, provider) => {
      if (action === "QuerySendDetails") {
        const found = provider.taken.filter(({ phone }) => phone === q["PhoneNumber"]);
        return {
          Code: "OK",
          SmsSendDetailDTOs: { SmsSendDetailDTO: found.map(({ key }) => ({ OutId: key, SendStatus: 3 })) },
        };
      }
      const phone = String(q["PhoneNumbers"]);
      const refused = provider.answers.get(phone);
      if (refused) return refused;
      provider.taken.push({
        phone,
        key: q["OutId"],
        template: q["TemplateCode"],
        blanks: JSON.parse(q["TemplateParam"]),
      });
      return { Code: "OK", Message: "OK", BizId: `${provider.taken.length}^0`, RequestId: "1" };
    },
  );

/** TC3-HMAC-SHA256, as Tencent Cloud documents it. */
const signedByTencent: Signed = (request, body, host) => {
  const [, credential = "", names = "", signature] =
    /^TC3-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? "",
    ) ?? [];
  const [id, day = "", service = ""] = credential.split("/");
  const canonicalHeaders = names
    .split(";")
    .map((name) => `${name}:${name === "host" ? host.split(":")[0] : String(request.headers[name]).toLowerCase()}\n`);
  const canonical = ["POST", "/", "", canonicalHeaders.join(""), names, sha(body)].join("\n");
  const text = [
    "TC3-HMAC-SHA256",
    request.headers["x-tc-timestamp"],
    `${day}/${service}/tc3_request`,
    sha(canonical),
  ].join("\n");
  const key = hmac(hmac(hmac(`TC3${keys.secret}`, day), service), "tc3_request");
  return id === keys.id && signature === hmac(key, text).toString("hex");
};

export const tencentServer = () =>
  listen(
    signedByTencent,
    (request, body) => [String(request.headers["x-tc-action"]), JSON.parse(body)],
    (action, q, provider) => {
      const answer = (more: Body) => ({ Response: { ...more, RequestId: "1" } });
      if (action === "PullSmsSendStatusByPhoneNumber") {
        const found = provider.taken.filter(({ phone }) => phone === q["PhoneNumber"]);
        return answer({
          PullSmsSendStatusSet: found.map(({ key }) => ({ SessionContext: key, SerialNo: `found:${key}` })),
        });
      }
      const [phone] = q["PhoneNumberSet"];
      const refused = provider.answers.get(phone);
      if (refused) return answer({ SendStatusSet: [refused] });
      provider.taken.push({
        phone,
        key: q["SessionContext"],
        template: q["TemplateId"],
        blanks: q["TemplateParamSet"],
      });
      return answer({
        SendStatusSet: [{ Code: "Ok", SerialNo: `serial:${provider.taken.length}`, PhoneNumber: phone }],
      });
    },
  );

export interface MailBox {
  readonly url: string;
  readonly letters: { readonly to: string; readonly text: string }[];
  close(): Promise<void>;
}

/** A mail server on this machine that knows one address not. */
export async function mailServer(unknown: string): Promise<MailBox> {
  const letters: MailBox["letters"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) =>
      done(address === unknown ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : undefined),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        letters.push({ to: envelope.rcptTo[0]!.address, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
