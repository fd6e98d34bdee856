/** Refusals of authorisations, inquiries and deliveries. */
import { problem } from "#kernel/problems";

export const authorisationNotVisible = problem<{ authorisationId: number }>(
  "evidence.authorisation-not-visible",
  404,
  "没有找到核对授权 {authorisationId}，或者其不在您的辖区内",
  "请从办件或人员档案进入",
);

export const alreadyWithdrawn = problem<{ on: string }>(
  "evidence.already-withdrawn",
  409,
  "该授权已于 {on} 撤回",
  "需要继续核对的，请当事人重新签署授权书",
);

export const inquiryNotVisible = problem<{ inquiryId: number }>(
  "evidence.inquiry-not-visible",
  404,
  "没有找到核对 {inquiryId}，或者其不在您的辖区内",
  "请从核对列表进入",
);

export const nobodyToAsk = problem(
  "evidence.nobody-to-ask",
  422,
  "没有可以核对的人员：所选人员都没有有效授权，所选来源又都需要授权",
  "请先登记共同生活的成年家庭成员签署的核对授权书",
);

export const unknownSource = problem<{ source: string }>(
  "evidence.unknown-source",
  422,
  "没有“{source}”这一核对来源",
  "请从来源目录中选择",
);

export const notAsked = problem<{ source: string; inquiryId: number }>(
  "evidence.not-asked",
  409,
  "核对 {inquiryId} 没有向“{source}”提出查询",
  "请核对交换文件所属的核对编号和来源",
);

export const answeredAlready = problem<{ source: string; on: string }>(
  "evidence.answered-already",
  409,
  "“{source}”已于 {on} 答复，不能再次装载",
  "来源更正数据的，请发起异议复核，两次答复都会保留",
);
