import type { AnyProcedure } from "#kit/procedure.ts";
import { analysis } from "./analysis.ts";
import { claim } from "./claim.ts";
import { complaint } from "./complaint.ts";
import { consultation } from "./consultation.ts";
import { repair } from "./repair.ts";
import { visit } from "./visit.ts";

/** Every procedure of the house. */
export const register: readonly AnyProcedure[] = [repair, complaint, consultation, visit, claim, analysis];
