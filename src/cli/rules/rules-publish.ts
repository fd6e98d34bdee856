/** xiangmin rules publish · freezes the editions this instance has not published yet. */
import { services } from "#domains";
import { publishEditions } from "#equality";
import { editionOf } from "#kernel/rules";
import type { Command } from "../command.ts";
import { say } from "../print.ts";
import { withPlatform } from "../with-platform.ts";

export const rulesPublish: Command = {
  name: "rules publish",
  takes: "",
  summary: "核对算例和各种算法后公布尚未公布的规则版本（启动时自动进行）；已公布的版本被改动时拒绝",
  options: {},
  optionHelp: {},
  run: () =>
    withPlatform(async ({ database, clock }) => {
      const fresh = await publishEditions(database, { services, clock });
      for (const service of fresh) say(`已公布 ${service.title} ${service.since} 版　${editionOf(service).digest}`);
      if (fresh.length === 0) say("没有需要公布的新版本");
      return 0;
    }),
};
