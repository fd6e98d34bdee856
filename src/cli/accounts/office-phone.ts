/** xiangmin office phone · makes the telephone of an office known to citizens. */
import { setOfficePhone } from "#platform";
import { phoneKind } from "#policy";
import { WrongUse, type Command } from "../command.ts";
import { say, sayJson } from "../print.ts";
import { besideServer } from "../with-platform.ts";

export const officePhone: Command = {
  name: "office phone",
  takes: "OFFICE PHONE",
  summary: "登记单位的办公电话，显示在办事指南和群众的办件上；OFFICE 是单位编号",
  options: { json: { type: "boolean" } },
  optionHelp: { json: "以 JSON 输出" },
  run: ({ args: [office, given, ...more], options }) => {
    if (office === undefined || !/^\d{1,9}$/.test(office) || given === undefined || more.length > 0)
      throw new WrongUse("请依次写单位编号和电话，例如 xiangmin office phone 12 0731-84502345");
    const phone = phoneKind.parse(given);
    if (!phone.ok) throw new WrongUse(phone.says);
    return besideServer(async (platform) => {
      const set = await setOfficePhone(platform, { officeId: Number(office), phone: phone.value });
      if (options["json"]) sayJson(set);
      else say(`${set.name} 的办公电话：${set.phone}`);
      return 0;
    });
  },
};
