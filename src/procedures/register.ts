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
import { copying } from "./copying.ts";
import { correctiveAction } from "./corrective-action.ts";
import { designChange } from "./design-change.ts";
import { evaluation } from "./evaluation.ts";
import { handover } from "./handover.ts";
import { instruction } from "./instruction.ts";
import { key } from "./key.ts";
import { liaison } from "./liaison.ts";
import { meeting } from "./meeting.ts";
import { otherBusiness } from "./other-business.ts";
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
import { renovation } from "./renovation.ts";
import { violation } from "./violation.ts";
import { workerPass } from "./worker-pass.ts";
import { hotWork } from "./hot-work.ts";
import { sitePatrol } from "./site-patrol.ts";
import { selfBuild } from "./self-build.ts";

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
  renovation,
  workerPass,
  sitePatrol,
  violation,
  hotWork,
  selfBuild,
  specialService,
  copying,
  otherBusiness,
  liaison,
  designChange,
  complaint,
  consultation,
  visit,
  notice,
  claim,
  analysis,
  correctiveAction,
  instruction,
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
