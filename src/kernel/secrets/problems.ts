/** Refusals of the key store and of damaged encrypted fields. */
import { problem } from "#kernel/problems";

export const keysMissing = problem<{ path: string }>(
  "secrets.keys-missing",
  500,
  "找不到密钥文件 {path}，已有的加密数据将无法读取",
  "请从密钥备份恢复该文件（权限 600）后重新启动，不要生成新密钥",
);

export const keysExposed = problem<{ path: string; mode: string }>(
  "secrets.keys-exposed",
  500,
  "密钥文件 {path} 的权限是 {mode}，本机其他用户可以接触，系统拒绝使用",
  "请执行 chmod 600 {path}，确认密钥未被复制后重新启动",
);

export const keysUnreadable = problem<{ path: string }>(
  "secrets.keys-unreadable",
  500,
  "密钥文件 {path} 的内容不完整或格式不对",
  "请从密钥备份恢复该文件后重新启动",
);

export const keysExhausted = problem<{ path: string }>(
  "secrets.keys-exhausted",
  409,
  "密钥文件 {path} 已有 255 个版本，不能再更换",
  "请先将旧密文全部换用新密钥并清理旧版本",
);

export const fieldDamaged = problem<{ field: string }>(
  "secrets.field-damaged",
  500,
  "加密字段 {field} 未通过完整性校验：内容被改动、错放了位置，或用错了密钥",
  "请停止使用该条记录，并由系统管理员与备份核对",
);

export const fieldKeyMissing = problem<{ field: string; version: number }>(
  "secrets.field-key-missing",
  500,
  "加密字段 {field} 用第 {version} 版密钥加密，当前密钥库没有这一版",
  "请由系统管理员从密钥备份恢复第 {version} 版密钥",
);
