/** Refusals of the database kernel. */
import { problem } from "#kernel/problems";

export const homeInUse = problem<{ home: string; pid: number }>(
  "database.home-in-use",
  503,
  "数据目录 {home} 正被进程 {pid} 使用，不能同时打开两次",
  "请先停止进程 {pid}，或者改用另一个数据目录",
);

export const socketNotOurs = problem<{ directory: string }>(
  "database.socket-directory-not-ours",
  503,
  "数据库通信目录 {directory} 属于其他用户或者不是目录，为防止数据被他人读取，已停止启动",
  "请删除该目录，或者改用路径较短的数据目录",
);

export const cannotStart = problem<{ home: string; reason: string }>(
  "database.cannot-start",
  503,
  "数据目录 {home} 中的数据库不能启动：{reason}",
  "请查看该目录下的 postgres.log；数据未被改动，排除原因后重新启动即可",
);

export const cannotConnect = problem<{ target: string; reason: string }>(
  "database.cannot-connect",
  503,
  "不能连接数据库（{target}）：{reason}",
  "请核对 DATABASE_URL 所写的主机、端口、库名、用户和密码，并确认数据库已经启动",
);

export const unsuitableServer = problem<{ target: string; reason: string }>(
  "database.unsuitable-server",
  503,
  "数据库（{target}）不符合要求：{reason}",
  "请使用 PostgreSQL 15 或更高版本，并以 UTF8 编码建库",
);

export const migrationChanged = problem<{ file: string }>(
  "database.migration-changed",
  503,
  "升级脚本 {file} 在执行之后被改动，与数据库中登记的摘要不一致，已停止启动",
  "请恢复该文件的原内容；需要的改动应写成新的、编号更大的升级脚本",
);

export const migrationUnknown = problem<{ file: string }>(
  "database.migration-unknown",
  503,
  "数据库已执行过升级脚本 {file}，但本程序中没有该文件：数据库比程序新",
  "请使用与数据库相同或更新的程序版本",
);

export const migrationFailed = problem<{ file: string; reason: string }>(
  "database.migration-failed",
  503,
  "升级脚本 {file} 执行失败：{reason}；该脚本的改动已全部撤回",
  "数据库停留在上一版本，可继续使用原版本程序；请将本提示报告给维护人员",
);

export const backupTargetTaken = problem<{ directory: string }>(
  "database.backup-target-taken",
  409,
  "备份目录 {directory} 已经存在，备份不会覆盖已有文件",
  "请指定一个尚不存在的目录",
);

export const backupUnreadable = problem<{ directory: string; reason: string }>(
  "database.backup-unreadable",
  422,
  "备份目录 {directory} 中的清单 manifest.json 不能使用：{reason}",
  "请核对目录是否为完整的备份，必要时改用另一份备份；数据库未写入任何数据",
);

export const backupFileCorrupt = problem<{ file: string }>(
  "database.backup-file-corrupt",
  422,
  "备份文件 {file} 缺失或内容与清单中的 SM3 摘要不一致，可能已损坏或被改动",
  "请改用另一份备份；数据库未写入任何数据",
);

export const backupOfOtherSchema = problem<{ backup: string; database: string }>(
  "database.backup-of-other-schema",
  409,
  "备份的结构版本（{backup}）与数据库的结构版本（{database}）不同",
  "请使用与备份相同版本的程序恢复，恢复后再升级程序",
);

export const restoreTargetNotEmpty = problem<{ table: string }>(
  "database.restore-target-not-empty",
  409,
  "目标数据库的表 {table} 中已有数据，恢复只能在空数据库上进行",
  "请新建一个数据目录或空库，再执行恢复",
);

export const restoreDiffers = problem<{ expected: string; found: string }>(
  "database.restore-differs",
  500,
  "恢复后的数据与备份不一致（应为 {expected}，实为 {found}），已全部撤回",
  "数据库未写入任何数据，请将本提示报告给维护人员",
);
