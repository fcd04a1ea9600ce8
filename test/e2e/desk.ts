import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Browser, type Locator, type Page } from "@playwright/test";

/** How a field is answered: typed, picked from keys in sight, chosen from a list by typing, the last of the
 * times at hand, ticked, photographed, signed. */
export type Answer =
  | string
  | { readonly pick: string }
  | { readonly choose: string }
  | { readonly time: string }
  | { readonly ready: true }
  | { readonly tickAll: true }
  | { readonly photo: string }
  | { readonly sign: true };
export type Answers = Readonly<Record<string, Answer>>;

const password = "Anlin-2026";
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A time so many minutes from now, as it is typed at the estate. */
export const inMinutes = (minutes: number) =>
  Temporal.Now.zonedDateTimeISO("Asia/Shanghai")
    .add({ minutes })
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" })
    .replace("T", " ");
const day = 24 * 60;
export const inDays = (days: number) => inMinutes(days * day);

/** Somebody at their desk, in a window of their own. They read labels and roles, as people do. */
export class Desk {
  readonly page: Page;
  readonly #errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.#errors.push(error.message));
    page.on("console", (line) => line.type() === "error" && this.#errors.push(line.text()));
  }

  static async of(browser: Browser, userName: string): Promise<Desk> {
    const context = await browser.newContext({ baseURL: process.env["ANLIN"]! });
    const desk = new Desk(await context.newPage());
    await desk.page.goto("/");
    await desk.page.getByLabel("工号或用户名").fill(userName);
    await desk.page.getByLabel("密码").fill(password);
    await desk.page.getByRole("button", { name: "登录" }).click();
    await expect(desk.page.getByRole("heading", { name: "工作台" })).toBeVisible();
    return desk;
  }

  /** Takes a call in for a home, as a kind or "kind/way of taking it in"; the answer is the number of the new matter. */
  async takesIn(home: string, cell: RegExp, kind: string, answers: Answers): Promise<string> {
    await this.page.goto("/intake");
    await this.page.getByLabel("房号、姓名、电话、车牌或拼音首字母").fill(home);
    await this.page.getByRole("button", { name: cell }).first().click();
    await this.page.getByRole("link", { name: "房屋档案" }).waitFor();
    for (const choice of kind.split("/"))
      await this.page.getByRole("radio", { name: choice, exact: true }).first().click();
    await this.fills(this.page.getByRole("main"), answers);
    await this.page.keyboard.press("Control+Enter");
    await expect(this.page.getByText(/已受理，请把单号告诉客户/)).toBeVisible();
    return this.page.locator("output").innerText();
  }

  /** Acts on a matter: opens it, fills the form in beside the story, presses the verb. */
  async acts(number: string, action: string, verb: string | RegExp, answers: Answers = {}): Promise<void> {
    await this.page.goto(`/matters/${number}?act=${action}`);
    const panel = this.page.locator("aside").filter({ has: this.page.locator("form") });
    await panel.waitFor();
    await this.fills(panel, answers);
    await panel.getByRole("button", { name: verb, exact: typeof verb === "string" }).click();
    await expect(this.page.locator("aside form")).toHaveCount(0);
  }

  async fills(panel: Locator, answers: Answers): Promise<void> {
    for (const [title, answer] of Object.entries(answers)) {
      if (!(await panel.getByLabel(title, { exact: true }).first().isVisible())) {
        const folded = panel.getByRole("button", { name: /^选填/ });
        if (await folded.isVisible()) await folded.click();
      }
      await this.#answer(panel, title, answer);
    }
  }

  async #answer(panel: Locator, title: string, answer: Answer): Promise<void> {
    const field = panel.getByLabel(title, { exact: true }).first();
    if (typeof answer === "string") return field.fill(answer);
    if ("pick" in answer)
      return panel
        .getByRole("radiogroup", { name: title, exact: true })
        .getByRole("radio", { name: answer.pick, exact: true })
        .click();
    if ("tickAll" in answer)
      return panel.getByRole("group", { name: title, exact: true }).getByRole("button", { name: "全部勾选" }).click();
    if ("photo" in answer) return this.#photographs(panel, title, answer.photo);
    if ("sign" in answer) return this.#signs(panel, title);
    if ("ready" in answer) {
      const item = panel.locator(".ant-form-item").filter({ has: this.page.getByLabel(title, { exact: true }) });
      return item
        .getByRole("button", { name: /^(今天|明天) / })
        .last()
        .click();
    }
    if ("time" in answer) {
      await field.fill(answer.time);
      await field.press("Enter");
      return field.press("Tab");
    }
    await field.click();
    await field.fill(answer.choose);
    await this.page.locator(".ant-select-dropdown:visible").getByText(answer.choose).first().click();
  }

  async #photographs(panel: Locator, title: string, name: string): Promise<void> {
    const group = panel.getByRole("group", { name: title, exact: true });
    await group.locator("input[type=file]").setInputFiles({ name, mimeType: "image/png", buffer: dot });
    await group.getByRole("img", { name: `${title}1` }).waitFor();
  }

  async #signs(panel: Locator, title: string): Promise<void> {
    const pad = panel.getByRole("img", { name: `${title}：在此手写` });
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    await this.page.mouse.move(box.x + 20, box.y + 20);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 80, box.y + 40, { steps: 5 });
    await this.page.mouse.up();
    await panel.getByRole("img", { name: `${title}：已签名` }).waitFor();
  }

  /** What the desk said that it did. */
  async hears(words: string | RegExp): Promise<void> {
    await expect(this.page.locator(".ant-message").getByText(words).first()).toBeVisible();
  }

  /** The form that stands beside or above the page. */
  get drawer(): Locator {
    return this.page.getByRole("dialog").last();
  }

  /** The state a matter stands in, as its page says. */
  async sees(number: string, state: string): Promise<void> {
    await this.page.goto(`/matters/${number}`);
    await expect(this.page.getByRole("main").getByText(state, { exact: true }).first()).toBeVisible();
  }

  /** Nothing serious for people who cannot see, no error on the console, nothing to scroll sideways. */
  async isSound(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(this.#errors).toEqual([]);
  }
}
