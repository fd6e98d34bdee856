/** Shown while a page's code or data comes. */
import { Loading } from "#ui";

export const PageLoading = () => <Loading rows={8} />;
