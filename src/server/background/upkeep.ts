/** 日常维护 · What is done each day without being asked. */
import { foldOlderCases } from "#kernel/cases";
import { asOwner } from "#kernel/database";
import { sweep } from "#kernel/files";
import type { JobKind } from "#kernel/jobs";
import { applyDueChanges } from "#kernel/people";
import { carryStrays } from "#kernel/places";
import type { Platform } from "#platform";
import { caseDeps } from "../case-deps.ts";
import { filesDeps } from "../routes/files.ts";

interface Daily {
  readonly day: string;
}

export const upkeepOf = (platform: Platform): readonly JobKind<Daily>[] => {
  const { database, clock, keys } = platform;
  return [
    {
      kind: "people.apply-due-changes",
      title: "到期的人员信息变更生效",
      daily: true,
      run: async () => ({ changes: await asOwner(database, (tx) => applyDueChanges(tx, { clock, keys })) }),
    },
    {
      kind: "places.carry-strays",
      title: "把区划变更后仍在原区划下的记录移到新区划",
      daily: true,
      run: () => asOwner(database, carryStrays),
    },
    {
      kind: "cases.fold-older",
      title: "升级后按办理经过补写办件的展示信息",
      daily: true,
      run: () => foldOlderCases(database, caseDeps(platform)),
    },
    {
      kind: "files.sweep",
      title: "清理未完成的上传和无人引用的内容",
      daily: true,
      run: () => sweep(database, filesDeps(platform)),
    },
  ];
};
