import { createContext, useContext } from "react";

/** What a form is about, so that its pickers offer first who belongs to it. */
interface About {
  readonly project?: string | undefined;
  readonly home?: string | undefined;
  readonly department?: string | undefined;
}
export const AboutContext = createContext<About>({});
export const useAbout = () => useContext(AboutContext);
