import { Loading } from "#web/ui/Loading.tsx";

export const Page = () => <Loading />;
