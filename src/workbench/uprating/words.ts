/** Every word of the page of 标准调整. */

export const words = {
  title: "按新标准调整在保金额",
  about:
    "新标准公布后，把本县全部在享对象按各自已查明的情况重新核算，金额提高的一次签发，执行月份以来的差额随下次发放补发。先核算、后签发；核算不写入任何办件。",
  open: "按新标准调整",
  back: "返回参数",
  service: "待遇",
  month: "执行月份",
  monthHelp: "新标准自哪个月起执行；新标准须已在“参数”中设定",
  documentNo: "文号",
  documentNoHelp: "公布新标准的文件，写进每一份决定",
  run: "核算",
  needs: { documentNo: "请填写公布新标准的文号" },
  none: "自执行月份以来，本县没有在享对象。",
  result: (place: string, month: string, signed: boolean) =>
    `${place}　自 ${month} 起　${signed ? "已签发" : "核算结果，尚未签发"}`,
  figures: {
    cases: "涉及",
    raised: "提高",
    same: "金额不变",
    aside: "须逐户办理",
    monthly: "每月增加",
    arrears: "截至上月应补",
  },
  households: (n: number) => `${n} 户`,
  asideTitle: "须逐户办理的",
  asideNote: "这些办件没有调整，请按案号在办件中逐户办理。",
  more: (n: number) => `等 ${n} 户`,
  signTitle: "签发",
  signNote: (n: number) =>
    `将为 ${n} 户各签发一份调整决定，自执行月份起按新金额发放。签发后可以在每个办件中查看和打印告知书。`,
  sign: "签发调整决定",
  needsPassword: "请再次输入密码",
  signedNote: (n: number) => `已为 ${n} 户签发调整决定；差额进入下次发放清册。`,
  nothingToSign: "没有需要签发的：标准没有提高，或者已经调整过。",
  print: "打印",
} as const;
