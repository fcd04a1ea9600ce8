import type { AnyProcedure } from "#kit/procedure.ts";
import { analysis } from "./analysis.ts";
import { archiveDestruction } from "./archive-destruction.ts";
import { archiveLoan } from "./archive-loan.ts";
import { archiveTransfer } from "./archive-transfer.ts";
import { buildingIssue } from "./building-issue.ts";
import { caseStudy } from "./case-study.ts";
import { claim } from "./claim.ts";
import { complaint } from "./complaint.ts";
import { consultation } from "./consultation.ts";
import { evaluation } from "./evaluation.ts";
import { handover } from "./handover.ts";
import { key } from "./key.ts";
import { meeting } from "./meeting.ts";
import { plan } from "./plan.ts";
import { notice } from "./notice.ts";
import { privacyConsent } from "./privacy-consent.ts";
import { privacyRequest } from "./privacy-request.ts";
import { repair } from "./repair.ts";
import { repairSettlement } from "./repair-settlement.ts";
import { secondment } from "./secondment.ts";
import { securityIncident } from "./security-incident.ts";
import { specialService } from "./special-service.ts";
import { takeover } from "./takeover.ts";
import { targetLetter } from "./target-letter.ts";
import { task } from "./task.ts";
import { usageReport } from "./usage-report.ts";
import { visit } from "./visit.ts";
import { warranty } from "./warranty.ts";
import { weeklyReport } from "./weekly-report.ts";

/** Every procedure of the house. */
export const register: readonly AnyProcedure[] = [
  repair,
  warranty,
  repairSettlement,
  buildingIssue,
  handover,
  takeover,
  usageReport,
  key,
  specialService,
  complaint,
  consultation,
  visit,
  notice,
  claim,
  analysis,
  archiveLoan,
  archiveDestruction,
  archiveTransfer,
  privacyRequest,
  privacyConsent,
  securityIncident,
  caseStudy,
  weeklyReport,
  evaluation,
  secondment,
  plan,
  targetLetter,
  meeting,
  task,
];
