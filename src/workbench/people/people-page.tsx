/** 查人: find a person in one's own area; the number in full costs a logged reason. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Empty, Loading, PageHead } from "#ui";
import { peopleFound } from "../api/people.ts";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";
import { PeopleSearch } from "./people-search.tsx";
import { PeopleTable } from "./people-table.tsx";

const route = getRouteApi("/inside/people");

export const PeoplePage = (): ReactElement => {
  const { q } = route.useSearch();
  const idQuery = useRouterState({ select: (state) => state.location.state.idQuery });
  const asked = idQuery ?? q ?? "";
  const { data, error, isPlaceholderData, refetch } = useQuery(peopleFound(asked));
  return (
    <>
      <PageHead
        title={words.people.title}
        about={data === undefined ? words.people.about : words.people.truth(data.rows.length, data.total)}
      />
      <PeopleSearch key={asked} q={asked} />
      {asked === "" ? (
        <Empty title={words.people.start} />
      ) : error !== null ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <Empty title={words.people.none} next={words.people.noneNext} />
      ) : (
        <PeopleTable rows={data.rows} busy={isPlaceholderData} />
      )}
    </>
  );
};
