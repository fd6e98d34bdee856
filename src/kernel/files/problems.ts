/** Refusals of the file store. */
import { problem } from "#kernel/problems";

export const fileNotVisible = problem<{ fileId: number }>(
  "files.not-visible",
  404,
  "没有编号为 {fileId} 的文件，或者其不在您的辖区内",
  "请从办件或人员页面重新进入",
);

export const subjectNotVisible = problem<{ subject: string }>(
  "files.subject-not-visible",
  404,
  "{subject}不存在，或者不在您的辖区内，不能为其上传材料",
  "请从办件或人员页面重新进入后上传",
);

export const tooLargeFor = problem<{ name: string; size: string; label: string; largest: string }>(
  "files.too-large",
  413,
  "“{name}”有 {size}，{label}最大 {largest}",
  "请压缩图片、拆分文件后再上传",
);

export const wrongType = problem<{ name: string; found: string; accepted: string }>(
  "files.wrong-type",
  415,
  "“{name}”的内容是{found}，这里只收{accepted}",
  "请换成可接收的格式；只改文件名后缀不会改变内容格式",
);

export const unsafeContent = problem<{ name: string; why: string }>(
  "files.unsafe-content",
  422,
  "“{name}”没有通过安全检查：{why}",
  "请确认文件来源，重新导出或另存后再上传",
);

export const infected = problem<{ name: string; why: string }>(
  "files.infected",
  422,
  "“{name}”疑似带有恶意代码，已拒收：{why}",
  "请勿打开该文件，并联系本单位信息安全人员；已留下记录",
);

export const partOutOfPlace = problem<{ offset: number; received: number }>(
  "files.part-out-of-place",
  409,
  "这一段应从第 {received} 字节开始，收到的是第 {offset} 字节",
  "请从第 {received} 字节继续上传",
);

export const partOfWrongSize = problem<{ size: number; expected: number }>(
  "files.part-of-wrong-size",
  422,
  "这一段有 {size} 字节，应为 {expected} 字节",
  "请按每段 524288 字节切分，最后一段为余下的字节",
);

export const notComplete = problem<{ received: number; size: number }>(
  "files.not-complete",
  409,
  "文件还没有传完：已收 {received} 字节，共 {size} 字节",
  "请继续上传余下的部分，再确认完成",
);

export const notReceiving = problem<{ fileId: number }>(
  "files.not-receiving",
  409,
  "文件 {fileId} 已经收存，不能再改动",
  "内容有变化的，请作为新文件上传",
);

export const digestDiffers = problem<{ name: string }>(
  "files.digest-differs",
  422,
  "“{name}”收到的内容与上传前计算的 SM3 摘要不一致",
  "传输途中内容有变化，请重新上传整个文件",
);

export const tooManyUploads = problem<{ limit: number }>(
  "files.too-many-uploads",
  429,
  "您有 {limit} 个文件尚未传完，不能再开始新的上传",
  "请先完成已开始的上传；中断的上传一天后自动清除",
);

export const noSpace = problem(
  "files.no-space",
  507,
  "存储空间已满，文件没有保存",
  "已传的部分仍然保留；请联系系统管理员清理或扩充磁盘后，从中断处继续上传",
);

export const contentDamaged = problem<{ fileId: number }>(
  "files.content-damaged",
  500,
  "文件 {fileId} 的内容缺失或未通过完整性校验",
  "请停止使用该文件，并由系统管理员从备份恢复 files 目录",
);
