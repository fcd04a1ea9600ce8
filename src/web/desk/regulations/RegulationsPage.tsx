import { register } from "#procedures/register.ts";
import { Navigate } from "@tanstack/react-router";

/** The regulations open at the first. */
export const Page = () => <Navigate to="/regulations/$name" params={{ name: register[0]!.name }} replace />;
