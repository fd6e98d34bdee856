/** Ends the session and forgets what was read and drafted on this machine. */
import { LogoutOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { sessionKey, signOut } from "../api/session.ts";
import { words } from "../words.ts";

export const SignOutButton = () => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    // Also when the server refuses: the machine may be shared, so nothing may stay behind.
    onSettled: async () => {
      sessionStorage.clear();
      await navigate({ to: "/sign-in" });
      queryClient.clear();
      queryClient.setQueryData(sessionKey, null);
    },
  });
  return (
    <Button
      type="text"
      icon={<LogoutOutlined />}
      aria-label={words.bar.signOut}
      loading={leaving.isPending}
      onClick={() => leaving.mutate()}
    >
      <span className="wb-wide">{words.bar.signOut}</span>
    </Button>
  );
};
