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
import { dutyLog } from "./duty-log.ts";
import { emergency } from "./emergency.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { equipmentFault } from "./equipment-fault.ts";
import { estateLog } from "./estate-log.ts";
import { evaluation } from "./evaluation.ts";
import { event } from "./event.ts";
import { fireInspection } from "./fire-inspection.ts";
import { handover } from "./handover.ts";
import { hotWork } from "./hot-work.ts";
import { incident } from "./incident.ts";
import { inspection } from "./inspection.ts";
import { instruction } from "./instruction.ts";
import { key } from "./key.ts";
import { liaison } from "./liaison.ts";
import { mail } from "./mail.ts";
import { meeting } from "./meeting.ts";
import { notice } from "./notice.ts";
import { otherBusiness } from "./other-business.ts";
import { outing } from "./outing.ts";
import { parking } from "./parking.ts";
import { patrol } from "./patrol.ts";
import { plan } from "./plan.ts";
import { privacyConsent } from "./privacy-consent.ts";
import { privacyRequest } from "./privacy-request.ts";
import { renovation } from "./renovation.ts";
import { repair } from "./repair.ts";
import { repairSettlement } from "./repair-settlement.ts";
import { secondment } from "./secondment.ts";
import { securityIncident } from "./security-incident.ts";
import { selfBuild } from "./self-build.ts";
import { sitePatrol } from "./site-patrol.ts";
import { specialService } from "./special-service.ts";
import { takeover } from "./takeover.ts";
import { targetLetter } from "./target-letter.ts";
import { task } from "./task.ts";
import { training } from "./training.ts";
import { usageReport } from "./usage-report.ts";
import { violation } from "./violation.ts";
import { visit } from "./visit.ts";
import { visitor } from "./visitor.ts";
import { warranty } from "./warranty.ts";
import { waterTicket } from "./water-ticket.ts";
import { weeklyReport } from "./weekly-report.ts";
import { workerPass } from "./worker-pass.ts";

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
  dutyLog,
  emergency,
  emergencyPlan,
  equipmentFault,
  estateLog,
  event,
  fireInspection,
  incident,
  inspection,
  mail,
  outing,
  parking,
  patrol,
  training,
  visitor,
  waterTicket,
];
