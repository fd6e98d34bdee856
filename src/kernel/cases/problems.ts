/** Refusals of case work. */
import { problem } from "#kernel/problems";

export const notFound = problem<{ caseId: number }>(
  "cases.not-found",
  404,
  "没有编号为 {caseId} 的办件，或者它不在您的辖区",
  "请在办件列表中按案号重新查找",
);

export const unknownService = problem<{ service: string; on: string }>(
  "cases.unknown-service",
  404,
  "没有名为“{service}”、在 {on} 有效的事项",
  "请在事项列表中重新选择",
);

export const unknownAction = problem<{ action: string }>(
  "cases.unknown-action",
  404,
  "没有名为“{action}”的操作",
  "请刷新页面，使用页面上列出的操作",
);

export const wrongStep = problem<{ caseNo: string; action: string; step: string }>(
  "cases.wrong-step",
  409,
  "办件 {caseNo} 目前处于“{step}”，不能进行“{action}”",
  "请刷新页面查看当前环节，按页面上列出的操作办理",
);

export const notYourTurn = problem<{ caseNo: string; action: string; turn: string; permission: string }>(
  "cases.not-your-turn",
  403,
  "办件 {caseNo} 的“{action}”由{turn}有“{permission}”权限的人员办理",
  "请交由该单位办理；确需调整的，请先将办件退回相应环节",
);

export const notYet = problem<{ caseNo: string; action: string; reason: string }>(
  "cases.not-yet",
  409,
  "办件 {caseNo} 现在还不能“{action}”：{reason}",
  "请在条件具备后再办理",
);

export const investigatorMayNotDecide = problem<{ caseNo: string; name: string }>(
  "cases.investigator-may-not-decide",
  403,
  "{name}参加过办件 {caseNo} 的调查，不能再对该件作出决定",
  "请由本单位其他有审核确认权限的人员决定",
);

export const someoneWasFaster = problem<{ caseNo: string; by: string; at: string }>(
  "cases.someone-was-faster",
  409,
  "办件 {caseNo} 在您查看之后已由{by}于 {at} 办理，本次操作没有保存",
  "请刷新页面，核对最新情况后再办理",
);

export const alreadyApplying = problem<{ name: string; caseNo: string; service: string }>(
  "cases.already-applying",
  409,
  "{name}已在办件 {caseNo} 中申请{service}，同一人不能同时有两件在办申请",
  "请先核实其共同生活的家庭，撤回或办结 {caseNo} 后再申请",
);

export const mayNotDelegate = problem<{ office: string }>(
  "cases.may-not-delegate",
  403,
  "{office}不能下放或者收回审核确认权限",
  "请由县级民政部门办理",
);

export const alreadyDelegated = problem<{ service: string }>(
  "cases.already-delegated",
  409,
  "{service}的审核确认权限在该日已经下放",
  "文件已更换的，请先登记原下放的最后一日，再按新文件登记",
);

export const noSuchDelegation = problem<{ delegationId: number }>(
  "cases.no-such-delegation",
  404,
  "没有编号为 {delegationId}、正在执行的权限下放，或者它不是本县作出的",
  "请刷新权限下放登记后重试",
);

export const noSuchHousehold = problem<{ householdId: number }>(
  "cases.no-such-household",
  404,
  "没有编号为 {householdId} 的现有家庭，或者它不在您的辖区",
  "请先在家庭登记中查找或登记该家庭",
);

export const alreadyRunning = problem<{ name: string; caseNo: string; service: string }>(
  "cases.already-running",
  409,
  "{name}已在 {caseNo} 中享受{service}",
  "请从名册中删去该户，或核对证件号码；金额有变化的，在该办件中办理变更",
);

export const monthFarAway = problem<{ month: string; first: string; last: string }>(
  "cases.month-far-away",
  422,
  "起发月份 {month} 离接收日太远",
  "请填写由本系统发放的第一个月，应在 {first} 至 {last} 之间；此前的发放留在原系统",
);

export const personHasDied = problem<{ name: string; diedOn: string }>(
  "cases.person-has-died",
  409,
  "{name}已于 {diedOn} 死亡，不能再为其登记申请",
  "请核对所选人员；死亡登记有误的，请先更正人员信息",
);

export const alreadyFiling = problem<{ name: string; caseNo: string; service: string }>(
  "cases.already-filing",
  409,
  "{name}的{service}正在办理（{caseNo}），不能再登记一件",
  "请先办结或者撤回 {caseNo}",
);

export const decidedElsewhere = problem<{ caseNo: string; office: string; why: string }>(
  "cases.decided-elsewhere",
  409,
  "按今天的事实和标准，办件 {caseNo} 应当由{office}决定：{why}",
  "请将办件退回上一环节，重新报送后由该机关决定",
);

export const noOfficePlace = problem<{ office: string; place: string }>(
  "cases.no-office-place",
  409,
  "{place}没有对应的{office}，无法确定由谁办理",
  "请核对该家庭所在区划，或联系系统管理员补全区划",
);

export const notKnownYet = problem<{ caseNo: string; missing: string }>(
  "cases.not-known-yet",
  409,
  "办件 {caseNo} 尚不能作出决定，以下情况还没有查清：{missing}",
  "请退回相应环节查清后再决定；查不清的情况不能按“没有”处理",
);

export const signatureNeeded = problem<{ action: string }>(
  "cases.signature-needed",
  401,
  "“{action}”须签名，请再次输入登录密码",
  "请输入您的登录密码后重新提交",
);

export const outsidePermission = problem<{ service: string }>(
  "cases.may-not-open",
  403,
  "您的岗位不能登记“{service}”申请",
  "请由有“受理申请”或“协助申请”权限的人员登记",
);

export const noDecision = problem<{ caseNo: string }>(
  "cases.no-decision",
  409,
  "办件 {caseNo} 尚未作出决定，没有可打印的文书",
  "请在作出决定后再打印",
);

export const nothingToGrant = problem<{ caseNo: string; granted: string }>(
  "cases.nothing-to-grant",
  409,
  "按查明的事实，办件 {caseNo} 不符合条件，不能{granted}",
  "认定事实有误的，请退回查清后再决定；事实无误的，请作出不予的决定并说明理由",
);

export const notHeard = problem<{ caseNo: string; outcome: string }>(
  "cases.not-heard",
  409,
  "办件 {caseNo} 尚未听取当事人的意见，不能{outcome}",
  "请由乡镇（街道）听取意见并登记后再作决定",
);

export const unknownPaper = problem<{ kind: string }>(
  "cases.unknown-paper",
  404,
  "没有名为“{kind}”的文书",
  "请在办件页面的“文书”中选择",
);

export const paperNotYet = problem<{ caseNo: string; title: string; reason: string }>(
  "cases.paper-not-yet",
  409,
  "办件 {caseNo} 现在还不能出具《{title}》：{reason}",
  "请在条件具备后再出具",
);

export const paperNotYours = problem<{ title: string }>(
  "cases.paper-not-yours",
  403,
  "您的岗位不能出具《{title}》",
  "请由办理该环节的人员出具",
);

export const noticeGone = problem(
  "cases.notice-gone",
  404,
  "这份公示已经结束，或者链接不对",
  "请核对村（居）务公开栏上的链接；对已经作出的决定有意见的，向乡镇人民政府（街道办事处）反映",
);

export const tooManyObjections = problem(
  "cases.too-many-objections",
  429,
  "这份公示已经收到很多意见，网上不再接收",
  "请直接向乡镇人民政府（街道办事处）或者村（居）民委员会反映",
);
