import type { Organisation, Unit, UnitPost } from "#web/api/types.ts";
import { Drawer } from "antd";
import { AssignForm } from "./AssignForm.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { PostForm } from "./PostForm.tsx";
import { StaffForm } from "./StaffForm.tsx";
import { UnitForm } from "./UnitForm.tsx";
import { establishmentWords, organisationWords, postWords, staffWords } from "./words.ts";

interface Props {
  readonly all: Organisation;
  readonly unit: Unit;
  readonly posts: readonly UnitPost[];
  /** `unit`, `post`, `staff` for a new one, with `:id` for one that is there; `assign:<post>`; `plan`. */
  readonly edit: string | undefined;
  readonly onClose: () => void;
}

/** The forms of the organisation, beside it. */
export function Edits(props: Props) {
  const shown = formOf(props);
  return (
    <Drawer open={!!shown} onClose={props.onClose} title={shown?.title} size={420} mask={false} destroyOnHidden>
      {shown?.form}
    </Drawer>
  );
}

function formOf({ all, unit, posts, edit = "", onClose }: Props) {
  const [what, id] = edit.split(":");
  const post = all.posts.find((each) => each.id === id);
  switch (what) {
    case "unit": {
      const of = all.units.find((each) => each.id === id);
      const title = of ? organisationWords.rename : organisationWords.addUnit;
      return { title, form: <UnitForm parent={unit} of={of} onDone={onClose} /> };
    }
    case "post": {
      const title = post ? postWords.editOf(post.title) : organisationWords.addPost;
      return { title, form: <PostForm units={all.units} unit={unit} of={post} onDone={onClose} /> };
    }
    case "staff":
      return { title: id ? staffWords.edit : organisationWords.addStaff, form: <StaffForm id={id} onDone={onClose} /> };
    case "plan":
      return {
        title: establishmentWords.planOf(unit.name),
        form: <PlanForm unit={unit} posts={posts} onDone={onClose} />,
      };
    case "assign":
      return post && { title: postWords.assignTo(post.title), form: <AssignForm post={post} onDone={onClose} /> };
    default:
      return undefined;
  }
}
