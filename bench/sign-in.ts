import { freshToken, hashOf, textOf } from "#server/session/tokens.ts";
import type { Ground } from "./ground.ts";
import type { Ask } from "./works.ts";

/** Commands are given by 李敏 at the counter; 吴刚, who sees all projects, looks. */
export async function cookies({ owner, blue }: Ground): Promise<(ask: Ask) => string> {
  const signIn = async (staff: string) => {
    const token = freshToken();
    await owner.query(
      `insert into sessions (company_id, staff_id, token_hash, address, agent, expires_at)
       values ($1, $2, $3, '127.0.0.1', 'bench', now() + interval '1 day')`,
      [blue.company, staff, hashOf(token)],
    );
    return `anlin=${textOf({ company: blue.company, token })}`;
  };
  const [writing, looking] = [await signIn(blue.staff.li), await signIn(blue.staff.wu)];
  return ({ method }) => (method === "POST" ? writing : looking);
}
