import { archiveLoanNext } from "./archive-loan.ts";
import { complaintNext } from "./complaint.ts";
import { consultationNext } from "./consultation.ts";
import { repairNext } from "./repair.ts";
import type { Next } from "./scene.ts";
import { visitNext } from "./visit.ts";

/** Who knows how each procedure goes on. */
export const players: Readonly<Record<string, Next>> = {
  repair: repairNext,
  complaint: complaintNext,
  consultation: consultationNext,
  visit: visitNext,
  archiveLoan: archiveLoanNext,
};
