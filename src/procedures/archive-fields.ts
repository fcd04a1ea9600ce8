import { secrecies } from "#kit/forms.ts";
import { choice, department, text } from "#kit/fields.ts";

/** What a list of archive entries says of each; the number is how the catalogue knows it (A1). */
export const entryColumns = {
  archiveNo: text("档案号"),
  title: text("题名"),
  secrecyLevel: choice("密级", secrecies),
  owningDepartment: department("所属部门"),
};

/** The catalogue does not have a number that is listed. */
export const unknownEntries = "档案号不在档案目录中，请核对";
/** Something that is listed is lent out, lost, destroyed or handed over. */
export const entriesAway = "所列档案有不在库的，请核对目录";
