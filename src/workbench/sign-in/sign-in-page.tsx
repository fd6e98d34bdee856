/** 登录: account and password, and in a demonstration the accounts to pick from. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import type { Me } from "#wire";
import { Field, PageHead } from "#ui";
import { demoAccounts, sessionKey, signIn } from "../api/session.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { awaitsCode, CodeStep } from "../system/code-step.tsx";
import { words } from "../words.ts";
import { OtherWays } from "./other-ways.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import "./sign-in.css";

const route = getRouteApi("/sign-in");

/** Only an address of this site: a link must not send a signed-in official elsewhere. */
const inside = (to: string | undefined): string => (to !== undefined && /^\/(?![/\\])/.test(to) ? to : "/");

export const SignInPage = (): ReactElement => {
  const { to, second } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const demo = useQuery(demoAccounts).data ?? [];
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const enter = (me: Me): void => {
    queryClient.setQueryData(sessionKey, me);
    router.history.push(inside(to));
  };
  const entering = useMutation({ mutationFn: signIn, onSuccess: enter });
  const codeNext = second === true || awaitsCode(entering.error);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    entering.mutate({ login: login.trim(), password });
  };
  return (
    <main className="wb-door">
      <div className="wb-door-inner">
        <PageHead title={words.signIn.title} about={`${words.productLong}。${words.signIn.about}`} />
        <section className="xm-section" aria-label={words.signIn.title}>
          {codeNext ? <CodeStep onEntered={enter} /> : null}
          <form className="wb-door-form" onSubmit={submit} hidden={codeNext}>
            {to === undefined ? null : <p className="xm-quiet wb-flat">{words.signIn.back}</p>}
            <Field id="login" label={words.signIn.login} required>
              {() => (
                <Input
                  id="login"
                  autoComplete="username"
                  value={login}
                  onChange={(event) => setLogin(event.target.value)}
                />
              )}
            </Field>
            <Field id="password" label={words.signIn.password} required>
              {() => (
                <Input.Password
                  id="password"
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
            <Refusal error={entering.error} />
            <Button
              type="primary"
              htmlType="submit"
              loading={entering.isPending}
              disabled={login.trim() === "" || password === ""}
            >
              {words.signIn.submit}
            </Button>
          </form>
          <OtherWays />
        </section>
        {demo.length === 0 ? null : (
          <DemoAccounts
            accounts={demo}
            onPick={(account) => {
              setLogin(account.login);
              setPassword(account.password);
            }}
          />
        )}
      </div>
    </main>
  );
};
