/** A page that could not be shown at all. */
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Trouble } from "../pieces/trouble.tsx";

export const PageTrouble = ({ error, reset }: ErrorComponentProps) => <Trouble error={error} onRetry={reset} />;
